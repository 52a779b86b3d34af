/** A message: a channel and ids only; whoever receives it reads what he may see from the database. */
export interface BusMessage {
  channel: string
  ids: Record<string, string>
}

/** Tells other processes that something happened. Messages may be lost when the network is: they speed up, they do not decide. */
export interface Bus {
  /** Sends to every subscriber of the channel, in this process and others. Not from the path that saves exam answers. */
  publish: (message: BusMessage) => Promise<void>
  /** @returns ends the subscription */
  subscribe: (channel: string, receive: (ids: Record<string, string>) => void) => () => void
  close: () => Promise<void>
}

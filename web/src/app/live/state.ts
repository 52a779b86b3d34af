let isLive = false
const listeners = new Set<() => void>()

/** Whether news come by themselves at the moment. */
export const liveNow = (): boolean => isLive

export function setLive(live: boolean): void {
  if (live === isLive) return
  isLive = live
  for (const listener of listeners) listener()
}

export function onLive(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

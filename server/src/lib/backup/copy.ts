import type pg from 'pg'

interface Connection {
  stream: { pause: () => void; resume: () => void }
  query: (text: string) => void
  sendCopyFromChunk: (chunk: Buffer) => boolean
  endCopyFrom: () => void
  sendCopyFail: (reason: string) => void
}

/** The parts of pg's protocol for a statement of our own; pg calls these. */
const statement = (text: string, own: object, done: () => void, failed: (error: Error) => void) => ({
  submit: (connection: Connection) => connection.query(text),
  handleCommandComplete: () => {},
  handleRowDescription: () => {},
  handleDataRow: () => {},
  handlePortalSuspended: () => {},
  handleEmptyQuery: () => {},
  handleCopyData: () => {},
  handleReadyForQuery: done,
  handleError: (error: Error) => failed(error),
  ...own,
})

/** Sends what `COPY … TO STDOUT` gives, piece by piece; the server waits while a piece is being written. */
export const copyOut = (client: pg.Client, text: string, write: (chunk: Buffer) => Promise<void>): Promise<void> =>
  new Promise((done, failed) => {
    const { connection } = client as unknown as { connection: Connection } // pg's own field, without a type
    let pending = Promise.resolve()
    let waiting = 0
    const own = {
      handleCopyData: ({ chunk }: { chunk: Buffer }) => {
        const kept = Buffer.from(chunk) // pg uses its buffer again
        waiting += kept.length
        if (waiting > 1024 * 1024) connection.stream.pause()
        pending = pending.then(async () => {
          await write(kept)
          waiting -= kept.length
          if (waiting < 256 * 1024) connection.stream.resume()
        })
      },
    }
    client.query(statement(text, own, () => pending.then(done, failed), failed) as unknown as pg.Submittable)
  })

/** Feeds `COPY … FROM STDIN`. */
export const copyIn = (client: pg.Client, text: string, source: AsyncIterable<Buffer>): Promise<void> =>
  new Promise((done, failed) => {
    const own = {
      handleCopyInResponse: (connection: Connection) => {
        const send = async () => {
          for await (const chunk of source) {
            if (!connection.sendCopyFromChunk(chunk)) await new Promise((drained) => setImmediate(drained))
          }
          connection.endCopyFrom()
        }
        send().catch((error: unknown) => {
          connection.sendCopyFail(String(error))
          failed(error instanceof Error ? error : new Error(String(error)))
        })
      },
    }
    client.query(statement(text, own, done, failed) as unknown as pg.Submittable)
  })

import { createServer } from 'node:net'

/** Whether anybody may listen on a port of this machine now. */
const isFree = (port: number) =>
  new Promise<boolean>((done) => {
    const probe = createServer()
    probe.once('error', () => done(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)))
  })

/**
 * Two neighbouring free ports, as a server of Dala needs them (pages and foreign content).
 * They lie below the range from which the system numbers outgoing connections: between the look and the start none of those may take one.
 * @returns the first of the two
 */
export async function freePair(): Promise<number> {
  for (;;) {
    const first = 12_000 + 2 * Math.floor(Math.random() * 10_000)
    if ((await isFree(first)) && (await isFree(first + 1))) return first
  }
}

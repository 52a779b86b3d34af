import { createServer } from 'node:net'
import { cannotStart, codeOf } from '#lib/postgres'

/** Throws one clear sentence when nobody may listen on the port; asked before anything else is started. */
export const demandPort = (port: number, host: string, what: string): Promise<void> =>
  new Promise((free, refuse) => {
    if (port === 0) return free()
    const probe = createServer()
    probe.once('error', (error) => refuse(explainPort(error, port, host, what)))
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => free()))
  })

const explainPort = (error: unknown, port: number, host: string, what: string): unknown => {
  const advice = `start with another one, for example PORT=${port + 10} npm start`
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return cannotStart(`Port ${port} (${what}) is taken by another program: stop that, or ${advice}.`, error)
    case 'EACCES':
      return cannotStart(`This user may not use port ${port} (${what}): ${advice}.`, error)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return cannotStart(`HOST is ${host}, which is no address of this machine.`, error)
    default:
      return error
  }
}

import { prepareExternal } from './roles.ts'
import { startPostgres, type Postgres } from './start.ts'

/**
 * The database of this installation: the PostgreSQL of `databaseUrl` when one is given, else the embedded one of `home`.
 * Stopping an external one does nothing.
 */
export const openPostgres = async (options: {
  home: string
  databaseUrl?: string | undefined
  log: (line: string) => void
  supervise?: boolean
  durable?: boolean
}): Promise<Postgres> => {
  if (!options.databaseUrl) return startPostgres(options)
  const nothing = () => Promise.resolve()
  return {
    ...(await prepareExternal(options.databaseUrl)),
    pid: () => 0,
    adopted: true,
    stop: nothing,
    release: nothing,
    stopUnlessUsed: nothing,
  }
}

import { resolve } from 'node:path'
import { readConfig, type Config } from '#config'
import { openDatabases, type Databases } from '#lib/db'
import { migrate } from '#lib/migrate'
import { openPostgres } from '#lib/postgres'
import { createSealer, masterKey, type Sealer } from '#lib/seal'

export interface Installation {
  config: Config
  /** as the owner of the tables */
  ownerUrl: string
  databases: Databases
  sealer: Sealer
  now: () => Date
  log: (line: string) => void
}

/** Opens the installation of DALA_HOME or DATABASE_URL, whether its server runs or not, and leaves it as it was found. */
export const withInstallation = async <T>(work: (installation: Installation) => Promise<T>): Promise<T> => {
  const config = readConfig(process.env)
  const log = (line: string) => console.log(line)
  const postgres = await openPostgres({ home: config.home, databaseUrl: config.databaseUrl, log })
  try {
    await migrate(config.databaseUrlDirect ?? postgres.url, log)
    const databases = openDatabases({ url: postgres.appUrl, max: 4, applicationName: 'dala-operator' })
    try {
      const sealer = createSealer(masterKey(config.home, config.masterKey))
      return await work({ config, ownerUrl: config.databaseUrlDirect ?? postgres.url, databases, sealer, now: () => new Date(), log })
    } finally {
      await databases.close()
    }
  } finally {
    await postgres.release()
  }
}

/** A file named by the operator, from where he stands. */
export const fromHere = (path: string): string => resolve(process.env['DALA_CWD'] ?? '.', path)

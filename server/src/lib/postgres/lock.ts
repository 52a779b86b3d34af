import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { codeOf } from './cannot-start.ts'
import { isAlive } from './running.ts'

/** Runs `work` while no other process runs with the same lock file; a lock left by a dead process is taken over. */
export const withLock = async <T>(file: string, work: () => Promise<T>): Promise<T> => {
  while (!take(file)) await sleep(25)
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

const take = (file: string): boolean => {
  try {
    const handle = openSync(file, 'wx', 0o600)
    writeSync(handle, String(process.pid))
    closeSync(handle)
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    const holder = Number(holderOf(file))
    if (holder > 0 && !isAlive(holder)) rmSync(file, { force: true })
    return false
  }
}

const holderOf = (file: string) => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return '' // released at this moment
    throw error
  }
}

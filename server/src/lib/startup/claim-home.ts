import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cannotStart, codeOf, explainSystemError } from '#lib/postgres'

/** Makes DALA_HOME ours alone: two servers on one folder would stop each other's database. @returns gives it up again */
export const claimHome = (home: string, port: number): (() => void) => {
  const file = join(home, 'server.lock')
  try {
    mkdirSync(home, { recursive: true })
    for (let tries = 0; ; tries++) {
      try {
        writeFileSync(file, `${process.pid} ${port}\n`, { flag: 'wx' })
        return () => rmSync(file, { force: true })
      } catch (error) {
        if (codeOf(error) !== 'EEXIST' || tries > 5) throw error
      }
      const [pid = '', otherPort = ''] = readFileSync(file, 'utf8').trim().split(' ')
      if (isServer(Number(pid)))
        throw cannotStart(
          `Dala already runs from ${home} (process ${pid}, port ${otherPort}): stop it first, or set DALA_HOME to another folder.`,
        )
      rmSync(file, { force: true }) // left by a server that was killed
    }
  } catch (error) {
    throw explainSystemError(error, home)
  }
}

/** The number of a process that is gone may have been given to another program since. */
const isServer = (pid: number): boolean => {
  if (!(pid > 0) || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux' || /server\/src\/main\.ts/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

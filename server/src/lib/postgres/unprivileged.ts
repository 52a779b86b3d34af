import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cannotStart } from './cannot-start.ts'

export type SystemUser = { name: string; uid: number; gid: number }

/** The ordinary user PostgreSQL runs as when we are root (it refuses to run as root); null when we are an ordinary user. */
export const unprivilegedUser = (): SystemUser | null => {
  if (process.getuid?.() !== 0) return null
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
  const user = users.find(({ name }) => name === 'postgres') ?? users.find(({ name }) => name === 'nobody')
  if (!user || user.uid === 0) {
    throw cannotStart(
      'PostgreSQL refuses to run as root and this system has neither a user postgres nor nobody: start Dala as an ordinary user.',
    )
  }
  return user
}

/** Whether the user can reach and use the path: every folder above it must let the user through. */
export const canUse = (user: SystemUser | null, path: string): boolean =>
  user === null ||
  spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], { uid: user.uid, gid: user.gid, stdio: 'ignore', cwd: '/' }).status === 0

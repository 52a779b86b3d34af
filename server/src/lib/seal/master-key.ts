import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The key under which sealed fields lie: DALA_MASTER_KEY (hex or base64), else `master.key` in DALA_HOME, made on the first start.
 * Without it sealed fields cannot be read again, so it belongs into the backup's safe, not into the backup.
 */
export function masterKey(home: string, fromEnvironment: string | undefined): Buffer {
  if (fromEnvironment !== undefined) return Buffer.from(fromEnvironment, /^[0-9a-f]{64,}$/i.test(fromEnvironment) ? 'hex' : 'base64')
  const file = join(home, 'master.key')
  if (!existsSync(file)) {
    mkdirSync(home, { recursive: true })
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  }
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex')
}

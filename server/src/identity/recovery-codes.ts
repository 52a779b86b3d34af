import type { Databases } from '#lib/db'
import type { Sealer } from '#lib/seal'
import { plainCode, recoveryCode } from './one-time-code.ts'
import { replaceRecoveryCodes, takeRecoveryCode } from './totp.queries.ts'

interface Parts {
  databases: Databases
  sealer: Sealer
}

const HOW_MANY = 10

const hashOf = (sealer: Sealer, accountId: string, code: string): Buffer => sealer.indexOf(null, `recovery/${accountId}`, plainCode(code))

/** Makes ten new codes; the old ones end. They are shown once, only keyed hashes stay. */
export async function makeRecoveryCodes({ databases, sealer }: Parts, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: HOW_MANY }, recoveryCode)
  await replaceRecoveryCodes(
    databases.global,
    accountId,
    codes.map((code) => hashOf(sealer, accountId, code)),
  )
  return codes
}

/** Uses a code up; false when there is no such unused one. */
export const spendRecoveryCode = ({ databases, sealer }: Parts, accountId: string, code: string, now: Date): Promise<boolean> =>
  takeRecoveryCode(databases.global, accountId, hashOf(sealer, accountId, code), now)

import type { Role } from '@dala/domain/identity'
import type { Databases } from '#lib/db'
import type { Sealer } from '#lib/seal'
import { demoId } from '#seed'
import { hashPassword } from './hash-queue.ts'
import { demoSignIn } from './seed.ts'
import { insertAccounts } from './seed.queries.ts'
import { installTotp } from './totp.ts'

/** Gives one more person of the demo an account with the demo's password and second factor. */
export async function seedAccount(
  parts: { databases: Databases; sealer: Sealer },
  person: { orgId: string; personId: string; email: string; roles: readonly Role[] },
  now: Date,
): Promise<void> {
  const accountId = demoId(`account/${person.email}`)
  const grants = person.roles.map((role) => ({ id: demoId(`grant/${person.email}/${role}`), role, unitId: null }))
  const { orgId, personId, email } = person
  const account = { orgId, personId, accountId, locale: 'ru' as const, logins: [{ kind: 'email' as const, value: email }], grants }
  await insertAccounts(parts.databases, orgId, [account], await hashPassword(demoSignIn.password), now)
  await installTotp(parts, accountId, demoSignIn.totpSecret, now)
}

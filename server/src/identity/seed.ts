import { isStaffRole, roles, type Role } from '@dala/domain/identity'
import { fullName } from '@dala/locale'
import type { Seed } from '#lib/seeding'
import { demoId, demoOrganisations, demoPeople, type DemoPerson } from '#seed'
import { hashPassword } from './hash-queue.ts'
import { iinLogin, normalisePhone } from './normalise-login.ts'
import { insertAccounts, listPersonIds } from './seed.queries.ts'
import { currentCode, installTotp } from './totp.ts'

/** What everybody of the demo signs in with; staff also need the code of the app, which the start prints. */
export const demoSignIn = { password: 'aspan-dala-2026', totpSecret: 'DALADEMODALADEMODALADEMODALADEMO' } as const

const isStaff = (person: DemoPerson): boolean => person.roles.some(isStaffRole)

/** One line for each role of the demo: who signs in with which login, and the code that staff must give now. */
export function demoLogins(
  now: Date,
): { role: string; organisation: string; name: string; login: string; password: string; code: string | null }[] {
  const shown = new Set<string>()
  return demoPeople.flatMap((person) => {
    const [first] = person.roles
    const key = `${person.org}/${first ?? ''}`
    if (first === undefined || shown.has(key)) return []
    shown.add(key)
    return {
      role: roles[first].en,
      organisation: person.org,
      name: fullName(person),
      login: person.email,
      password: demoSignIn.password,
      code: isStaff(person) ? currentCode(demoSignIn.totpSecret, now) : null,
    }
  })
}

/** First-years who have not signed in yet: the registrar can print one-time codes for their groups. */
const waitsForCode = (person: DemoPerson): boolean =>
  ['group.mis-26-1', 'group.tu-26-1'].some((group) => person.learner?.groupId === demoId(`${person.org}/unit/${group}`)) &&
  /\.\d+$/.test(person.key)

const accountId = (person: DemoPerson) => demoId(`account/${person.key}`)

export const seed: Seed = async ({ databases, sealer, now, log }) => {
  const passwordHash = await hashPassword(demoSignIn.password)
  for (const { id: orgId } of demoOrganisations) {
    const registered = await listPersonIds(databases, orgId)
    const people = demoPeople.filter((person) => person.orgId === orgId && registered.has(person.id) && !waitsForCode(person))
    const grantsOf = (person: DemoPerson) =>
      person.roles.map((role: Role) => ({
        id: demoId(`grant/${person.key}/${role}`),
        role,
        unitId: isStaffRole(role) ? person.roleUnitId : null,
      }))
    const accounts = people.map((person) => {
      const phone = normalisePhone(person.phone)
      return {
        orgId,
        personId: person.id,
        accountId: accountId(person),
        locale: person.learner?.language ?? ('kk' as const),
        logins: [
          { kind: 'email' as const, value: person.email.toLowerCase() },
          ...(phone === null ? [] : [{ kind: 'phone' as const, value: phone }]),
          iinLogin(sealer, person.iin),
        ],
        grants: grantsOf(person),
      }
    })
    await insertAccounts(databases, orgId, accounts, passwordHash, now)
    for (const person of people.filter(isStaff)) await installTotp({ databases, sealer }, accountId(person), demoSignIn.totpSecret, now)
  }
  log(`    everybody's password: ${demoSignIn.password}`)
}

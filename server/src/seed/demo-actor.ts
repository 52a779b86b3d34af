import { isStaffRole, permissionsOf, type Actor, type Role } from '@dala/domain/identity'
import { demoId } from './demo-id.ts'
import { demoPeople, type DemoPerson } from './demo-people.ts'

/** Somebody of the demo as the actor of the services that fill it. */
export const demoActor = (person: DemoPerson): Actor => ({
  accountId: demoId(`account/${person.key}`),
  personId: person.id,
  orgId: person.orgId,
  sessionId: '',
  roles: person.roles.map((role: Role) => ({ role, unitId: isStaffRole(role) ? person.roleUnitId : null })),
  permissions: permissionsOf(person.roles),
  secondFactor: true,
  locale: 'kk',
})

/**
 * The first person of a demo organisation who has a role, as an actor.
 * @throws Error where nobody has it
 */
export function demoActorWith(org: DemoPerson['org'], role: Role): Actor {
  const person = demoPeople.find((each) => each.org === org && each.roles.includes(role))
  if (person === undefined) throw new Error(`Nobody of the demo is ${role} of ${org}`)
  return demoActor(person)
}

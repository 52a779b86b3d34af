import type { Role } from '@dala/domain/identity'
import { newId, type Databases, type Level, type Trx } from '#lib/db'

const kinds = ['university', 'college', 'school'] as const

export async function insertOrganisations(databases: Databases, now: Date): Promise<[string, string, string]> {
  const made = kinds.map((kind) => ({
    id: newId(),
    slug: kind,
    kind,
    name_kk: `${kind} (kk)`,
    name_ru: `${kind} (ru)`,
    name_en: `${kind} (en)`,
    settings: JSON.stringify({}),
    created_at: now,
  }))
  await databases.global.insertInto('organisations.organisation').values(made).execute()
  const [university, college, school] = made.map((row) => row.id)
  if (university === undefined || college === undefined || school === undefined) throw new Error('three organisations were made')
  return [university, college, school]
}

interface NewPerson {
  orgId: string
  id: string
  accountId: string
  sessionId: string
  name: string
  roles: Role[]
  unitId: string | null
  tokenHash: Buffer
  secondFactor: boolean
  now: Date
}

/** The inspection without which the role of an inspector opens nothing: of everything, or of the unit of the role. */
const insertInspectionOf = (trx: Trx, { orgId, id, unitId, now }: NewPerson) =>
  trx
    .insertInto('compliance.inspection')
    .values({
      org_id: orgId,
      id: newId(),
      person_id: id,
      authority: 'Test',
      basis: 'Test',
      valid_from: '2000-01-01',
      valid_until: '2099-12-31', // a test may move the clock by years
      unit_ids: unitId === null ? [] : [unitId],
      clauses: [],
      grant_ids: [],
      granted_by: null,
      granted_at: now,
    })
    .execute()

export async function insertPerson(databases: Databases, person: NewPerson): Promise<void> {
  const { orgId, now } = person
  await databases.global.insertInto('identity.account').values({ id: person.accountId, locale: 'en', created_at: now }).execute()
  await databases.of(orgId).transaction(async (trx) => {
    await trx
      .insertInto('people.person')
      .values({
        org_id: orgId,
        id: person.id,
        account_id: person.accountId,
        given_name: person.name,
        surname: 'Testova',
        search_name: `testova ${person.name.toLowerCase()}`,
        created_at: now,
        updated_at: now,
      })
      .execute()
    if (person.roles.length > 0)
      await trx
        .insertInto('identity.role_grant')
        .values(
          person.roles.map((role) => ({ org_id: orgId, id: newId(), person_id: person.id, role, unit_id: person.unitId, granted_at: now })),
        )
        .execute()
    if (person.roles.includes('inspector')) await insertInspectionOf(trx, person)
  })
  await databases.global
    .insertInto('identity.membership')
    .values({ account_id: person.accountId, org_id: orgId, person_id: person.id })
    .execute()
  await databases.global
    .insertInto('identity.session')
    .values({
      token_hash: person.tokenHash,
      id: person.sessionId,
      account_id: person.accountId,
      org_id: orgId,
      second_factor_at: person.secondFactor ? now : null,
      created_at: now,
      seen_at: now,
      expires_at: new Date(now.getTime() + 3650 * 86_400_000),
      lifetime: 'fixed', // a test may move the clock by months
    })
    .execute()
}

export const insertLearner = (databases: Databases, learner: { orgId: string; personId: string; level: Level; groupId: string | null }) =>
  databases
    .of(learner.orgId)
    .transaction((trx) =>
      trx
        .insertInto('people.learner')
        .values({ org_id: learner.orgId, person_id: learner.personId, level: learner.level, group_id: learner.groupId, status: 'studying' })
        .execute(),
    )

export const insertGuardianship = (databases: Databases, link: { orgId: string; guardianId: string; childId: string; now: Date }) =>
  databases
    .of(link.orgId)
    .transaction((trx) =>
      trx
        .insertInto('people.guardianship')
        .values({ org_id: link.orgId, guardian_id: link.guardianId, child_id: link.childId, since: link.now })
        .execute(),
    )

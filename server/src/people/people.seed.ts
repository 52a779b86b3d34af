import type { Seed } from '#lib/seeding'
import { demoId, demoOrganisations, demoPeople, type DemoPerson } from '#seed'
import { iinColumns } from './iin.ts'
import { nameColumns } from './person-names.ts'
import './people.tables.ts'

const withKey = (key: string) => demoPeople.find((person) => person.key === key)

/** Everybody of the demo in the registry. Learners are applicants here: the registrar's orders enrol them. */
export const seed: Seed = async ({ databases, sealer, now }) => {
  for (const org of demoOrganisations) {
    const people = demoPeople.filter((person) => person.org === org.key)
    await databases.of(org.id).transaction(async (trx) => {
      await trx
        .insertInto('people.person')
        .values(
          people.map((person) => ({
            org_id: org.id,
            id: person.id,
            ...nameColumns(person),
            birth_date: person.birthDate,
            ...iinColumns(sealer, org.id, person.id, person.iin),
            email: person.email,
            phone: person.phone,
            external_id: person.learner === undefined ? null : `${org.slug}-${person.learner.number}`,
            created_at: now,
            updated_at: now,
          })),
        )
        .execute()
      const learners = people.flatMap((person) => (person.learner === undefined ? [] : [{ id: person.id, ...person.learner }]))
      await trx
        .insertInto('people.learner')
        .values(
          learners.map((learner) => ({
            org_id: org.id,
            person_id: learner.id,
            number: learner.number,
            level: learner.level,
            language: learner.language,
          })),
        )
        .execute()
      const staff = people.flatMap((person) => (person.staff === undefined ? [] : [{ id: person.id, ...person.staff }]))
      await trx
        .insertInto('people.staff')
        .values(
          staff.map((member) => ({
            org_id: org.id,
            person_id: member.id,
            position_kk: member.position[0],
            position_ru: member.position[1],
            position_en: member.position[2],
            unit_id: member.unitId,
            hired_on: '2019-08-20',
          })),
        )
        .execute()
      const pairs = people.flatMap((guardian) =>
        guardian.children.flatMap((key) => {
          const child = withKey(key)
          return child === undefined
            ? []
            : [{ org_id: org.id, guardian_id: guardian.id, child_id: child.id, relation: 'parent' as const, since: now }]
        }),
      )
      if (pairs.length > 0) await trx.insertInto('people.guardianship').values(pairs).execute()
      await trx
        .insertInto('people.qualification')
        .values(people.filter(isTaught).map((person) => qualification(org.id, person, now)))
        .execute()
    })
  }
}

const isTaught = (person: DemoPerson) =>
  person.roles.includes('teacher') || person.roles.includes('tutor') || person.roles.includes('methodologist')

// One certificate has run out and so stands in the list of what is missing.
const qualification = (orgId: string, person: DemoPerson, now: Date) => {
  const expired = person.key === 'teacher.elena'
  return {
    org_id: orgId,
    id: demoId(`${person.key}/qualification`),
    person_id: person.id,
    topic: 'distance-technologies' as const,
    title: 'Қашықтан білім беру технологияларын енгізу / Внедрение дистанционных образовательных технологий',
    hours: 72,
    issuer: '«Білім-Дала» біліктілікті арттыру орталығы',
    number: `ҚБТ-${person.iin.slice(-5, -1)}`,
    issued_on: expired ? '2022-10-14' : '2025-01-20',
    valid_until: expired ? '2025-10-14' : '2028-01-20',
    created_at: now,
  }
}

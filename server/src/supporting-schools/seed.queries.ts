import { schoolLevels, type EditionOverride } from '@dala/domain/regulations'
import { newId, type Day, type Trx } from '#lib/db'
import { nameColumns } from '#people'

export const insertVillageClass = (trx: Trx, orgId: string, id: string, year: number, now: Date) =>
  trx
    .insertInto('organisations.unit')
    .values({
      org_id: orgId,
      id,
      kind: 'class',
      code: String(year),
      name_kk: `${year}-сынып`,
      name_ru: `${year} класс`,
      name_en: `Class ${year}`,
      study_year: year,
      language: 'kk',
      created_at: now,
    })
    .execute()

export const insertVillager = (
  trx: Trx,
  orgId: string,
  person: { id: string; surname: string; givenName: string; patronymic: string; email: string },
  now: Date,
) =>
  trx
    .insertInto('people.person')
    .values({ org_id: orgId, id: person.id, ...nameColumns(person), email: person.email, created_at: now, updated_at: now })
    .execute()

/** A pupil before the order that enrols. */
export const insertVillagePupil = (trx: Trx, orgId: string, personId: string) =>
  trx.insertInto('people.learner').values({ org_id: orgId, person_id: personId, level: 'basic-secondary', language: 'kk' }).execute()

/** Switches the draft of 2021 on for the village school, as its administrator would, from the first of September of a year. */
export const insertDraftInForce = (trx: Trx, orgId: string, year: number, by: string, now: Date) => {
  const recordedOn = `${year}-08-25`
  const reach = (from: Day, to: Day | null) => [{ levels: [...schoolLevels], from, to, confidence: 'high' as const }]
  const overrides: EditionOverride[] = [
    { ruleSet: 'A2023.2024', recordedOn, reach: reach('2024-06-11', `${year}-08-31`) },
    { ruleSet: 'A2021.draft', recordedOn, status: 'in-force', reach: reach(`${year}-09-01`, null) },
  ]
  return trx
    .insertInto('regulations.edition_override')
    .values(
      overrides.map((override) => ({
        org_id: orgId,
        id: newId(),
        rule_set: override.ruleSet,
        override: JSON.stringify(override),
        recorded_on: recordedOn,
        reason: 'Демо: шағын жинақты мектеп',
        recorded_by: by,
        recorded_at: now,
      })),
    )
    .execute()
}

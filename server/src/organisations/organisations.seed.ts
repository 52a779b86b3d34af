import { academicYearOf } from '@dala/domain/organisations'
import type { Seed } from '#lib/seeding'
import { demoId, demoOrganisations } from '#seed'
import { createOrganisation } from './create-organisation.ts'
import './organisations.tables.ts'

const inThree = ([kk, ru, en]: readonly [kk: string, ru: string, en: string]) => ({ kk, ru, en })

/** The three demo organisations with structure, licence and calendar. */
export const seed: Seed = async ({ databases, now }) => {
  for (const org of demoOrganisations) {
    const made = { ...org, names: inThree(org.names), shortNames: inThree(org.shortNames), addresses: inThree(org.addresses) }
    await createOrganisation(databases, 'seed', made, now)
    await databases.of(org.id).transaction(async (trx) => {
      await trx
        .insertInto('organisations.unit')
        .values(
          org.units.map((unit) => ({
            org_id: org.id,
            id: unit.id,
            parent_id: unit.parentId,
            kind: unit.kind,
            code: unit.code,
            name_kk: unit.names[0],
            name_ru: unit.names[1],
            name_en: unit.names[2],
            study_year: unit.studyYear,
            shift: unit.shift,
            language: unit.language,
            created_at: now,
          })),
        )
        .execute()
      await trx
        .insertInto('organisations.period')
        .values(
          org.periods.map((period) => ({
            org_id: org.id,
            id: period.id,
            academic_year: academicYearOf(period.startsOn),
            kind: period.kind,
            name_kk: period.names[0],
            name_ru: period.names[1],
            name_en: period.names[2],
            starts_on: period.startsOn,
            ends_on: period.endsOn,
          })),
        )
        .execute()
      await trx
        .insertInto('organisations.licence')
        .values({
          org_id: org.id,
          id: demoId(`${org.key}/licence`),
          number: org.licence.number,
          issued_on: org.licence.issuedOn,
          annex_kk: org.licence.annex[0],
          annex_ru: org.licence.annex[1],
          annex_en: org.licence.annex[2],
          created_at: now,
        })
        .execute()
    })
  }
}

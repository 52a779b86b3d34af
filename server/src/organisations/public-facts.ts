import { academicYearOf } from '@dala/domain/organisations'
import type { Databases, Trx } from '#lib/db'
import { listPeriodRows } from './calendar.queries.ts'
import { shownPeriod } from './calendar.ts'
import { listLicenceRows } from './licences.queries.ts'
import { shownLicence } from './licences.ts'
import { findOrganisationBySlug, getOrganisationRow, listUpperUnits } from './organisations.queries.ts'

/** The organisation of a public address, or null. */
export const findOrganisation = async (databases: Databases, slug: string): Promise<string | null> =>
  (await findOrganisationBySlug(databases.global, slug))?.id ?? null

/**
 * What everybody may know of an organisation: names, contacts, licences, faculties and departments, the academic year.
 * @param today ISO date by which licences are judged and the academic year is chosen
 */
export async function publicFacts(trx: Trx, orgId: string, today: string) {
  const row = await getOrganisationRow(trx, orgId)
  const licences = await listLicenceRows(trx, orgId)
  const periods = await listPeriodRows(trx, orgId)
  const year = periods.find((period) => period.ends_on >= today)?.academic_year ?? academicYearOf(today)
  return {
    slug: row.slug,
    kind: row.kind,
    names: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
    addresses: { kk: row.address_kk, ru: row.address_ru, en: row.address_en },
    email: row.email,
    phone: row.phone,
    bin: row.bin,
    licences: licences.map((licence) => shownLicence(licence, today)),
    units: (await listUpperUnits(trx, orgId)).map((unit) => ({
      id: unit.id,
      names: { kk: unit.name_kk, ru: unit.name_ru, en: unit.name_en },
    })),
    periods: periods.filter((period) => period.academic_year === year).map(shownPeriod),
  }
}

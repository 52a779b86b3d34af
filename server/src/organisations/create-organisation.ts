import type { NewOrganisation, Organisation } from '@dala/domain/organisations'
import { newId, type Databases } from '#lib/db'
import { emit } from '#lib/events'
import { insertOrganisation } from './organisations.queries.ts'

type Made = Omit<NewOrganisation, 'bin'> & Pick<Organisation, 'bin'> & Partial<Pick<Organisation, 'id' | 'addresses' | 'email' | 'phone'>>

const none = { kk: '', ru: '', en: '' }

/**
 * Makes an organisation and begins its chain of events. It needs nothing else to work: registers, templates, calendar
 * and rules have their defaults until somebody of the organisation changes them.
 * @param by the part of the system that makes it
 * @returns its id, or null where another has the slug already
 */
export const createOrganisation = (databases: Databases, by: 'operator' | 'seed', made: Made, now: Date): Promise<string | null> => {
  const { id = newId(), names, shortNames, addresses = none } = made
  const chain = { orgId: id, system: by }
  return databases.of(id).transaction(async (trx) => {
    const inserted = await insertOrganisation(trx, {
      id,
      slug: made.slug,
      kind: made.kind,
      name_kk: names.kk,
      name_ru: names.ru,
      name_en: names.en,
      short_name_kk: shortNames.kk,
      short_name_ru: shortNames.ru,
      short_name_en: shortNames.en,
      bin: made.bin,
      address_kk: addresses.kk,
      address_ru: addresses.ru,
      address_en: addresses.en,
      email: made.email ?? '',
      phone: made.phone ?? '',
      week_days: made.weekDays,
      created_at: now,
    })
    if (!inserted) return null
    await emit(trx, chain, 'organisations.created', {
      subject: ['organisation', id],
      payload: { slug: made.slug, kind: made.kind, bin: made.bin, weekDays: made.weekDays },
      at: now,
    })
    return id
  })
}

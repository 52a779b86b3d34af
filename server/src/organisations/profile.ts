import type { OrganisationChange } from '@dala/domain/organisations'
import { holds, type Actor } from '@dala/domain/identity'
import { toIsoDate } from '@dala/locale'
import { missing, type Databases, type Db } from '#lib/db'
import { emit } from '#lib/events'
import { findOrganisation, publicFacts } from './public-facts.ts'
import { getOrganisationRow, updateOrganisation, type OrganisationRow } from './organisations.queries.ts'

const shown = (row: OrganisationRow, actor: Actor) => ({
  id: row.id,
  slug: row.slug,
  kind: row.kind,
  names: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
  shortNames: { kk: row.short_name_kk, ru: row.short_name_ru, en: row.short_name_en },
  bin: row.bin,
  addresses: { kk: row.address_kk, ru: row.address_ru, en: row.address_en },
  email: row.email,
  phone: row.phone,
  weekDays: row.week_days === 6 ? (6 as const) : (5 as const),
  can: { change: holds(actor, 'organisations.manage') },
})

/** The profile of the actor's organisation. */
export const getProfile = (db: Db, actor: Actor) => db.transaction(async (trx) => shown(await getOrganisationRow(trx, actor.orgId), actor))

/** Changes the profile; the event says which parts, the working week by its number. */
export const changeProfile = (db: Db, actor: Actor, change: OrganisationChange, now: Date) =>
  db.transaction(async (trx) => {
    const before = await getOrganisationRow(trx, actor.orgId)
    await updateOrganisation(trx, actor.orgId, change)
    const after = await getOrganisationRow(trx, actor.orgId)
    const changed = (Object.keys(after) as (keyof OrganisationRow)[]).filter((key) => after[key] !== before[key]) // keys of the row itself
    if (changed.length > 0)
      await emit(trx, actor, 'organisations.profile-changed', {
        subject: ['organisation', actor.orgId],
        payload: { changed, weekDays: change.weekDays },
        at: now,
      })
    return shown(after, actor)
  })

/** What everybody may know of an organisation, with its licences. */
export async function getPublicProfile(databases: Databases, slug: string, now: Date) {
  const orgId = (await findOrganisation(databases, slug)) ?? missing('organisation', slug)
  const { units: _, periods: __, ...profile } = await databases.of(orgId).transaction((trx) => publicFacts(trx, orgId, toIsoDate(now)))
  return profile
}

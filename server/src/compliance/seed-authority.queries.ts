import type { Databases, Trx } from '#lib/db'
import { nameColumns } from '#people'

/** The demo's education authority as an organisation; it has no learners of its own. */
export const insertAuthorityOrganisation = (databases: Databases, id: string, now: Date) =>
  databases.global
    .insertInto('organisations.organisation')
    .values({
      id,
      slug: 'ulytau-bilim',
      kind: 'additional',
      name_kk: 'Ұлытау облысының білім басқармасы',
      name_ru: 'Управление образования области Ұлытау',
      name_en: 'Education Department of Ulytau Region',
      short_name_kk: 'Білім басқармасы',
      short_name_ru: 'Управление образования',
      short_name_en: 'Education Department',
      created_at: now,
    })
    .execute()

export const insertOfficer = (trx: Trx, orgId: string, id: string, email: string, now: Date) => {
  const name = { surname: 'Тұрсынбек', givenName: 'Әлия', patronymic: 'Сәкенқызы' }
  return trx
    .insertInto('people.person')
    .values({
      org_id: orgId,
      id,
      ...nameColumns(name),
      email,
      created_at: now,
      updated_at: now,
    })
    .execute()
}

import type { Trx } from '#lib/db'
import { nameColumns } from '#people'

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

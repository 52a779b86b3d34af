import type { Actor } from '@dala/domain/identity'
import type { Db } from '#lib/db'
import { listGroups, listPeriods, listWithRole } from './choices.queries.ts'
import { personName, three } from './words.ts'

type Named = { id: string; surname: string; given_name: string; patronymic: string }
const reference = (row: Named) => ({ id: row.id, name: personName(row) })

/** What can be chosen in the form of a course. */
export const readOfferingChoices = (db: Db, actor: Actor, now: Date) =>
  db.transaction(async (trx) => ({
    teachers: (await listWithRole(trx, actor.orgId, ['teacher'], now)).map(reference),
    tutors: (await listWithRole(trx, actor.orgId, ['tutor', 'teacher'], now)).map(reference),
    groups: (await listGroups(trx, actor.orgId)).map((row) => ({
      id: row.id,
      name: three(row.name_kk, row.name_ru, row.name_en),
      learners: row.learners ?? 0,
    })),
    periods: (await listPeriods(trx, actor.orgId)).map((row) => ({
      id: row.id,
      name: three(`${row.name_kk}, ${row.academic_year}`, `${row.name_ru}, ${row.academic_year}`, `${row.name_en}, ${row.academic_year}`),
      startsOn: row.starts_on,
      endsOn: row.ends_on,
    })),
  }))

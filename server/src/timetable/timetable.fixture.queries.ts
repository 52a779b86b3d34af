import type { Databases, Db } from '#lib/db'
import { newId } from '#lib/db'
import { keepFile } from '#lib/files'
import type { Config } from '#config'

/** A class or group of a test organisation. */
export async function insertGroup(
  databases: Databases,
  orgId: string,
  code: string,
  over: { kind?: 'class' | 'group' | 'faculty'; shift?: number; parentId?: string } = {},
): Promise<string> {
  const id = newId()
  await databases.of(orgId).transaction((trx) =>
    trx
      .insertInto('organisations.unit')
      .values({
        org_id: orgId,
        id,
        parent_id: over.parentId ?? null,
        kind: over.kind ?? 'class',
        code,
        name_kk: code,
        name_ru: code,
        name_en: code,
        study_year: 7,
        shift: over.shift ?? 1,
        created_at: new Date('2026-09-01T00:00:00Z'),
      })
      .execute(),
  )
  return id
}

/** A period of the academic year of a test organisation. */
export const insertPeriod = (
  databases: Databases,
  orgId: string,
  kind: 'quarter' | 'semester' | 'session' | 'break',
  starts_on: string,
  ends_on: string,
) =>
  databases.of(orgId).transaction((trx) =>
    trx
      .insertInto('organisations.period')
      .values({
        org_id: orgId,
        id: newId(),
        academic_year: '2026/2027',
        kind,
        name_kk: kind,
        name_ru: kind,
        name_en: kind,
        starts_on,
        ends_on,
      })
      .execute(),
  )

/** A day of a test organisation that is worked or free, whatever the rule says. */
export const insertDay = (databases: Databases, orgId: string, on: string, kind: 'working' | 'day-off') =>
  databases.of(orgId).transaction((trx) =>
    trx
      .insertInto('organisations.calendar_day')
      .values({ org_id: orgId, on_date: on, kind, reason: 'By order', changed_at: new Date('2026-09-01T00:00:00Z') })
      .execute(),
  )

/** A file as its uploader left it. */
export const uploaded = async (db: Db, config: Config, personId: string, text: string): Promise<string> => {
  const { id } = await db.transaction((trx) =>
    keepFile(trx, config, {
      orgId: db.orgId,
      purpose: 'timetable.import',
      name: 'week.csv',
      type: 'text/csv',
      body: Buffer.from(text),
      personId,
      now: new Date('2026-09-01T00:00:00Z'),
    }),
  )
  return id
}

/** The events of the timetable, in order. */
export const timetableEvents = (db: Db) =>
  db.transaction(async (trx) =>
    (
      await trx
        .selectFrom('audit.event')
        .select(['kind', 'payload'])
        .where('org_id', '=', db.orgId)
        .where('kind', 'like', 'timetable.%')
        .orderBy('seq')
        .execute()
    ).map((row) => row.kind),
  )

/** How many lessons stand in the timetable. */
export const countLessons = (db: Db) =>
  db.transaction(
    async (trx) =>
      (await trx.selectFrom('timetable.lesson').select('id').where('org_id', '=', db.orgId).where('removed_at', 'is', null).execute())
        .length,
  )

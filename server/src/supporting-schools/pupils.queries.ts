import type { LearnerLevel } from '@dala/domain/people'
import { sql } from 'kysely'
import type { Trx } from '#lib/db'
import './supporting-schools.tables.ts'

export interface Wanted {
  learner_id: string
  surname: string
  given_name: string
  account_id: string | null
  level: LearnerLevel
  language: 'kk' | 'ru' | 'en'
  class_name: string
  /** The key under which the partner knows the pupil from another attachment. */
  known: string | null
}

/** Those who study today in the classes of an attachment: these pupils are taught at the supporting school, and nobody else crosses. */
export const listWanted = async (trx: Trx, orgId: string, attachmentId: string, partnerId: string): Promise<Wanted[]> =>
  (
    await sql<Wanted>`
      SELECT learner.person_id AS learner_id, person.surname, person.given_name, person.account_id, learner.level, learner.language,
             class.name AS class_name,
             (SELECT pupil.key FROM supporting.pupil AS pupil
                JOIN supporting.attachment AS other ON other.org_id = ${orgId} AND other.id = pupil.attachment_id AND other.partner_id = ${partnerId}
               WHERE pupil.org_id = ${orgId} AND pupil.learner_id = learner.person_id LIMIT 1) AS known
        FROM supporting.attachment_class AS class
        JOIN people.learner AS learner ON learner.org_id = ${orgId} AND learner.group_id = class.group_id AND learner.status = 'studying'
        JOIN people.person AS person ON person.org_id = ${orgId} AND person.id = learner.person_id
       WHERE class.org_id = ${orgId} AND class.attachment_id = ${attachmentId}
       ORDER BY learner.person_id`.execute(trx)
  ).rows

export const listPupils = (trx: Trx, orgId: string, attachmentId: string) =>
  trx
    .selectFrom('supporting.pupil')
    .select(['learner_id', 'key', 'class_name', 'withdrawn_at'])
    .where('org_id', '=', orgId)
    .where('attachment_id', '=', attachmentId)
    .execute()

/** Notes whom the other school is told of; who comes back keeps the key. */
export const savePupils = async (
  trx: Trx,
  orgId: string,
  attachmentId: string,
  pupils: readonly { learnerId: string; key: string; className: string }[],
  now: Date,
): Promise<void> => {
  if (pupils.length === 0) return
  await trx
    .insertInto('supporting.pupil')
    .values(
      pupils.map(({ learnerId, key, className }) => ({
        org_id: orgId,
        attachment_id: attachmentId,
        learner_id: learnerId,
        key,
        class_name: className,
        sent_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['org_id', 'attachment_id', 'learner_id'])
        .doUpdateSet({ withdrawn_at: null, class_name: (eb) => eb.ref('excluded.class_name') }),
    )
    .execute()
}

export const withdrawPupils = async (
  trx: Trx,
  orgId: string,
  attachmentId: string,
  learnerIds: readonly string[],
  now: Date,
): Promise<void> => {
  if (learnerIds.length === 0) return
  await trx
    .updateTable('supporting.pupil')
    .set({ withdrawn_at: now })
    .where('org_id', '=', orgId)
    .where('attachment_id', '=', attachmentId)
    .where('learner_id', 'in', [...learnerIds])
    .where('withdrawn_at', 'is', null)
    .execute()
}

/** The pupils and who stands for them. */
export const listWithGuardians = async (trx: Trx, orgId: string, learnerIds: readonly string[]): Promise<string[]> => {
  const guardians = await trx
    .selectFrom('people.guardianship')
    .select('guardian_id')
    .distinct()
    .where('org_id', '=', orgId)
    .where('child_id', '=', sql<string>`any(${[...learnerIds]}::uuid[])`)
    .where('ended_at', 'is', null)
    .execute()
  return [...learnerIds, ...guardians.map((row) => row.guardian_id)]
}

export interface HandedMark {
  attachmentId: string
  key: string
  version: number
  status: 'graded' | 'failed' | 'not-admitted'
  percent: number
  mark: string
  at: Date
}

/** Adds marks that came from a partner to pupils who were handed to it; returns those that are new. */
export const insertMarks = async (trx: Trx, orgId: string, partnerId: string, marks: readonly HandedMark[], now: Date) =>
  (
    await sql<{ attachment_id: string; learner_id: string }>`
      INSERT INTO supporting.mark (org_id, attachment_id, learner_id, version, status, percent, mark, published_at, received_at)
      SELECT ${orgId}::uuid, came.attachment_id, pupil.learner_id, came.version, came.status, came.percent, came.mark, came.at, ${now}::timestamptz
        FROM json_to_recordset(${JSON.stringify(marks.map(({ attachmentId, ...mark }) => ({ attachment_id: attachmentId, ...mark })))}::json)
          AS came (attachment_id uuid, key uuid, version integer, status text, percent smallint, mark text, at timestamptz)
        JOIN supporting.attachment AS attachment ON attachment.org_id = ${orgId} AND attachment.id = came.attachment_id
         AND attachment.side = 'small' AND attachment.partner_id = ${partnerId}
        JOIN supporting.pupil AS pupil ON pupil.org_id = ${orgId} AND pupil.attachment_id = came.attachment_id AND pupil.key = came.key
         AND (pupil.withdrawn_at IS NULL OR came.at <= pupil.withdrawn_at + interval '90 days')
      ON CONFLICT DO NOTHING
      RETURNING attachment_id, learner_id`.execute(trx)
  ).rows

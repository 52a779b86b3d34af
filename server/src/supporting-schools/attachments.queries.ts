import { permissionsOf, roleNames } from '@dala/domain/identity'
import { sql } from 'kysely'
import { newId, type Day, type Trx } from '#lib/db'
import type { StepKind } from './supporting-schools.tables.ts'

export interface ClassOf {
  name: string
  learners: number
  group_id?: string | null
}

const columns = [
  'id',
  'side',
  'partner_id',
  'partner_kk',
  'partner_ru',
  'partner_en',
  'partner_bin',
  'vacancy_id',
  'subject',
  'starts_on',
  'ends_on',
  'order_number',
  'order_on',
  'responsible',
  'status',
  'reason',
  'teacher_name',
  'course_kk',
  'course_ru',
  'course_en',
  'teacher_id',
  'offering_id',
  'ended_on',
  'ended_because',
  'reminded_on',
  'asked_at',
  'decided_at',
] as const

const attachments = (trx: Trx, orgId: string) => trx.selectFrom('supporting.attachment').select(columns).where('org_id', '=', orgId)

export const findAttachment = (trx: Trx, orgId: string, id: string) => attachments(trx, orgId).where('id', '=', id).executeTakeFirst()
export type AttachmentRecord = NonNullable<Awaited<ReturnType<typeof findAttachment>>>

export const lockAttachment = (trx: Trx, orgId: string, id: string) =>
  attachments(trx, orgId).where('id', '=', id).forUpdate().executeTakeFirst()

/** Attachments under way, locked in the order of their ids. */
export const lockUnderWay = (trx: Trx, orgId: string, vacancyId: string | null = null) =>
  attachments(trx, orgId)
    .where('status', 'in', ['asked', 'accepted'])
    .$if(vacancyId !== null, (query) => query.where('vacancy_id', '=', vacancyId))
    .orderBy('id')
    .forUpdate()
    .execute()

/** Whether a class of these is attached, or asked for, for the subject on a day of the period. */
export const isTaken = async (
  trx: Trx,
  orgId: string,
  asked: { subject: string; groupIds: readonly string[]; startsOn: Day; endsOn: Day },
): Promise<boolean> =>
  (await trx
    .selectFrom('supporting.attachment as a')
    .innerJoin('supporting.attachment_class as c', (join) => join.onRef('c.org_id', '=', 'a.org_id').onRef('c.attachment_id', '=', 'a.id'))
    .select('a.id')
    .where('a.org_id', '=', orgId)
    .where('a.side', '=', 'small')
    .where('a.status', 'in', ['asked', 'accepted'])
    .where(sql<boolean>`lower(a.subject) = lower(${asked.subject})`)
    .where('a.starts_on', '<=', asked.endsOn)
    .where('a.ends_on', '>=', asked.startsOn)
    .where('c.group_id', 'in', [...asked.groupIds])
    .limit(1)
    .executeTakeFirst()) !== undefined

/** Adds a copy with its classes; false where the copy is there already. */
export async function insertAttachment(
  trx: Trx,
  orgId: string,
  row: Omit<AttachmentRecord, 'reminded_on'>,
  classes: readonly ClassOf[],
): Promise<boolean> {
  const added = await trx
    .insertInto('supporting.attachment')
    .values({ org_id: orgId, ...row })
    .onConflict((conflict) => conflict.columns(['org_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (added === undefined) return false
  await trx
    .insertInto('supporting.attachment_class')
    .values(classes.map((each) => ({ org_id: orgId, attachment_id: row.id, ...each })))
    .execute()
  return true
}

export const changeAttachment = (trx: Trx, orgId: string, id: string, values: Partial<Omit<AttachmentRecord, 'id' | 'side'>>) =>
  trx.updateTable('supporting.attachment').set(values).where('org_id', '=', orgId).where('id', '=', id).execute()

export const listClassesOf = (trx: Trx, orgId: string, ids: readonly string[]) =>
  trx
    .selectFrom('supporting.attachment_class')
    .select(['attachment_id', 'name', 'learners', 'group_id'])
    .where('org_id', '=', orgId)
    .where('attachment_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('name')
    .execute()

export const insertStep = (
  trx: Trx,
  orgId: string,
  step: { attachmentId: string; kind: StepKind; by: string | null; note?: string; at: Date },
) =>
  trx
    .insertInto('supporting.step')
    .values({
      org_id: orgId,
      id: newId(),
      attachment_id: step.attachmentId,
      kind: step.kind,
      by_id: step.by,
      note: step.note ?? '',
      at: step.at,
    })
    .execute()

export const listSteps = (trx: Trx, orgId: string, attachmentId: string) =>
  trx
    .selectFrom('supporting.step as step')
    .leftJoin('people.person as person', (join) => join.onRef('person.org_id', '=', 'step.org_id').onRef('person.id', '=', 'step.by_id'))
    .select(['step.id', 'step.kind', 'step.by_id', 'step.note', 'step.at', 'person.surname', 'person.given_name', 'person.patronymic'])
    .where('step.org_id', '=', orgId)
    .where('step.attachment_id', '=', attachmentId)
    .orderBy('step.id')
    .execute()

const officeRoles = roleNames.filter((role) => permissionsOf([role]).has('supporting.manage'))

/** The office that keeps attachments: whom the organisation tells of them. */
export const listOffice = async (trx: Trx, orgId: string, now: Date): Promise<string[]> => {
  const rows = await trx
    .selectFrom('identity.role_grant')
    .select('person_id')
    .distinct()
    .where('org_id', '=', orgId)
    .where('role', 'in', officeRoles)
    .where('revoked_at', 'is', null)
    .where((eb) => eb.or([eb('valid_from', 'is', null), eb('valid_from', '<=', now)]))
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', now)]))
    .execute()
  return rows.map((row) => row.person_id)
}

/** Requests that wait for the answer of this school. */
export const countAsked = async (trx: Trx, orgId: string) =>
  trx
    .selectFrom('supporting.attachment')
    .select((eb) => [eb.fn.countAll<number>().as('all'), eb.fn.min('starts_on').as('earliest')])
    .where('org_id', '=', orgId)
    .where('side', '=', 'hub')
    .where('status', '=', 'asked')
    .executeTakeFirstOrThrow()

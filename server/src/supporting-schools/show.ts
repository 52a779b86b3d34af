import type { Actor } from '@dala/domain/identity'
import { after, type AttachedPupil, type Attachment, type AttachmentRow } from '@dala/domain/supporting-schools'
import { toIsoDate } from '@dala/locale'
import { decodeCursor, missing, nextPage, type Db, type Trx } from '#lib/db'
import { keepsWhole, reachOf } from './access.ts'
import { findAttachment, listClassesOf, listSteps, type ClassOf } from './attachments.queries.ts'
import { courseOf, inThree, nameOf, partnerOf } from './names.ts'
import {
  isSeenBy,
  listAttachmentRows,
  listLessons,
  listSentPupils,
  listVisitors,
  type ListedAttachment,
  type PupilRow,
} from './reach.queries.ts'
import { listClassRows, searchSchools } from './vacancies.queries.ts'

const rowOf = (row: ListedAttachment, classes: readonly ClassOf[]): AttachmentRow => ({
  id: row.id,
  side: row.side,
  school: partnerOf(row),
  here: row.partner_id !== null,
  subject: row.subject,
  classes: classes.map(({ name, learners }) => ({ name, learners })),
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  status: row.status,
  teacher: row.teacher_name,
})

const pupilOf = (row: PupilRow): AttachedPupil => ({
  id: row.id,
  name: nameOf(row),
  className: row.class_name,
  left: row.has_left,
  mark:
    row.status === null || row.at === null
      ? null
      : { status: row.status, percent: row.percent ?? 0, mark: row.mark ?? '', at: new Date(row.at).toISOString() },
})

/** An attachment as this organisation keeps it, with the pupils that the reader may see. What the reader may not see is not there. */
export async function showAttachment(trx: Trx, actor: Actor, id: string): Promise<Attachment> {
  const { orgId } = actor
  const copy = (await findAttachment(trx, orgId, id)) ?? missing('attachment', id)
  const reach = await reachOf(trx, actor)
  if (!(await isSeenBy(trx, orgId, id, reach))) return missing('attachment', id)
  const pupils = copy.side === 'hub' ? await listVisitors(trx, orgId, id) : await listSentPupils(trx, orgId, id, reach)
  const may = keepsWhole(actor)
  return {
    ...rowOf(copy, await listClassesOf(trx, orgId, [id])),
    bin: copy.partner_bin,
    order: { number: copy.order_number, on: copy.order_on },
    responsible: copy.responsible,
    reason: copy.reason,
    course: courseOf(copy),
    offeringId: copy.offering_id,
    ended: copy.ended_on === null || copy.ended_because === null ? null : { on: copy.ended_on, because: copy.ended_because },
    pupils: pupils.map(pupilOf),
    steps: (await listSteps(trx, orgId, id)).map((step) => ({
      id: step.id,
      kind: step.kind,
      by: step.by_id === null ? null : nameOf(step),
      note: step.note,
      at: step.at.toISOString(),
    })),
    can: {
      answer: may && after(copy.status, 'accept', copy.side) !== null,
      withdraw: may && after(copy.status, 'withdraw', copy.side) !== null,
      end: may && after(copy.status, 'end', copy.side) !== null,
    },
  }
}

export const readAttachment = (db: Db, actor: Actor, id: string) => db.transaction((trx) => showAttachment(trx, actor, id))

export const listAttachments = (
  db: Db,
  actor: Actor,
  asked: { search?: string | undefined; after?: string | undefined; limit: number; state: 'open' | 'all' },
) =>
  db.transaction(async (trx) => {
    const rows = await listAttachmentRows(trx, actor.orgId, {
      reach: await reachOf(trx, actor),
      open: asked.state === 'open',
      search: asked.search ?? '',
      after: asked.after === undefined ? null : String(decodeCursor(asked.after, 1)[0]),
      limit: asked.limit + 1,
    })
    const page = nextPage(rows, asked.limit, (row) => [row.id])
    const classes = await listClassesOf(
      trx,
      actor.orgId,
      page.items.map(({ id }) => id),
    )
    return {
      next: page.next,
      items: page.items.map((row) =>
        rowOf(
          row,
          classes.filter((each) => each.attachment_id === row.id),
        ),
      ),
    }
  })

export const listClasses = (db: Db, actor: Actor) =>
  db.transaction(async (trx) => ({
    items: (await listClassRows(trx, actor.orgId, null)).map(({ id, kk, ru, en, learners }) => ({ id, name: { kk, ru, en }, learners })),
  }))

/** Schools of this Dala by name or BIN; of another organisation nothing else is known. */
export const findSchools = (db: Db, actor: Actor, search: string) =>
  db.transaction(async (trx) => ({
    items: (await searchSchools(trx, actor.orgId, search)).map((row) => ({ id: row.id, name: inThree(row), bin: row.bin ?? '' })),
  }))

/** Lessons elsewhere of the person, and of the person's children. */
export const listLessonsElsewhere = (db: Db, actor: Actor, now: Date) =>
  db.transaction(async (trx) => ({
    items: (await listLessons(trx, actor.orgId, { personId: actor.personId, learnerId: null, today: toIsoDate(now) })).map((row) => ({
      id: row.id,
      learner: { id: row.learner_id, name: nameOf(row), self: row.learner_id === actor.personId },
      subject: row.subject,
      school: partnerOf(row),
      organisationId: row.partner_id,
      teacher: row.teacher_name,
      course: courseOf(row),
      startsOn: row.starts_on,
      endsOn: row.ends_on,
    })),
  }))

/** The supporting schools of a learner for an application; nothing for whoever neither is the learner nor stands for the learner. */
export const listForApplication = (db: Db, actor: Actor, learnerId: string, now: Date) =>
  db.transaction(async (trx) => ({
    items: (await listLessons(trx, actor.orgId, { personId: actor.personId, learnerId, today: toIsoDate(now) })).map((row) => ({
      subject: row.subject,
      school: partnerOf(row),
      startsOn: row.starts_on,
      endsOn: row.ends_on,
    })),
  }))

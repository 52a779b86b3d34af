import type { BodyOf } from '@dala/domain/contract'
import type { Actor } from '@dala/domain/identity'
import { after, periodFault, type ask as askApi, type Attachment } from '@dala/domain/supporting-schools'
import { toIsoDate } from '@dala/locale'
import { missing, newId, type Db, type Trx } from '#lib/db'
import { emitAll } from '#lib/events'
import { problem } from '#lib/problems'
import { demandAllowed, demandWhole, schoolOf } from './access.ts'
import { insertAttachment, insertStep, isTaken, lockAttachment } from './attachments.queries.ts'
import { endCopy, withdrawCopy } from './end-copy.ts'
import { inThree } from './names.ts'
import { queuePassOn } from './queue.ts'
import { showAttachment } from './show.ts'
import { findOrganisation, findVacancy, listClassRows, lockVacancy } from './vacancies.queries.ts'

type Asked = BodyOf<typeof askApi>

/** The school that is asked: one that works here, or one that is recorded by hand and has agreed on paper. */
async function schoolAsked(trx: Trx, actor: Actor, { school }: Asked) {
  if (school.kind === 'outside')
    return {
      partner: { partner_id: null, partner_kk: school.name, partner_ru: school.name, partner_en: school.name, partner_bin: '' },
      status: 'accepted' as const,
      teacher: school.teacher,
    }
  if (school.organisationId === actor.orgId) throw problem('supporting.not-itself')
  const found = await findOrganisation(trx, school.organisationId)
  if (found === undefined || found.kind !== 'school') return missing('organisation', school.organisationId)
  const names = inThree(found)
  return {
    partner: { partner_id: found.id, partner_kk: names.kk, partner_ru: names.ru, partner_en: names.en, partner_bin: found.bin ?? '' },
    status: 'asked' as const,
    teacher: '',
  }
}

/**
 * Asks a supporting school to take classes for a subject without a teacher (A2021-22.a, A2021-22.b). A school outside Dala cannot answer here:
 * its agreement is recorded as it was made on paper.
 * @throws Problem supporting.not-in-force, supporting.schools-only, supporting.not-itself, supporting.other-class, supporting.overlaps,
 *   supporting.backwards, supporting.before-vacancy, supporting.vacancy-filled,
 *   supporting.same-name; missing
 */
export const askForSupport = (db: Db, actor: Actor, body: Asked, now: Date): Promise<Attachment> =>
  db.transaction(async (trx) => {
    demandWhole(actor)
    const { orgId } = actor
    await schoolOf(trx, actor)
    await demandAllowed(trx, orgId, now)
    await lockVacancy(trx, orgId, body.vacancyId)
    const vacancy = (await findVacancy(trx, orgId, body.vacancyId)) ?? missing('vacancy', body.vacancyId)
    const fault = periodFault(body, { since: vacancy.since, filledOn: vacancy.filled_on })
    if (fault !== null) throw problem(`supporting.${fault}`)
    const classIds = [...new Set(body.classIds)]
    if (classIds.some((id) => !vacancy.classes.some((each) => each.id === id))) throw problem('supporting.other-class')
    if (await isTaken(trx, orgId, { subject: vacancy.subject, groupIds: classIds, ...body })) throw problem('supporting.overlaps')
    const { partner, status, teacher } = await schoolAsked(trx, actor, body)
    const classes = (await listClassRows(trx, orgId, classIds)).map((row) => ({ name: row.name, learners: row.learners, group_id: row.id }))
    const twice = classes.find(({ name }, at) => classes.findIndex((each) => each.name === name) < at)
    if (twice !== undefined) throw problem('supporting.same-name', { name: twice.name })
    const id = newId()
    const row = {
      id,
      side: 'small' as const,
      ...partner,
      vacancy_id: vacancy.id,
      subject: vacancy.subject,
      starts_on: body.startsOn,
      ends_on: body.endsOn,
      order_number: body.orderNumber,
      order_on: body.orderOn,
      responsible: body.responsible,
      status,
      reason: '',
      teacher_name: teacher,
      course_kk: '',
      course_ru: '',
      course_en: '',
      teacher_id: null,
      offering_id: null,
      ended_on: null,
      ended_because: null,
      asked_at: now,
      decided_at: status === 'accepted' ? now : null,
    }
    await insertAttachment(trx, orgId, row, classes)
    await insertStep(trx, orgId, { attachmentId: id, kind: status, by: actor.personId, at: now })
    await queuePassOn(trx, orgId, row)
    const shown = await showAttachment(trx, actor, id)
    await emitAll(trx, actor, [
      {
        kind: status === 'asked' ? 'supporting.asked' : 'supporting.recorded',
        subject: ['attachment', id],
        payload: { vacancyId: vacancy.id, to: partner.partner_id, classes: classIds, startsOn: body.startsOn, endsOn: body.endsOn },
        at: now,
      },
    ])
    return shown
  })

/** Takes a request back. @throws Problem supporting.answered; missing */
export const withdrawRequest = (db: Db, actor: Actor, id: string, now: Date): Promise<Attachment> =>
  db.transaction(async (trx) => {
    demandWhole(actor)
    const copy = (await lockAttachment(trx, actor.orgId, id)) ?? missing('attachment', id)
    if (copy.status === 'withdrawn') return showAttachment(trx, actor, id)
    if (after(copy.status, 'withdraw', copy.side) === null) throw problem('supporting.answered')
    const events = await withdrawCopy(trx, actor.orgId, copy, actor.personId, now)
    const shown = await showAttachment(trx, actor, id)
    await emitAll(trx, actor, events)
    return shown
  })

/** Ends an attachment before its last day, from either side. @throws Problem supporting.answered; missing */
export const endAttachment = (db: Db, actor: Actor, id: string, reason: string, now: Date): Promise<Attachment> =>
  db.transaction(async (trx) => {
    demandWhole(actor)
    const copy = (await lockAttachment(trx, actor.orgId, id)) ?? missing('attachment', id)
    if (copy.status === 'ended') return showAttachment(trx, actor, id)
    if (after(copy.status, 'end', copy.side) === null) throw problem('supporting.answered')
    const events = await endCopy(trx, actor.orgId, copy, { on: toIsoDate(now), because: copy.side, by: actor.personId, note: reason }, now)
    const shown = await showAttachment(trx, actor, id)
    await emitAll(trx, actor, events)
    return shown
  })

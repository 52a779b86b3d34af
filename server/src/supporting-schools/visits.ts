import { endVisits, enrolVisitors } from '#courses'
import { admitVisitors, dismissVisitors } from '#identity'
import type { Trx } from '#lib/db'
import type { NewEvent } from '#lib/events'
import { insertVisitingUnit } from '#organisations'
import { findPersonOfAccount, insertVisitor, listVisiting, untieVisitors, updateVisitor } from '#people'
import { endVisitingLearners, insertVisitingLearner } from '#registrar'
import { toIsoDate } from '@dala/locale'
import type { AttachmentRecord } from './attachments.queries.ts'
import { findCourse } from './courses.queries.ts'
import type { SentPupil } from './roster.ts'
import { findOrganisation } from './vacancies.queries.ts'
import * as rows from './visits.queries.ts'

/** The group here of a class of the other school, made when it is first needed: «Visiting: <school>, 7 «А»». */
async function unitsOf(trx: Trx, orgId: string, partnerId: string, names: readonly string[], now: Date): Promise<Map<string, string>> {
  const units = new Map((await rows.listVisitingClasses(trx, orgId, partnerId)).map((row) => [row.name, row.unit_id]))
  const school = await findOrganisation(trx, partnerId)
  if (school === undefined) return units
  const short = {
    kk: school.short_name_kk || school.name_kk,
    ru: school.short_name_ru || school.name_ru,
    en: school.short_name_en || school.name_en,
  }
  for (const name of names) {
    if (units.has(name)) continue
    const unit = {
      code: `${name} · ${short.kk}`,
      instead: `${name} · ${short.kk} (${school.slug})`,
      names: { kk: `Қонақ сынып: ${short.kk}, ${name}`, ru: `В гостях: ${short.ru}, ${name}`, en: `Visiting: ${short.en}, ${name}` },
    }
    const unitId = await insertVisitingUnit(trx, orgId, unit, now)
    await rows.insertVisitingClass(trx, orgId, { partnerId, name, unitId })
    units.set(name, unitId)
  }
  return units
}

/** The person here of each pupil: known by the key, or by the account, or new. Names are written of those alone whom a visit brought. */
async function peopleOf(trx: Trx, orgId: string, partnerId: string, pupils: readonly SentPupil[], now: Date): Promise<Map<string, string>> {
  const keys = pupils.map(({ key }) => key)
  const known = new Map((await rows.listKnownVisitors(trx, orgId, partnerId, keys)).map((row) => [row.key, row]))
  const visiting = new Set(
    await listVisiting(
      trx,
      orgId,
      [...known.values()].map((row) => row.person_id),
    ),
  )
  const people = new Map<string, string>()
  for (const pupil of pupils) {
    const ofAccount = pupil.accountId === null ? null : await findPersonOfAccount(trx, orgId, pupil.accountId)
    const before = known.get(pupil.key)
    const personId = before?.person_id ?? ofAccount ?? (await insertVisitor(trx, orgId, pupil, now))
    people.set(pupil.key, personId)
    await insertVisitingLearner(trx, orgId, personId, pupil, toIsoDate(now))
    if (before === undefined) await rows.insertVisitorKey(trx, orgId, { key: pupil.key, partnerId, personId, madeHere: ofAccount === null })
    else if (before.made_here && visiting.has(personId)) {
      // Another person here may have the account already: then it stays there.
      const accountId = ofAccount === null || ofAccount === personId ? pupil.accountId : null
      await updateVisitor(trx, orgId, personId, { ...pupil, accountId }, now)
    }
  }
  return people
}

/** Lets in the accounts that are those people's here, and notes what that gave. */
async function admit(trx: Trx, orgId: string, people: Map<string, string>, pupils: readonly SentPupil[], now: Date): Promise<NewEvent[]> {
  const accounts = []
  for (const { key, accountId } of pupils) {
    const personId = people.get(key)
    if (personId === undefined || accountId === null) continue
    if ((await findPersonOfAccount(trx, orgId, accountId)) === personId) accounts.push({ personId, accountId })
  }
  const events = await admitVisitors(trx, orgId, accounts, now)
  const given = new Set(events.map(({ about }) => about))
  await rows.setRoleGiven(
    trx,
    orgId,
    accounts.map(({ personId }) => personId).filter((id) => given.has(id)),
    true,
  )
  return events
}

/**
 * Makes the visits of an attachment what the small school's roster says: who is new is enrolled, who left is ended.
 * The same roster again changes nothing.
 * @param pupils none once the attachment does not run
 * @returns the events, which the caller emits at the end of its transaction, and how many are new
 */
export async function keepVisits(
  trx: Trx,
  orgId: string,
  copy: AttachmentRecord,
  pupils: readonly SentPupil[],
  now: Date,
): Promise<{ events: NewEvent[]; came: number }> {
  if (copy.partner_id === null || copy.offering_id === null) return { events: [], came: 0 }
  const open = await rows.listOpenVisits(trx, orgId, copy.id)
  const units = await unitsOf(trx, orgId, copy.partner_id, [...new Set(pupils.map(({ className }) => className))], now)
  // Who moved to another class leaves the one group and comes in the other.
  const wanted = new Map(pupils.map(({ key, className }) => [key, units.get(className)]))
  const left = open.filter(({ key, unitId }) => wanted.get(key) !== unitId)
  const events = await leave(trx, orgId, copy, left, now)
  const people = await peopleOf(trx, orgId, copy.partner_id, pupils, now)
  const visits = pupils.flatMap(({ key, className }) => {
    const [personId, unitId] = [people.get(key), units.get(className)]
    return personId === undefined || unitId === undefined ? [] : [{ key, personId, unitId }]
  })
  events.push(...(await admit(trx, orgId, people, pupils, now)))
  const standing = new Set(open.filter(({ key, unitId }) => wanted.get(key) === unitId).map(({ key }) => key))
  const came = visits.filter(({ key }) => !standing.has(key))
  await rows.saveVisits(trx, orgId, copy.id, came, now)
  const course = await findCourse(trx, orgId, copy.offering_id)
  if (course !== undefined && course.status !== 'closed')
    events.push(
      ...(await enrolVisitors(
        trx,
        orgId,
        copy.offering_id,
        visits.map(({ personId, unitId }) => ({ personId, groupId: unitId })),
        now,
      )),
    )
  events.push(
    ...came.map(({ personId }): NewEvent => ({
      kind: 'supporting.visitor-came',
      subject: ['attachment', copy.id],
      about: personId,
      at: now,
    })),
  )
  return { events, came: came.length }
}

/** Ends all visits of an attachment. @returns the events, which the caller emits at the end of its transaction */
export const endAllVisits = async (trx: Trx, orgId: string, copy: AttachmentRecord, now: Date): Promise<NewEvent[]> =>
  leave(trx, orgId, copy, await rows.listOpenVisits(trx, orgId, copy.id), now)

async function leave(trx: Trx, orgId: string, copy: AttachmentRecord, visits: readonly rows.Visit[], now: Date): Promise<NewEvent[]> {
  if (visits.length === 0 || copy.offering_id === null) return []
  await rows.setVisitsEnded(
    trx,
    orgId,
    copy.id,
    visits.map(({ key }) => key),
    now,
  )
  const personIds = visits.map(({ personId }) => personId)
  const events = await endVisits(
    trx,
    orgId,
    copy.offering_id,
    visits.map(({ personId, unitId }) => ({ personId, groupId: unitId })),
    now,
  )
  events.push(...(await letGo(trx, orgId, personIds, now)))
  return [
    ...events,
    ...personIds.map((id): NewEvent => ({ kind: 'supporting.visitor-left', subject: ['attachment', copy.id], about: id, at: now })),
  ]
}

/** Lets go who was left here by an order that was taken back. @returns the events, which the caller emits at the end of its transaction */
export const letGoStranded = async (trx: Trx, orgId: string, now: Date): Promise<NewEvent[]> =>
  letGo(trx, orgId, await rows.listStranded(trx, orgId), now)

/** Whoever visits nothing else any more, and is no learner here, no longer comes in; a person whom the visit brought gives the account free. */
async function letGo(trx: Trx, orgId: string, personIds: readonly string[], now: Date): Promise<NewEvent[]> {
  if (personIds.length === 0) return []
  const gone = await rows.listGone(trx, orgId, personIds)
  const ids = gone.map(({ personId }) => personId)
  const events = await dismissVisitors(trx, orgId, ids, now)
  await rows.setRoleGiven(trx, orgId, ids, false)
  const [made, others] = [gone.filter(({ madeHere }) => madeHere), gone.filter(({ madeHere }) => !madeHere)]
  await untieVisitors(
    trx,
    orgId,
    made.map(({ personId }) => personId),
    now,
  )
  await endVisitingLearners(
    trx,
    orgId,
    others.map(({ personId }) => personId),
    toIsoDate(now),
  )
  return events
}

import { filesOf, minutesOf, type Language, type Lesson } from '@dala/domain/content'
import { mayReadDraft, mayWrite, type Draft, type LessonVersion, type Reading } from '@dala/domain/courses'
import type { Actor } from '@dala/domain/identity'
import {
  getDocument,
  getRevision,
  getVersion,
  insertDocument,
  insertUses,
  listHistory,
  publishDocument,
  readingOf,
  saveDraft as saveDocument,
} from '#content'
import { missing, type Db, type Trx } from '#lib/db'
import { emit } from '#lib/events'
import { demand } from '#lib/http'
import { problem } from '#lib/problems'
import { lockForWriting } from './arrange.ts'
import { getOfferingFacts } from './offerings.queries.ts'
import { itemOf } from './offering-view.ts'
import { findOfferingOfModule, getItem, insertItem, setMinutes } from './outline.queries.ts'
import { tellNewLesson } from './tell.ts'
import { languagesOf, personName, three } from './words.ts'

interface Place {
  offeringId: string
  itemId: string
}

/** The lesson of a place with its course, for whoever may read drafts there; a test has no lesson and is missing. */
async function getLesson(trx: Trx, actor: Actor, { offeringId, itemId }: Place) {
  const offering = await getOfferingFacts(trx, actor.orgId, offeringId)
  const facts = { teacherId: offering.teacher_id, tutorId: offering.tutor_id }
  demand(mayReadDraft(actor, facts))
  const row = await getItem(trx, actor.orgId, offeringId, itemId)
  const item = itemOf(row)
  if (item === null || row.document_id === null) missing('lesson', itemId)
  return { offering, facts, item, row, documentId: row.document_id }
}

async function getWritable(trx: Trx, actor: Actor, place: Place) {
  const found = await getLesson(trx, actor, place)
  demand(mayWrite(actor, found.facts))
  if (found.offering.status === 'closed') throw problem('courses.closed')
  return found
}

export const readDraft = (db: Db, actor: Actor, place: Place): Promise<Draft> =>
  db.transaction(async (trx) => {
    const { offering, facts, item, row, documentId } = await getLesson(trx, actor, place)
    const document = await getDocument(trx, actor.orgId, documentId)
    return {
      item,
      offeringName: three(offering.name_kk, offering.name_ru, offering.name_en),
      moduleName: three(row.module_kk, row.module_ru, row.module_en),
      languages: languagesOf(offering.languages),
      lesson: document.draft,
      number: document.draft_number,
      savedAt: document.draft_at.toISOString(),
      savedBy: document.given_name === null ? null : personName(document),
      publishedNumber: document.published_number,
      publishedAt: document.published_at?.toISOString() ?? null,
      changed: document.published_at === null || document.draft_at > document.published_at,
      can: { write: offering.status !== 'closed' && mayWrite(actor, facts).allowed },
    }
  })

export const saveDraft = (db: Db, actor: Actor, place: Place, save: { lesson: Lesson; number: number; replace: boolean }, now: Date) =>
  db.transaction(async (trx) => {
    const { documentId } = await getWritable(trx, actor, place)
    return saveDocument(trx, actor, documentId, save, now)
  })

/** Publishes the draft: learners read it from now on, and it takes the minutes that its words and films need. */
export const publishLesson = (db: Db, actor: Actor, place: Place, number: number, now: Date) =>
  db.transaction(async (trx) => {
    const { offering, item, documentId } = await getWritable(trx, actor, place)
    const languages = languagesOf(offering.languages)
    const { lesson, ...published } = await publishDocument(trx, actor, documentId, number, languages, now, async (version) => {
      if (version === 1 && offering.status === 'published') await tellNewLesson(trx, actor.orgId, offering, item, now)
    })
    await setMinutes(trx, actor.orgId, place.itemId, Math.max(...languages.map((language) => minutesOf(lesson, language))))
    return published
  })

export const listVersions = (db: Db, actor: Actor, place: Place): Promise<{ items: LessonVersion[] }> =>
  db.transaction(async (trx) => {
    const { documentId } = await getLesson(trx, actor, place)
    const rows = await listHistory(trx, actor.orgId, documentId, 100)
    return {
      items: rows.map((row) => ({
        kind: row.kind,
        number: row.number,
        at: row.at.toISOString(),
        by: row.given_name === null ? null : personName(row),
        bytes: row.bytes,
      })),
    }
  })

export const readVersion = (db: Db, actor: Actor, place: Place, kind: 'version' | 'revision', number: number) =>
  db.transaction(async (trx) => {
    const { documentId } = await getLesson(trx, actor, place)
    if (kind === 'version') {
      const version = await getVersion(trx, actor.orgId, documentId, number)
      return { lesson: version.body, number: version.number, at: version.published_at }
    }
    const revision = await getRevision(trx, actor.orgId, documentId, number)
    return { lesson: revision.body, number: revision.draft_number, at: revision.saved_at }
  })

export const previewLesson = (db: Db, actor: Actor, place: Place, language: Language): Promise<Reading> =>
  db.transaction(async (trx) => {
    const { offering, documentId } = await getLesson(trx, actor, place)
    const document = await getDocument(trx, actor.orgId, documentId)
    return readingOf(document.draft, language, languagesOf(offering.languages), null)
  })

/** Reuses a lesson: its draft becomes a new lesson of a module in this or another course that the actor writes. */
export const copyLesson = (db: Db, actor: Actor, place: Place, moduleId: string, now: Date) =>
  db.transaction(async (trx) => {
    const { item, documentId } = await getLesson(trx, actor, place)
    const offeringId = await findOfferingOfModule(trx, actor.orgId, moduleId)
    await lockForWriting(trx, actor, offeringId)
    const document = await getDocument(trx, actor.orgId, documentId)
    const copy = await insertDocument(trx, actor.orgId, document.draft, actor.personId, now)
    const files = filesOf(document.draft)
    if (files.length > 0) await insertUses(trx, actor.orgId, copy, files)
    const itemId = await insertItem(
      trx,
      actor.orgId,
      { offeringId, moduleId },
      { kind: 'lesson', documentId: copy, name: item.name, mode: item.mode, dueOn: null, compulsory: item.compulsory },
      now,
    )
    await emit(trx, actor, 'courses.lesson-copied', { subject: ['offering', offeringId], payload: { item: itemId, from: place.itemId } })
    return { offeringId, itemId }
  })

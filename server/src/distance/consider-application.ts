import type { Actor } from '@dala/domain/identity'
import { newId, type Db } from '#lib/db'
import { emit, personal } from '#lib/events'
import { demand } from '#lib/http'
import { problem } from '#lib/problems'
import { notify } from '#messages'
import { insertStep, move } from './applications.queries.ts'
import { getCase, judge } from './case.ts'
import { mayConsider } from './policy.ts'
import { concerned } from './readers.ts'
import { showApplication } from './show-application.ts'

/** The opinion of the dean's office or the adviser, kept beside the case for the head. */
export const giveOpinion = (db: Db, actor: Actor, id: string, given: { opinion: 'for' | 'against'; note: string }, now: Date) =>
  db.transaction(async (trx) => {
    const item = await getCase(trx, actor, id, now, 'lock')
    demand(mayConsider(actor, item.tie))
    await insertStep(trx, {
      org_id: actor.orgId,
      id: newId(),
      application_id: id,
      kind: 'opinion',
      ...given,
      by_id: actor.personId,
      at: now,
    })
    await emit(trx, actor, 'distance.opinion-given', {
      subject: ['application', id],
      about: item.row.learner_id,
      payload: { label: item.row.label, opinion: given.opinion, ...(given.note !== '' && { note: personal(given.note) }) },
      at: now,
    })
    return showApplication(trx, actor, await getCase(trx, actor, id, now), now)
  })

/** Gives an application back for missing documents (A2015-11.c); the applicant is told which and completes it. */
export const returnApplication = (db: Db, actor: Actor, id: string, note: string, now: Date) =>
  db.transaction(async (trx) => {
    const item = await getCase(trx, actor, id, now, 'lock')
    demand(mayConsider(actor, item.tie))
    const moved = await move(trx, actor.orgId, id, 'return', { updated_at: now })
    if (!moved) throw problem('distance.step-not-possible')
    await insertStep(trx, { org_id: actor.orgId, id: newId(), application_id: id, kind: 'returned', note, by_id: actor.personId, at: now })
    const absent = (judge(item, 'decision')?.missing ?? []).filter((each) => each.broughtBy === 'applicant' || each.broughtBy === 'child')
    const documents = { kk: '', ru: '', en: '' }
    for (const language of ['kk', 'ru', 'en'] as const) documents[language] = absent.map((each) => each.name[language]).join(', ') || note
    await notify(trx, {
      orgId: actor.orgId,
      personIds: await concerned(trx, actor.orgId, item.row.learner_id),
      kind: 'distance.documents-asked',
      facts: { number: item.row.label, documents },
      link: `/applications/${id}`,
      now,
    })
    await emit(trx, actor, 'distance.application-returned', {
      subject: ['application', id],
      about: item.row.learner_id,
      payload: { label: item.row.label, missing: absent.map((each) => each.clause), note: personal(note) },
      at: now,
    })
    return showApplication(trx, actor, await getCase(trx, actor, id, now), now)
  })

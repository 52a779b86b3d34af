import { createHash } from 'node:crypto'
import { listClauses, type IndividualContent } from '@dala/domain/curricula'
import type { Actor } from '@dala/domain/identity'
import { toIsoDate } from '@dala/locale'
import canonicalize from 'canonicalize'
import { getDocumentRow, printContent, registerDocument } from '#documents'
import { missing, type Db, type Trx } from '#lib/db'
import { emit } from '#lib/events'
import { problem } from '#lib/problems'
import { notify } from '#messages'
import { advisingOf, forbid, judgeIndividual } from './individual-context.ts'
import { individualPaper } from './individual-paper.ts'
import { individualView } from './individual-plans.ts'
import { demandReader, mayAdvise } from './individual-policy.ts'
import * as rows from './individual.queries.ts'
import { anyName, clauseFacts, personName } from './names.ts'
import { findPerson, getOrganisation, groupName } from './people.queries.ts'

export const contentHash = (content: IndividualContent): Buffer =>
  createHash('sha256')
    .update(canonicalize(content) ?? '', 'utf8')
    .digest()

/** Hands a draft over; the learner may do it too. */
export const submitIndividualPlan = (db: Db, actor: Actor, id: string, revision: number, now: Date) =>
  db.transaction(async (trx) => {
    const row = await rows.lockIndividual(trx, actor.orgId, id)
    if (actor.personId !== row.learner_id && !(await mayAdvise(trx, actor, row.learner_id))) return missing('individual-plan', id)
    if (row.status === 'submitted') return individualView(trx, actor, id, now) // a second press changes nothing
    if (row.status !== 'draft' && row.status !== 'returned') throw problem('curricula.step-not-possible')
    if (row.revision !== revision) throw problem('conflict')
    await rows.setStep(trx, actor.orgId, id, { status: 'submitted', now })
    const view = await individualView(trx, actor, id, now)
    await emit(trx, actor, 'curricula.individual-plan-submitted', {
      subject: ['individual-plan', id],
      about: row.learner_id,
      payload: { version: row.version },
      at: now,
    })
    return view
  })

/** Approves a plan that is whole, lawful and scheduled, and registers its paper; or returns it with a note. */
export const decideIndividualPlan = (
  db: Db,
  actor: Actor,
  id: string,
  given: { revision: number; decision: 'approved' | 'returned'; note: string },
  now: Date,
) =>
  db.transaction(async (trx) => {
    const row = await rows.lockIndividual(trx, actor.orgId, id)
    if (!(await mayAdvise(trx, actor, row.learner_id))) return missing('individual-plan', id)
    if (row.status !== 'submitted') throw problem('curricula.step-not-possible')
    if (row.revision !== given.revision) throw problem('conflict')
    const today = toIsoDate(now)
    if (given.decision === 'returned') {
      await rows.setStep(trx, actor.orgId, id, { status: 'returned', note: given.note, by: actor.personId, on: today, now })
      await notify(trx, {
        orgId: actor.orgId,
        personIds: [row.learner_id],
        kind: 'curricula.plan-returned',
        facts: {},
        link: '/my-plan',
        now,
      })
    } else await approve(trx, actor, row, given.note, now)
    const view = await individualView(trx, actor, id, now)
    await emit(trx, actor, given.decision === 'approved' ? 'curricula.individual-plan-approved' : 'curricula.individual-plan-returned', {
      subject: ['individual-plan', id],
      about: row.learner_id,
      payload: {
        version: row.version,
        label: view.document?.label ?? null,
        ruleSet: view.ruleSet,
        unit: view.unit,
        volume: view.volume,
        base: view.base,
      },
      at: now,
    })
    return view
  })

async function approve(trx: Trx, actor: Actor, row: rows.IndividualRow, note: string, now: Date): Promise<void> {
  const { orgId } = actor
  const today = toIsoDate(now)
  const advising = await advisingOf(trx, orgId, row.learner_id, row.plan_id, today)
  const state = judgeIndividual(row.content, advising)
  if (state.missing.length > 0)
    throw problem('curricula.compulsory-missing', {
      items: state.missing.map((item) => anyName(item.name)).join(', '),
      ...clauseFacts(advising.ruleSet?.act === 'A2010' ? 'A2010-20' : 'A2016-23'),
    })
  const { ruleSet, working } = advising
  const clauses = ruleSet === null ? null : listClauses(ruleSet.id, working.level)
  if (clauses !== null && !advising.judging.lists.has(working.programme_id) && row.content.items.some((item) => item.distance > 0))
    throw problem('curricula.no-list', clauseFacts(clauses.order))
  const [fault] = state.faults.filter((each) => each.slug !== 'least')
  if (fault !== undefined) forbid(fault, row.content)
  if (!state.counted.scheduled) throw problem('curricula.not-scheduled', clauseFacts('A2015-13.3'))
  const organisation = await getOrganisation(trx, orgId)
  const adviser = await findPerson(trx, orgId, actor.personId)
  const name = personName(row)
  const document = await registerDocument(trx, {
    orgId,
    register: 'individual-plan',
    kind: 'individual-plan',
    datedOn: today,
    title: { kk: `Жеке оқу жоспары: ${name}`, ru: `Индивидуальный учебный план: ${name}`, en: `Individual study plan: ${name}` },
    subject: ['individual-plan', row.id],
    aboutId: row.learner_id,
    content: ({ label }) =>
      individualPaper({
        organisation: { kk: organisation.name_kk, ru: organisation.name_ru },
        address: { kk: organisation.address_kk, ru: organisation.address_ru },
        label,
        learner: name,
        group: groupName(row),
        programme: { code: advising.working.code, kk: advising.working.name_kk, ru: advising.working.name_ru },
        version: row.version,
        share: state.share,
        content: row.content,
        adviser: { name: adviser === undefined ? '' : personName(adviser), note: today },
      }),
    createdBy: actor.personId,
    signedBy: actor.personId,
    now,
  })
  await rows.supersede(trx, orgId, row.learner_id, now)
  await rows.setStep(trx, orgId, row.id, {
    status: 'approved',
    note,
    by: actor.personId,
    on: today,
    now,
    hash: contentHash(row.content),
    documentId: document.id,
    label: document.label,
    verdict: state.verdict,
    counted: state.counted,
  })
  await notify(trx, {
    orgId,
    personIds: [row.learner_id],
    kind: 'curricula.plan-approved',
    facts: { label: document.label },
    link: '/my-plan',
    now,
  })
}

/** The approved plan as PDF, for whoever may read the plan. */
export const printIndividualPlan = (db: Db, actor: Actor, id: string) =>
  db.transaction(async (trx) => {
    const row = await rows.getIndividual(trx, actor.orgId, id)
    await demandReader(trx, actor, row.learner_id, id)
    if (row.document_id === null) throw problem('curricula.step-not-possible')
    const document = await getDocumentRow(trx, actor.orgId, row.document_id)
    const title = `${document.title_kk} № ${document.label}`
    return {
      fileName: `${document.label}.pdf`,
      contentType: 'application/pdf',
      body: await printContent(document.content, {
        title,
        foot: `№ ${document.label} · ${document.hash.toString('hex').slice(0, 16)}`,
        createdAt: document.created_at,
      }),
    }
  })

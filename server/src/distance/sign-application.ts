import { isPossible } from '@dala/domain/distance'
import type { Actor } from '@dala/domain/identity'
import { clauseLabel, deadlineChain, type Verdict } from '@dala/domain/regulations'
import { toIsoDate } from '@dala/locale'
import { registerDocument } from '#documents'
import { newId, type Db, type Trx } from '#lib/db'
import { emit, personal } from '#lib/events'
import { demand } from '#lib/http'
import { problem } from '#lib/problems'
import { notify } from '#messages'
import { insertStep, move } from './applications.queries.ts'
import { calendarFor } from '#organisations'
import { getCase, judge, ruleSetToday, signedContentHash, type Case } from './case.ts'
import { nameOf } from './names.ts'
import { applicationValues } from './papers/application-paper.ts'
import { findPerson } from './people.queries.ts'
import { maySign } from './policy.ts'
import { deciders } from './readers.ts'
import { withOwnTerms } from './settings.ts'
import { showApplication } from './show-application.ts'
import { demandSigner } from './signing.ts'

/** A verdict that does not allow becomes the problem that says why, in three languages with its clauses. */
export function demandLawful(verdict: Verdict | null): asserts verdict is Verdict {
  if (verdict === null) throw problem('distance.incomplete', { missingKk: 'негіз', missingRu: 'основание', missingEn: 'the ground' })
  if (verdict.outcome === 'refused')
    throw problem('distance.forbidden-by-act', {
      clauses: verdict.clauses.map((clause) => clauseLabel(clause, 'ru')).join(', '),
      whyKk: verdict.refusals.map((each) => each.text.kk).join(' '),
      whyRu: verdict.refusals.map((each) => each.text.ru).join(' '),
      whyEn: verdict.refusals.map((each) => each.text.en).join(' '),
    })
  if (verdict.outcome === 'needs')
    throw problem('distance.incomplete', {
      clauses: [...verdict.clauses],
      missingKk: verdict.missing.map((each) => each.name.kk).join(', '),
      missingRu: verdict.missing.map((each) => each.name.ru).join(', '),
      missingEn: verdict.missing.map((each) => each.name.en).join(', '),
    })
}

async function register(
  trx: Trx,
  actor: Actor,
  item: Case,
  now: Date,
  today: string,
): Promise<{ documentId: string; number: number; label: string }> {
  const applicant = await findPerson(trx, actor.orgId, actor.personId)
  const made = await registerDocument(trx, {
    orgId: actor.orgId,
    register: 'distance-application',
    kind: 'distance-application',
    datedOn: today,
    title: {
      kk: 'Қашықтан оқуға өтініш',
      ru: 'Заявление на дистанционное обучение',
      en: 'Application for distance learning',
    },
    subject: ['application', item.row.id],
    aboutId: item.row.learner_id,
    template: {
      kind: 'distance-application',
      values: ({ label }) =>
        applicationValues({ item, applicant: applicant === undefined ? '' : nameOf(applicant), label, signedAt: now, today }),
    },
    createdBy: actor.personId,
    readPermission: 'distance.consider',
    signedBy: actor.personId,
    now,
  })
  return { documentId: made.id, number: made.number, label: made.label }
}

/**
 * Signs what was shown and hands the application in: number, term of consideration, paper, event, word to those who decide.
 * An application that was given back keeps its number; its term runs anew from the day on which it is complete.
 * @param contentHash hash of what the applicant saw; another content is refused
 */
export const signApplication = (db: Db, actor: Actor, id: string, contentHash: string, now: Date) =>
  db.transaction(async (trx) => {
    const item = await getCase(trx, actor, id, now, 'lock')
    demand(maySign(item.tie))
    const hash = signedContentHash(item)
    if (hash.toString('hex') !== contentHash) throw problem('distance.changed-meanwhile')
    const today = toIsoDate(now)
    const ruleSet = await ruleSetToday(trx, actor.orgId, item.learner, now)
    if (ruleSet.id !== item.row.rule_set) throw problem('distance.changed-meanwhile')
    demandSigner(item, actor)
    const verdict = judge(item, 'application')
    demandLawful(verdict)
    const [decision] = deadlineChain({ registeredOn: today }, withOwnTerms(ruleSet, item.settings), await calendarFor(trx, actor.orgId))
    const isNew = isPossible('register', item.row.status)
    const paper = isNew ? await register(trx, actor, item, now, today) : null
    const label = paper?.label ?? item.row.label ?? ''
    const moved = await move(trx, actor.orgId, id, isNew ? 'register' : 'complete', {
      applicant_id: actor.personId,
      ...(paper && { number: paper.number, label: paper.label, document_id: paper.documentId, registered_at: now }),
      registered_on: today,
      signed_hash: hash,
      signed_by: actor.personId,
      signed_at: now,
      decision_due: decision.due,
      updated_at: now,
    })
    if (!moved) throw problem('distance.step-not-possible')
    await insertStep(trx, {
      org_id: actor.orgId,
      id: newId(),
      application_id: id,
      kind: isNew ? 'registered' : 'completed',
      by_id: actor.personId,
      at: now,
    })
    const facts = { number: label, due: decision.due }
    const about = { orgId: actor.orgId, facts, link: `/applications/${id}`, now }
    await notify(trx, { ...about, kind: 'distance.application-received', personIds: [actor.personId, item.row.learner_id] })
    await notify(trx, {
      ...about,
      kind: 'distance.application-waiting',
      personIds: await deciders(trx, actor.orgId, item.learner.group_id, now),
      link: '/work/applications',
    })
    await emit(trx, actor, isNew ? 'distance.application-registered' : 'distance.application-completed', {
      subject: ['application', id],
      about: item.row.learner_id,
      payload: {
        label,
        ground: personal(item.row.ground ?? ''),
        ruleSet: ruleSet.id,
        clauses: personal(verdict.clauses.join(' ')),
        decisionDue: decision.due,
        contentHash: hash.toString('hex'),
        signedBy: actor.personId,
        reason: personal(item.row.reason),
      },
      at: now,
    })
    return showApplication(trx, actor, await getCase(trx, actor, id, now), now)
  })

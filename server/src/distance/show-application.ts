import { formKinds, type Application } from '@dala/domain/distance'
import type { Actor, Decision } from '@dala/domain/identity'
import {
  documentsWanted,
  factsWanted,
  groundsFor,
  journeyFact,
  type DocumentKind,
  type DocumentSpec,
  type Ground,
  type Stage,
  type Verdict,
} from '@dala/domain/regulations'
import { toIsoDate } from '@dala/locale'
import type { z } from 'zod'
import type { Trx } from '#lib/db'
import { listSteps } from './applications.queries.ts'
import { calendarFor } from '#organisations'
import { inputOf, judge, signedContentHash, type Case } from './case.ts'
import { councilLine } from './council-cases.ts'
import { inThree, nameOf } from './names.ts'
import { findOrder } from './orders.queries.ts'
import { findPerson, getOrganisation } from './people.queries.ts'
import { findPlan } from './plans.queries.ts'
import { mayAcknowledge, mayBring, mayConsider, mayDecide, mayEdit, maySeeSensitive, maySign, mayWithdraw } from './policy.ts'
import { cannotSign } from './signing.ts'
import { termsOf } from './terms.ts'

type View = z.infer<typeof Application>

const can = (decision: Decision): boolean => decision.allowed

export const groundView = (ground: Ground) => ({
  code: ground.code,
  clause: ground.clause,
  name: ground.name,
  hint: ground.hint,
  byAuthority: ground.byAuthority ?? false,
  byGuardian: ground.byGuardian ?? false,
})

export const verdictView = (verdict: Verdict): NonNullable<View['verdict']> => ({
  outcome: verdict.outcome,
  ruleSet: verdict.ruleSet,
  clauses: [...verdict.clauses],
  refusals: verdict.refusals.map((refusal) => ({ ...refusal })),
  missing: verdict.missing.map((each) => ({
    kind: each.kind,
    code: each.kind === 'fact' ? each.fact : each.kind === 'document' ? each.document : 'reason',
    clause: each.clause,
    stage: each.stage,
    broughtBy: each.broughtBy,
    name: each.name,
  })),
  explanation: verdict.explanation,
})

/** The checklist of the conditions at home: no document of the act, but its way of answering (A2023-11.1.d). */
const homeConditions: Omit<DocumentSpec, 'kind'> & { kind: 'home-conditions' } = {
  kind: 'home-conditions',
  name: { kk: 'Үйдегі жағдай парағы', ru: 'Лист условий дома', en: 'Checklist of the conditions at home' },
  hint: {
    kk: 'Құрылғы, интернет, орын: осында белгілеңіз',
    ru: 'Устройство, интернет, место: отметьте здесь',
    en: 'Device, Internet, place: tick them here',
  },
  broughtBy: 'applicant',
  stage: 'application',
  clause: 'A2023-11.1.d',
}

function documentLines(item: Case, actor: Actor): View['documents'] {
  if (item.ground === null) return []
  const open = maySeeSensitive(actor, item.tie)
  const input = inputOf(item)
  const wanted: readonly Omit<DocumentSpec, 'kind'>[] = documentsWanted(item.ground, input, item.ruleSet)
  const asksHome = factsWanted(item.ground, input, item.ruleSet).some((fact) => fact.code === 'homeConditions')
  return [...wanted, ...(asksHome ? [homeConditions] : [])].map((each) => {
    const spec = each as Omit<DocumentSpec, 'kind'> & { kind: string } // the checklist is no document of the rule data
    const items = item.attachments.filter((attachment) => attachment.kind === spec.kind)
    const written = spec.kind === 'application' && item.row.reason.trim() !== ''
    const prepared = spec.stage === 'order' && item.row.order_id !== null
    const council = councilLine(spec.kind, item.learner.level, item.answers)
    const form = formKinds.find((kind) => kind === spec.kind) ?? null
    const bring = can(mayBring(actor, item.tie, spec))
    return {
      kind: spec.kind,
      name: spec.name,
      hint: spec.hint,
      clause: spec.clause,
      stage: spec.stage,
      broughtBy: spec.broughtBy,
      writable: spec.writable ?? false,
      sensitive: spec.sensitive ?? false,
      mayBring: bring,
      there: spec.broughtBy === 'system' ? written || prepared : items.length > 0 || input.documents.includes(spec.kind as DocumentKind),
      items: items.map((attachment) => {
        const hidden = ((spec.sensitive ?? false) || attachment.document_id !== null) && !open
        return {
          id: attachment.id,
          fileName: hidden ? '' : attachment.file_name,
          words: hidden ? '' : attachment.words,
          addedAt: attachment.added_at.toISOString(),
          hidden,
          onPaper: attachment.on_paper,
        }
      }),
      form: bring ? form : null,
      extract: spec.kind === 'progress-extract' && can(mayConsider(actor, item.tie)),
      council,
    }
  })
}

/** Which step the applicant or the office works towards, so that the page shows what this step still misses. */
const stageOf = (item: Case): Stage => (item.row.status === 'draft' || item.row.status === 'returned' ? 'application' : 'decision')

/** The application as its reader may see it, with what can be done next. */
export async function showApplication(trx: Trx, actor: Actor, item: Case, now: Date): Promise<View> {
  const { row, learner } = item
  // Whoever only oversees sees the ground and what the organisation did, not what the person tells of health and family.
  const open = maySeeSensitive(actor, item.tie)
  const orgId = actor.orgId
  const organisation = await getOrganisation(trx, orgId)
  const applicant = await findPerson(trx, orgId, row.applicant_id)
  const steps = await listSteps(trx, orgId, row.id)
  const plan = row.order_id === null ? undefined : await findPlan(trx, orgId, row.id)
  const order = row.order_id === null ? undefined : await findOrder(trx, orgId, row.order_id)
  const verdict = row.verdict ?? judge(item, stageOf(item))
  const calendar = await calendarFor(trx, orgId)
  const group = inThree(learner.group_kk, learner.group_ru, learner.group_en)
  return {
    id: row.id,
    status: row.status,
    revision: row.revision,
    label: row.label,
    learner: {
      id: learner.id,
      name: nameOf(learner),
      group,
      level: learner.level,
      studyYear: learner.study_year,
      programme: inThree(learner.programme_kk, learner.programme_ru, learner.programme_en),
    },
    applicant: { id: row.applicant_id, name: applicant === undefined ? '' : nameOf(applicant) },
    byGuardian: row.applicant_id !== row.learner_id,
    organisation: { kk: organisation.name_kk, ru: organisation.name_ru, en: organisation.name_en },
    ruleSet: row.rule_set,
    ground: item.ground === null ? null : groundView(item.ground),
    grounds: groundsFor(item.ruleSet, learner.level).map(groundView),
    fields:
      item.ground === null
        ? []
        : factsWanted(item.ground, inputOf(item), item.ruleSet).map((fact) => ({
            code: fact.code,
            kind: fact.kind,
            name: fact.name,
            clause: fact.clause,
            options: (fact.options ?? []).map((option) => ({ ...option })),
          })),
    facts: open ? row.facts : {},
    reason: open ? row.reason : '',
    technologies: row.technologies,
    mode: row.mode,
    format: row.format,
    destination: open ? row.destination : '',
    asksDestination: item.ground !== null && journeyFact(item.ground, inputOf(item), item.ruleSet) !== null,
    archive: row.archive,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    documents: documentLines(item, actor),
    verdict: verdict === null ? null : verdictView(verdict),
    contentHash: signedContentHash(item).toString('hex'),
    signedAt: row.signed_at?.toISOString() ?? null,
    registeredOn: row.registered_on,
    terms: termsOf(row, toIsoDate(now), calendar, item.settings).map((term) => ({ ...term })),
    steps: steps.map((step) => ({
      id: step.id,
      kind: step.kind,
      opinion: step.opinion,
      note: step.note,
      by: step.given_name === null ? null : nameOf(step),
      at: step.at.toISOString(),
    })),
    decisionReason: row.decision_reason,
    order:
      order === undefined || order.status !== 'issued' || order.label === null || order.issued_on === null
        ? null
        : { id: order.id, label: order.label, issuedOn: order.issued_on },
    plan: plan === undefined ? null : { id: plan.id, hash: plan.hash.toString('hex'), content: plan.content },
    cannotSign: cannotSign(item, actor),
    can: {
      edit: can(mayEdit(item.tie)),
      sign: can(maySign(item.tie)),
      withdraw: can(mayWithdraw(item.tie)),
      giveOpinion: can(mayConsider(actor, item.tie)),
      return: can(mayConsider(actor, item.tie)),
      decide: can(mayDecide(actor, item.tie)),
      acknowledge: can(mayAcknowledge(item.tie)) && plan !== undefined,
      seeSensitive: open,
    },
  }
}

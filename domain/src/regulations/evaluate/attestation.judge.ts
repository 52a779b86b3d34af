import type { AttestationMode } from '../attestation.ts'
import { words } from '../words.ts'
import { lackOf } from './checklist.ts'
import type { Judge } from './judge.ts'
import type { Reason } from './ruling.ts'

export interface AttestationDetails {
  /** The modes that every rule of the edition allows. */
  readonly modes: readonly AttestationMode[]
}

const free = words(
  'Бұл редакция аттестаттау нысанын шектемейді.',
  'Форму аттестации эта редакция не ограничивает.',
  'This edition does not limit the form of the attestation.',
)
const remote: readonly AttestationMode[] = ['remote', 'remote-proctored']

/** The form in which an attestation may be held for a learner of a ground: in person, at a distance, with proctoring, at the learner's place. */
export const judgeAttestation: Judge<'attestation', AttestationDetails> = (facts, ruleSet) => {
  const rules = ruleSet.attestation.filter(
    (rule) =>
      rule.levels.includes(facts.level) &&
      rule.kinds.includes(facts.kind) &&
      (rule.grounds === undefined || rule.grounds.some((ground) => ground === facts.ground)),
  )
  const [first] = rules
  const details = { modes: first ? first.modes.filter((mode) => rules.every((rule) => rule.modes.includes(mode))) : [] }
  if (first === undefined) return { notApplicable: free, details }
  const breaks = (rule: (typeof rules)[number]) => !rule.modes.includes(facts.mode) || (rule.ownPlace === true && !facts.atOwnPlace)
  return {
    reasons: rules.map((rule): Reason => ({ weight: breaks(rule) ? 'refuses' : 'grants', clause: rule.clause, text: rule.because })),
    missing: rules.flatMap((rule) =>
      rule.remoteNeeds && remote.includes(facts.mode) && !facts.present.some((each) => each.key === rule.remoteNeeds?.key)
        ? [lackOf(rule.remoteNeeds, 'decision')]
        : [],
    ),
    details,
  }
}

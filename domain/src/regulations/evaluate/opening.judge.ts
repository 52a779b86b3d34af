import { words } from '../words.ts'
import { checklist, type ChecklistDetails } from './checklist.ts'
import type { Judge } from './judge.ts'
import type { Reason } from './ruling.ts'

const banned = words(
  'Бұл бағыттағы бағдарламалар қашықтан оқытылмайды.',
  'Программы этого направления дистанционно не ведутся.',
  'Programmes of this field are not taught at a distance.',
)
const caseDocument = words('Заң жағдайын растайтын құжат', 'Документ о случае, названном в Законе', 'Document of the case named in the Law')

/** Whether a programme may be opened for distance learning: bans of fields first, then what the edition wants to be there. */
export const judgeOpening: Judge<'opening', ChecklistDetails> = (facts, ruleSet, asOf) => {
  const found = checklist(ruleSet.demands.opening, facts, facts.present, asOf, 'decision')
  const bans = ruleSet.shares.programmeBans.filter(
    (ban) => ban.levels.includes(facts.level) && ban.fields.some((field) => field === facts.field),
  )
  const reasons: Reason[] = facts.lawCase ? [] : bans.map((ban) => ({ weight: 'refuses', clause: ban.clause, text: banned }))
  const papers = facts.lawCase && !facts.present.some((each) => each.key === 'law-case') ? bans : []
  return {
    ...found,
    reasons,
    missing: [
      ...papers.map((ban) => ({
        kind: 'document' as const,
        code: 'law-case',
        name: caseDocument,
        clause: ban.exceptionClause,
        broughtBy: 'organisation' as const,
        stage: 'decision' as const,
      })),
      ...found.missing,
    ],
  }
}

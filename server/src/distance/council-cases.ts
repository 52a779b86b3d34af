import type { DocumentLine } from '@dala/domain/distance'
import { collegeLevels, type DocumentKind, type Level } from '@dala/domain/regulations'
import { agendaAbout, councilDecisionsAbout } from '#councils'
import type { Trx } from '#lib/db'

type CouncilState = NonNullable<DocumentLine['council']>
export type CaseCouncil = CouncilState['kind']

/** The decision of which council each paper of the rule data is. */
const councilOf: Partial<Record<DocumentKind, CaseCouncil>> = {
  'council-decision': 'pedagogical-council',
  'trustees-decision': 'board-of-trustees',
  'method-council-decision': 'methodical-council',
}

/** Where councils stand with a case, by council. */
export type CouncilAnswers = readonly CouncilState[]

const isCaseCouncil = (kind: string): kind is CaseCouncil => Object.values(councilOf).some((each) => each === kind)

/** What councils decided, or will decide, on applications: signed minutes first, then what stands on an agenda. */
export async function councilAnswers(trx: Trx, orgId: string, ids: readonly string[]): Promise<Map<string, CouncilState[]>> {
  const subject = { type: 'application', ids }
  const found = new Map<string, CouncilState[]>()
  for (const decided of await councilDecisionsAbout(trx, orgId, subject)) {
    if (!isCaseCouncil(decided.council)) continue
    // The latest decision of a council stands.
    const others = (found.get(decided.subjectId) ?? []).filter((each) => each.kind !== decided.council)
    found.set(decided.subjectId, [
      ...others,
      { kind: decided.council, state: decided.outcome, minutes: decided.minutesNumber, decidedOn: decided.decidedOn },
    ])
  }
  for (const place of await agendaAbout(trx, orgId, subject)) {
    const known = found.get(place.subjectId) ?? []
    if (!isCaseCouncil(place.council) || place.status === 'decided' || known.some((each) => each.kind === place.council)) continue
    found.set(place.subjectId, [...known, { kind: place.council, state: 'on-agenda', minutes: '', decidedOn: null }])
  }
  return found
}

/** The councils whose decision a paper is: a college may take the pedagogical council instead of a methodical one (A2023-11.2). */
export const councilsFor = (kind: string, level: Level): CaseCouncil[] => {
  const council = councilOf[kind as DocumentKind] // a lookup: an unknown kind gives nothing
  if (council === undefined) return []
  const isCollege = (collegeLevels as readonly string[]).includes(level) // widened to ask
  return council === 'methodical-council' && isCollege ? [council, 'pedagogical-council'] : [council]
}

/** How a council's paper stands for a line of the documents list; null for papers of nobody's council. */
export function councilLine(kind: string, level: Level, answers: CouncilAnswers): CouncilState | null {
  const [first, ...more] = councilsFor(kind, level)
  if (first === undefined) return null
  const known = answers.filter((each) => each.kind === first || more.includes(each.kind))
  return known.find((each) => each.state === 'adopted') ?? known[0] ?? { kind: first, state: 'none', minutes: '', decidedOn: null }
}

/** Papers that are there because a council adopted a decision by signed minutes. */
export const adoptedKinds = (level: Level, answers: CouncilAnswers): DocumentKind[] =>
  (Object.keys(councilOf) as DocumentKind[]).filter((kind) => councilLine(kind, level, answers)?.state === 'adopted') // the keys of the literal

/** The council that refused, where one did and nothing later adopted. */
export const refusingCouncil = (answers: CouncilAnswers): CaseCouncil | null =>
  answers.find((each) => each.state === 'rejected')?.kind ?? null

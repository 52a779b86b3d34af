import type { Body, DocumentKind, DocumentSpec } from '../ground.ts'
import type { FactsOf } from '../questions/facts.ts'
import { fill, words } from '../words.ts'
import { bodyNames } from './bodies.ts'
import type { Reason } from './ruling.ts'

type Facts = FactsOf['application']
type Decision = NonNullable<Facts['decisions']>[number]

/** Which council's decision a document is. */
const decidedBy: Readonly<Partial<Record<DocumentKind, readonly Body[]>>> = {
  'council-decision': ['pedagogical-council'],
  'trustees-decision': ['board-of-trustees'],
  'method-council-decision': ['pedagogical-council', 'methodical-council'],
}

/** A decision counts with a quorum and signed minutes only. */
const stands = (decision: Decision): boolean => decision.quorate && decision.signed

const decisionsFor = (facts: Facts, kind: DocumentKind): readonly Decision[] =>
  (facts.decisions ?? []).filter((decision) => decidedBy[kind]?.includes(decision.body))

/** The documents that are there. Where decisions of councils are told, a paper alone does not stand for one. */
export function documentsThere(facts: Facts): DocumentKind[] {
  // A kind that the ground does not want is simply not looked for.
  const papers = facts.documents as readonly DocumentKind[]
  const kinds = Object.keys(decidedBy) as DocumentKind[]
  const told = kinds.filter((kind) => decisionsFor(facts, kind).length > 0)
  const decided = told.filter((kind) => decisionsFor(facts, kind).some((decision) => stands(decision) && decision.outcome === 'adopted'))
  return [...papers.filter((kind) => !told.includes(kind)), ...decided]
}

const rejected = words('{body} қабылдамады.', '{body}: отклонено.', '{body}: rejected.')
const noQuorum = words(
  '{body}: кворумсыз не қол қойылмаған хаттамамен шешім саналмайды.',
  '{body}: без кворума или подписанного протокола решения нет.',
  '{body}: without a quorum or signed minutes there is no decision.',
)

/** What the councils' decisions add: a rejection refuses, a decision without quorum or signed minutes is none. */
export const councilReasons = (wanted: readonly DocumentSpec[], facts: Facts): Reason[] =>
  wanted.flatMap((document) =>
    decisionsFor(facts, document.kind).flatMap((decision): Reason[] => {
      const tell = (weight: Reason['weight'], text: typeof rejected): Reason => ({
        weight,
        clause: document.clause,
        text: fill(text, { body: bodyNames[decision.body] }),
      })
      if (!stands(decision)) return [tell('warns', noQuorum)]
      return decision.outcome === 'rejected' ? [tell('refuses', rejected)] : []
    }),
  )

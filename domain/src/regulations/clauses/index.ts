// The light door to the clauses for a page: labels at once, sentences of one act when somebody asks to read one.
import { acts, type ActId } from '../act.ts'
import { placeOf } from '../clause-place.ts'
import type { Words } from '../words.ts'

export { clauseLabel, placeOf, type ClausePlace } from '../clause-place.ts'

const sentences: Readonly<Record<ActId, () => Promise<Readonly<Record<string, Words>>>>> = {
  A2010: async () => (await import('./a2010.clauses.ts')).a2010Clauses,
  A2015: async () => (await import('./a2015.clauses.ts')).a2015Clauses,
  A2016: async () => (await import('./a2016.clauses.ts')).a2016Clauses,
  A2021: async () => (await import('./a2021.clauses.ts')).a2021Clauses,
  A2023: async () => (await import('./a2023.clauses.ts')).a2023Clauses,
}

/** What the clause of this ID demands, fetched with the other clauses of its act; null for an ID that the catalogue does not know. */
export async function summaryOf(id: string): Promise<Words | null> {
  const place = placeOf(id)
  return place === null ? null : ((await sentences[place.act]())[id] ?? null)
}

/** The title of the act in which a clause stands; null for a text that is no clause. */
export function actTitleOf(id: string): Words | null {
  const place = placeOf(id)
  return place === null ? null : acts[place.act].title
}

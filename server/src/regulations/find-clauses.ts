import { clauseIds, clauseLabel, clauseOf, type ActId, type Clause, type Language } from '@dala/domain/regulations'

const clauses = clauseIds.map(clauseOf)
const plain = (text: string) => text.toLowerCase().replaceAll(/[\s\u00a0]+/g, ' ')

/** Whether a typed number is the number of a clause or the beginning of it: 15 finds 15.4 and not 150. */
const isAt = (clause: Clause, typed: string): boolean => {
  const at = clause.id.slice(6)
  return at === typed || (at.startsWith(typed) && !/\d/.test(at.charAt(typed.length)))
}

/**
 * The clauses of the acts in their order, found by number (`15.4`, `A2023-15.4`) or by words of the summary in any of the languages.
 * @param search nothing finds all
 */
export function findClauses(search: string, act: ActId | null): Clause[] {
  const words = plain(search.trim())
  const number = /^(?:п\.?|т\.?|para\.?)?\s*((?:ord\.|r)?\d[\w.-]*)$/i.exec(search.trim())?.[1] ?? null
  const matches = (clause: Clause): boolean => {
    if (words === '') return true
    if (number !== null) return isAt(clause, number.replace(/^r/i, 'R'))
    if (clause.id.toLowerCase() === words) return true
    const texts = plain(`${clause.id} ${Object.values(clause.summary).join(' ')}`)
    return words.split(' ').every((word) => texts.includes(word))
  }
  return clauses.filter((clause) => (act === null || clause.act === act) && matches(clause))
}

export const labelsOf = (id: Clause['id']): Record<Language, string> => ({
  kk: clauseLabel(id, 'kk'),
  ru: clauseLabel(id, 'ru'),
  en: clauseLabel(id, 'en'),
})

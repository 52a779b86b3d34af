import { clauseLabel, isClauseId } from '@dala/domain/regulations'
import { fullName } from '@dala/locale'

/** The name of a person as the registry keeps it, or '' where nobody is joined. */
export const personName = (row: { surname: string | null; given_name: string | null; patronymic: string | null }): string =>
  row.given_name === null ? '' : fullName({ surname: row.surname ?? '', givenName: row.given_name, patronymic: row.patronymic ?? '' })

/** A clause as each language writes it, as facts of a problem: «п. 18 · № 349». */
export const clauseFacts = (clause: string) => ({
  clause,
  clause_kk: isClauseId(clause) ? clauseLabel(clause, 'kk') : clause,
  clause_ru: isClauseId(clause) ? clauseLabel(clause, 'ru') : clause,
  clause_en: isClauseId(clause) ? clauseLabel(clause, 'en') : clause,
})

/** The name of a thing in whichever language it has one. */
export const anyName = (name: { kk: string; ru: string; en: string }): string => name.ru || name.kk || name.en

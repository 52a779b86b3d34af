import { foldKazakh, lower } from '@dala/locale'
import { sql, type RawBuilder, type SqlBool } from 'kysely'

/** What is looked for: a whole identity number by its hash, or words of a name, number or address. */
export type Search = { by: 'iin'; index: Buffer } | { by: 'words'; exact: string; folded: string[]; raw: string }

/** Reads what was typed into a search field. */
export const readSearch = (text: string | undefined, iinIndexOf: (iin: string) => Buffer | null): Search | null => {
  const typed = (text ?? '').trim()
  if (typed === '') return null
  const index = iinIndexOf(typed.replace(/\s/g, ''))
  if (index !== null) return { by: 'iin', index }
  return { by: 'words', exact: lower(typed).replace(/\s+/g, ' '), folded: foldKazakh(typed).split(' '), raw: typed }
}

const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

/** The condition of a search on `people.person as person`: every word begins some part of the name, or it is a number or an address. */
export function matches(search: Search | null): RawBuilder<SqlBool> {
  if (search === null) return sql<SqlBool>`true`
  if (search.by === 'iin') return sql<SqlBool>`person.iin_index = ${search.index}`
  const words = search.folded.map((word) => sql<SqlBool>`(' ' || person.search_name) LIKE ${`% ${escaped(word)}%`}`)
  return sql<SqlBool>`((${sql.join(words, sql` AND `)}) OR person.external_id = ${search.raw} OR lower(person.email) LIKE ${`${escaped(search.raw.toLowerCase())}%`})`
}

/** 0 for what was typed letter by letter, 1 for what only sounds alike. */
export const rankOf = (search: Search | null) =>
  search === null || search.by === 'iin'
    ? sql<number>`0::int`
    : sql<number>`CASE WHEN (' ' || person.lower_name) LIKE ${`% ${escaped(search.exact)}%`} THEN 0 ELSE 1 END`

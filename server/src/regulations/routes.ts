import * as api from '@dala/domain/regulations/api'
import { evaluate, ruleSets, type FactsOf, type Ruling } from '@dala/domain/regulations'
import { decodeCursor, nextPage } from '#lib/db'
import { serve, type App } from '#lib/http'
import { findClauses, labelsOf } from './find-clauses.ts'
import { lawPages } from './law-pages.ts'

// The pair of a question and its facts has been read by one schema; the compiler cannot follow a union through a generic.
const rule = evaluate as (
  question: string,
  facts: FactsOf[keyof FactsOf],
  sets: typeof ruleSets,
  asOf: string,
) => Ruling<Record<string, unknown>>

const asReply = <T>(value: T) => structuredClone(value)

export const routes = (app: App): void => {
  serve(app, api.askTheActs, ({ body }) => asReply(rule(body.question, body.facts, ruleSets, body.asOf)))
  serve(app, api.listClauses, ({ query }) => {
    const found = findClauses(query.search ?? '', query.act ?? null)
    const from = query.after === undefined ? 0 : Number(decodeCursor(query.after, 1)[0])
    const rows = found.map((clause, at) => ({ at, clause })).slice(from, from + query.limit + 1)
    const { items, next } = nextPage(rows, query.limit, (row) => [row.at + 1])
    return {
      items: items.map(({ clause: { id, act, kind, levels, support, summary } }) => ({
        id,
        act,
        kind,
        levels: [...levels],
        support,
        summary,
        label: labelsOf(id),
      })),
      next,
      total: found.length,
    }
  })
  lawPages(app)
}

import { clauseStates, type BoardClause, type ClauseState } from '@dala/domain/compliance'
import type { Language } from '@dala/domain/regulations'
import { formatDate, formatDateTime } from '@dala/locale'
import { createPdf } from '#lib/pdf'
import type { EvidenceRow } from '../evidence.ts'
import { reportWords } from './report-words.ts'

/** Rows of one look that the paper shows; all of them are in evidence.json. */
const ROWS_ON_PAPER = 100

export interface ReportParts {
  language: Language
  organisation: string
  madeAt: Date
  madeBy: string
  asOf: string
  scope: readonly string[]
  clauses: readonly BoardClause[]
  checks: readonly { name: string; total: number; rows: readonly EvidenceRow[] }[]
  root: string
  chain: { seq: number; hash: string }
  key: { fingerprint: string; address: string }
}

/** The report on paper: counts, every clause with its state, the rows that break one, and what proves that nothing was altered. */
export function drawReport(parts: ReportParts): Promise<Buffer> {
  const t = reportWords[parts.language]
  const count = (state: ClauseState) => parts.clauses.filter((clause) => clause.state === state).length
  const options = {
    title: `${t.title}. ${parts.organisation}`,
    lang: parts.language,
    author: parts.organisation,
    createdAt: parts.madeAt,
    size: 9.5,
  }
  return createPdf(options, (paper) => {
    paper.heading(t.title)
    paper.paragraph(parts.organisation, { bold: true })
    paper.paragraph(`${t.asOf(formatDate(parts.asOf))} · ${formatDateTime(parts.madeAt)} · ${parts.madeBy}`)
    if (parts.scope.length > 0) paper.paragraph(t.inScope(parts.scope.join(', ')))
    paper.table({
      columns: [
        { title: t.stands, share: 3 },
        { title: t.counts, share: 1, align: 'right' },
      ],
      rows: clauseStates.filter((state) => count(state) > 0).map((state) => [t.state[state], String(count(state))]),
    })
    paper.heading(t.counts, 2)
    paper.table({
      columns: [
        { title: t.clause, share: 2.2 },
        { title: t.demand, share: 5 },
        { title: t.stands, share: 2.2 },
        { title: t.numbers, share: 1.8, align: 'right' },
      ],
      rows: parts.clauses.map((clause) => [
        clause.label,
        clause.summary,
        t.state[clause.state],
        clause.checks === 0 ? '' : `${clause.examined} / ${clause.broken} / ${clause.soon}`,
      ]),
    })
    paper.heading(t.rows, 2)
    if (parts.checks.length === 0) paper.paragraph(t.none)
    for (const { name, total, rows } of parts.checks) {
      paper.heading(name, 3)
      paper.table({
        columns: [
          { title: t.row, share: 3 },
          { title: t.detail, share: 5 },
          { title: t.since, share: 1.4 },
        ],
        rows: rows
          .slice(0, ROWS_ON_PAPER)
          .map((row) => [row.title, row.detail[parts.language], row.since === null ? '' : formatDate(row.since)]),
      })
      if (total > ROWS_ON_PAPER) paper.paragraph(t.shown(ROWS_ON_PAPER, total))
    }
    paper.heading(t.sealed, 2)
    paper.paragraph(`${t.key}: ${parts.key.fingerprint}`)
    paper.paragraph(parts.key.address)
    paper.paragraph(`${t.root}: ${parts.root}`)
    paper.paragraph(`${t.chain(parts.chain.seq)}: ${parts.chain.hash}`)
    paper.paragraph(t.how)
  })
}

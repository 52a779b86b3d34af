import type { DocumentContent } from '@dala/domain/documents'
import { movements, papers, type PaperKind } from '@dala/domain/registrar'
import { formatDate, formatNumber, fullName } from '@dala/locale'
import type { LearnerResult } from '#gradebook'
import type { EventRow } from './contingent.queries.ts'
import type { Issuer } from './write-order.ts'
import { formNames, languageNames, levelNames, paperWords as t, statusNames } from './paper-words.ts'
import type { Holder } from './papers.queries.ts'

type Block = DocumentContent['blocks'][number]

export interface PaperFacts {
  holder: Holder
  events: readonly EventRow[]
  results: readonly LearnerResult[]
  credits: number
  gpa: number | null
  signer: Issuer['signer']
}

const both = (names: { kk: string; ru: string }) => (names.kk === names.ru ? names.kk : `${names.kk} / ${names.ru}`)
const number = (value: number) => formatNumber(value, 'kk', { most: 2 })

const field = (name: { kk: string; ru: string }, value: string | number | null): Block[] =>
  value === null || value === '' ? [] : [{ block: 'field', name, value: String(value) }]

const head = ({ holder }: PaperFacts): Block[] => [
  ...field(t.learner, fullName({ surname: holder.surname, givenName: holder.given_name, patronymic: holder.patronymic })),
  ...field(t.birthDate, holder.birth_date === null ? null : formatDate(holder.birth_date)),
  ...field(t.number, holder.number),
  ...field(
    t.programme,
    holder.programme_kk === null
      ? null
      : `${holder.programme_code ?? ''} ${both({ kk: holder.programme_kk, ru: holder.programme_ru ?? '' })}`.trim(),
  ),
  ...field(t.level, both(levelNames[holder.level])),
  ...field(t.form, both(formNames[holder.study_form])),
  ...field(t.language, both(languageNames[holder.language])),
  ...field(t.group, holder.group_code || holder.group_kk),
  ...field(t.year, holder.study_year),
  ...field(t.status, both(statusNames[holder.status])),
]

const movementTable = ({ events }: PaperFacts): Block[] => {
  const standing = events.filter((event) => event.reversal_id === null && event.kind !== 'reverse')
  return standing.length === 0
    ? []
    : [
        { block: 'heading', text: t.movements },
        {
          block: 'table',
          columns: [
            { title: t.date, share: 1.2 },
            { title: t.kind, share: 3 },
            { title: t.order, share: 2.4 },
          ],
          rows: standing.map((event) => [
            formatDate(event.effective_on),
            event.kind === 'reverse' ? '' : both(movements[event.kind]),
            `№ ${event.order_number}, ${formatDate(event.order_dated_on)}`,
          ]),
        },
      ]
}

const resultTable = ({ results, credits, gpa }: PaperFacts): Block[] =>
  results.length === 0
    ? [
        { block: 'heading', text: t.results },
        { block: 'paragraph', text: t.none },
      ]
    : [
        { block: 'heading', text: t.results },
        {
          block: 'table',
          columns: [
            { title: t.no, share: 0.5 },
            { title: t.discipline, share: 4 },
            { title: t.credits, share: 1 },
            { title: t.percent, share: 0.8 },
            { title: t.letter, share: 0.8 },
            { title: t.points, share: 0.9 },
            { title: t.words, share: 1.9 },
            { title: t.date, share: 1.3 },
          ],
          rows: results.map((result, at) => [
            String(at + 1),
            both(result.name),
            number(result.credits),
            number(result.percent),
            result.mark,
            number(result.points),
            both(result.words),
            formatDate(result.at),
          ]),
        },
        ...field(t.totalCredits, number(credits)),
        ...field(t.gpa, gpa === null ? null : number(gpa)),
      ]

/** A transcript (results) or a study card (results with the movements of the contingent), with what is known on the day of issue. */
export const composePaper = (kind: PaperKind, facts: PaperFacts): Block[] => [
  { block: 'title', text: { kk: papers[kind].kk, ru: papers[kind].ru } },
  ...head(facts),
  ...(kind === 'study-card' ? movementTable(facts) : []),
  ...resultTable(facts),
  { block: 'signature', position: facts.signer?.position ?? t.head, name: facts.signer?.name ?? '', note: '' },
]

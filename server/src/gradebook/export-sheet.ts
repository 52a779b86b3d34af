import { outcomeOf, termRatings, type Sheet } from '@dala/domain/gradebook'
import type { Actor } from '@dala/domain/identity'
import { collator, formatDateTime, formatNumber, inLocale, type Locale } from '@dala/locale'
import type { Db } from '#lib/db'
import type { FileReply } from '#lib/http'
import { createPdf } from '#lib/pdf'
import { tableFile, type CellValue, type SheetColumn } from '#lib/spreadsheet'
import { readSheet } from './read-sheet.ts'

const words: Record<
  Locale,
  Record<
    | 'number'
    | 'name'
    | 'group'
    | 'term'
    | 'rating'
    | 'percent'
    | 'letter'
    | 'points'
    | 'words'
    | 'absent'
    | 'notAdmitted'
    | 'title'
    | 'teacher'
    | 'made',
    string
  >
> = {
  kk: {
    number: '№',
    name: 'Тегі, аты',
    group: 'Топ',
    term: 'Р',
    rating: 'ЖР',
    percent: 'Қорытынды, %',
    letter: 'Әріп',
    points: 'Балл',
    words: 'Дәстүрлі баға',
    absent: 'келмеді',
    notAdmitted: 'жіберілмеді',
    title: 'Ведомость',
    teacher: 'Оқытушы',
    made: 'Жасалған уақыты',
  },
  ru: {
    number: '№',
    name: 'Фамилия, имя',
    group: 'Группа',
    term: 'Р',
    rating: 'РД',
    percent: 'Итог, %',
    letter: 'Буква',
    points: 'Балл',
    words: 'Традиционная оценка',
    absent: 'не явился',
    notAdmitted: 'не допущен',
    title: 'Ведомость',
    teacher: 'Преподаватель',
    made: 'Составлено',
  },
  en: {
    number: 'No.',
    name: 'Name',
    group: 'Group',
    term: 'R',
    rating: 'AR',
    percent: 'Final, %',
    letter: 'Letter',
    points: 'Points',
    words: 'Traditional mark',
    absent: 'absent',
    notAdmitted: 'not admitted',
    title: 'Mark sheet',
    teacher: 'Teacher',
    made: 'Made',
  },
}

type Line = CellValue[]

/** The columns in the order that staff expect: controls and rating of each period, admission rating, exam, final mark. */
export function linesOf(sheet: Sheet, locale: Locale): { heads: string[]; lines: Line[] } {
  const word = words[locale]
  const compare = collator(locale)
  const terms = [...new Set(sheet.controls.flatMap((control) => (control.term === null ? [] : [control.term])))].sort((a, b) => a - b)
  const final = sheet.controls.find((control) => control.kind === 'final')
  const ofTerm = (term: number) => sheet.controls.filter((control) => control.term === term)
  const heads = [
    word.number,
    word.name,
    word.group,
    ...terms.flatMap((term) => [...ofTerm(term).map((control) => inLocale(control.name, locale)), `${word.term} ${term}`]),
    word.rating,
    ...(final ? [inLocale(final.name, locale)] : []),
    word.percent,
    word.letter,
    word.points,
    word.words,
  ]
  const rows = [...sheet.rows].sort((a, b) => compare(a.name, b.name))
  const lines = rows.map((row, index): Line => {
    const absent = new Set(row.absent ?? [])
    const cell = (position: number): CellValue => (absent.has(position) ? word.absent : (row.marks[position] ?? null))
    const marks = new Map(
      sheet.controls.flatMap((control, position): [string, number | 'absent'][] => {
        if (absent.has(position)) return [[control.id, 'absent']]
        const mark = row.marks[position]
        return mark === null || mark === undefined ? [] : [[control.id, mark]]
      }),
    )
    const ratings = termRatings(sheet.controls, marks)
    const outcome = outcomeOf(sheet.controls, marks, sheet.rule)
    const position = (id: string) => sheet.controls.findIndex((control) => control.id === id)
    const done = outcome.status === 'open' ? null : outcome
    return [
      index + 1,
      row.name,
      row.group ?? '',
      ...terms.flatMap((term) => [...ofTerm(term).map((control) => cell(position(control.id))), ratings.get(term) ?? null]),
      outcome.admission.rating,
      ...(final
        ? [
            outcome.status === 'open' && !outcome.admission.admitted && outcome.admission.rating !== null
              ? word.notAdmitted
              : cell(position(final.id)),
          ]
        : []),
      done?.percent ?? null,
      done?.step.mark ?? null,
      done?.step.points ?? null,
      done ? done.step[locale] : null,
    ]
  })
  return { heads, lines }
}

/** The sheet as a file for Excel, or as a printed sheet with a line for the signature. */
export async function exportSheet(
  db: Db,
  actor: Actor,
  offeringId: string,
  format: 'csv' | 'xlsx' | 'pdf',
  locale: Locale,
  now: Date,
): Promise<FileReply> {
  const sheet = await readSheet(db, actor, offeringId, now)
  const { heads, lines } = linesOf(sheet, locale)
  const title = `${words[locale].title} – ${inLocale(sheet.name, locale)}`
  if (format !== 'pdf') {
    const columns = heads.map((head, index): SheetColumn<Line> => ({
      title: head,
      value: (line) => line[index],
      width: index === 1 ? 34 : 11,
    }))
    return tableFile(format, title, columns, lines)
  }
  const word = words[locale]
  const print = (value: CellValue): string => (typeof value === 'number' ? formatNumber(value, locale, { most: 2 }) : (value ?? ''))
  const body = await createPdf(
    { title, lang: locale, createdAt: now, orientation: 'landscape', family: 'sans', size: 10, margins: [40, 36, 48, 36], foot: title },
    (paper) => {
      paper.heading(title, 1)
      paper.paragraph(`${word.teacher}: ${sheet.teacher}. ${word.made}: ${formatDateTime(now, locale)}.`)
      paper.table({
        columns: heads.map((head, index) => ({
          title: head,
          share: index === 0 ? 3 : index === 1 ? 14 : index === heads.length - 1 ? 8 : 4.6,
          align: index === 0 || (index > 2 && index < heads.length - 1) ? 'right' : 'left',
        })),
        rows: lines.map((line) => line.map(print)),
        size: 7.5,
      })
      paper.signatures([{ position: word.teacher, name: sheet.teacher }])
    },
  )
  return { fileName: `${title}.pdf`, contentType: 'application/pdf', body }
}

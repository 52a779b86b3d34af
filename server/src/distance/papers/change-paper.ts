import type { DocumentContent } from '@dala/domain/documents'
import { formatDate, formatDocumentDate } from '@dala/locale'
import { nameOf } from '../names.ts'
import type { LineRow } from '../orders.queries.ts'
import { letterhead, type OrganisationNames } from './letterhead.ts'
import { actsOf, groundText } from './order-paper.ts'

const says = {
  extend: {
    heading: { kk: 'Қашықтан оқуды ұзарту туралы', ru: 'О продлении дистанционного обучения' },
    order: {
      kk: '1. Төмендегі білім алушылардың қашықтан оқуы көрсетілген күнге дейін ұзартылсын.',
      ru: '1. Продлить дистанционное обучение следующих обучающихся по указанный день.',
    },
    day: { kk: 'Соңғы күні', ru: 'По какой день' },
  },
  return: {
    heading: { kk: 'Дәстүрлі оқу форматына қайтару туралы', ru: 'О возвращении на традиционный формат обучения' },
    order: {
      kk: '1. Төмендегі білім алушылар көрсетілген күннен кейін дәстүрлі оқу форматына ауыстырылсын.',
      ru: '1. Перевести следующих обучающихся на традиционный формат обучения после указанного дня.',
    },
    day: { kk: 'Қашықтан оқудың соңғы күні', ru: 'Последний день дистанционно' },
  },
} as const

/** The order that extends distance learning or returns learners to the usual format (A2023-15.4), with the councils' minutes it rests on. */
export function changePaper(about: {
  kind: 'extend' | 'return'
  organisation: OrganisationNames
  label: string
  datedOn: string
  lines: readonly LineRow[]
  minutes: readonly string[]
  signer: { name: string; position: { kk: string; ru: string } }
  note: string
}): DocumentContent {
  const words = says[about.kind]
  const rules = actsOf(about.lines)
  const minutes = about.minutes.map((each) => `№ ${each}`).join(', ')
  return {
    ...letterhead(about.organisation),
    blocks: [
      { block: 'title', text: { kk: `№ ${about.label} бұйрық`, ru: `Приказ № ${about.label}` } },
      { block: 'paragraph', text: { kk: formatDocumentDate(about.datedOn, 'kk'), ru: formatDocumentDate(about.datedOn, 'ru') } },
      { block: 'heading', text: words.heading },
      {
        block: 'paragraph',
        text: {
          kk: `${rules.kk} бекітілген қағидаларға сәйкес${minutes && ` және педагогикалық кеңестің ${minutes} хаттамасы негізінде`} БҰЙЫРАМЫН:`,
          ru: `В соответствии с правилами, утверждёнными ${rules.ru}${minutes && `, и на основании протокола педагогического совета ${minutes}`} ПРИКАЗЫВАЮ:`,
        },
      },
      { block: 'paragraph', text: words.order },
      {
        block: 'table',
        columns: [
          { title: { kk: '№', ru: '№' }, share: 0.6 },
          { title: { kk: 'Аты-жөні, тобы', ru: 'Ф. И. О., группа' }, share: 3.4 },
          { title: { kk: 'Негізі', ru: 'Основание' }, share: 3 },
          { title: words.day, share: 1.8 },
        ],
        rows: about.lines.map((line, index) => [
          String(index + 1),
          [nameOf(line), line.group_kk].filter(Boolean).join(', '),
          groundText(line),
          formatDate(line.ends_on),
        ]),
      },
      { block: 'signature', position: about.signer.position, name: about.signer.name, note: about.note },
    ],
  }
}

import type { Block, DocumentContent } from '@dala/domain/documents'
import { clauseLabel, documentsWanted, factsWanted, type FactSpec } from '@dala/domain/regulations'
import { formatDate, formatDateTime, formatDocumentDate } from '@dala/locale'
import { inputOf, type Case } from '../case.ts'
import { nameOf } from '../names.ts'

export interface OrganisationNames {
  name_kk: string
  name_ru: string
  address_kk: string
  address_ru: string
}

export const letterhead = (organisation: OrganisationNames): Pick<DocumentContent, 'organisation' | 'address'> => ({
  organisation: { kk: organisation.name_kk, ru: organisation.name_ru },
  address: { kk: organisation.address_kk, ru: organisation.address_ru },
})

const yesNo = (value: boolean) => (value ? 'иә / да' : 'жоқ / нет')

const factText = (spec: FactSpec, value: unknown): string => {
  if (typeof value === 'boolean') return yesNo(value)
  if (typeof value !== 'string') return '–'
  if (spec.kind === 'date') return formatDate(value)
  const option = spec.options?.find((each) => each.code === value)
  return option === undefined ? value : `${option.name.kk} / ${option.name.ru}`
}

/** The paper of a registered application (A2015-11.a): to the head, in the applicant's own words, with what is attached. */
export function applicationPaper(about: {
  item: Case
  organisation: OrganisationNames
  applicant: string
  label: string
  signedAt: Date
  today: string
}): DocumentContent {
  const { item, label, today } = about
  const ground = item.ground
  const learner = nameOf(item.learner)
  const facts = ground === null ? [] : factsWanted(ground, inputOf(item), item.ruleSet)
  const wanted = ground === null ? [] : documentsWanted(ground, inputOf(item), item.ruleSet)
  const attached = item.attachments.map((attachment) => {
    const name = wanted.find((spec) => spec.kind === attachment.kind)?.name
    return [name === undefined ? attachment.kind : `${name.kk} / ${name.ru}`, attachment.words === '' ? attachment.file_name : '«…»']
  })
  const blocks: Block[] = [
    { block: 'title', text: { kk: `Басшыға. № ${label} өтініш`, ru: `Руководителю. Заявление № ${label}` } },
    { block: 'paragraph', text: { kk: formatDocumentDate(today, 'kk'), ru: formatDocumentDate(today, 'ru') } },
    { block: 'field', name: { kk: 'Білім алушы', ru: 'Обучающийся' }, value: learner },
    { block: 'field', name: { kk: 'Топ, сынып', ru: 'Группа, класс' }, value: item.learner.group_kk ?? '–' },
    { block: 'field', name: { kk: 'Өтініш беруші', ru: 'Заявитель' }, value: about.applicant },
    {
      block: 'paragraph',
      text: {
        kk: `Қашықтан оқытуға рұқсат беруіңізді сұраймын. Негізі: ${ground?.name.kk ?? ''} (${ground === null ? '' : clauseLabel(ground.clause, 'kk')}).`,
        ru: `Прошу разрешить дистанционное обучение. Основание: ${ground?.name.ru ?? ''} (${ground === null ? '' : clauseLabel(ground.clause, 'ru')}).`,
      },
    },
    ...facts.map((spec): Block => ({
      block: 'field',
      name: { kk: spec.name.kk, ru: spec.name.ru },
      value: factText(spec, item.row.facts[spec.code]),
    })),
    { block: 'heading', text: { kk: 'Негіздемесі', ru: 'Обоснование' } },
    { block: 'said', text: item.row.reason },
  ]
  if (attached.length > 0)
    blocks.push({
      block: 'table',
      columns: [
        { title: { kk: 'Қоса берілген құжат', ru: 'Приложенный документ' }, share: 3 },
        { title: { kk: 'Файл', ru: 'Файл' }, share: 2 },
      ],
      rows: attached,
    })
  blocks.push({
    block: 'signature',
    position: { kk: 'Өтініш беруші', ru: 'Заявитель' },
    name: about.applicant,
    note: `${formatDateTime(about.signedAt)}, жеке кабинет`,
  })
  return { ...letterhead(about.organisation), blocks }
}

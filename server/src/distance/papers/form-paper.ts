import type { CaseForm } from '@dala/domain/distance'
import type { Block, DocumentContent } from '@dala/domain/documents'
import { clauseLabel, type ClauseId } from '@dala/domain/regulations'
import { formatDate, formatDocumentDate } from '@dala/locale'
import { letterhead, type OrganisationNames } from './letterhead.ts'

const yes = (value: boolean) => (value ? 'иә / да' : 'жоқ / нет')
const field = (kk: string, ru: string, value: string): Block => ({ block: 'field', name: { kk, ru }, value })

export const formTitles = {
  'child-opinion': { kk: 'Баланың пікірі', ru: 'Мнение ребёнка', en: 'The child’s opinion' },
  'home-conditions': {
    kk: 'Үйдегі жағдайды тексеру парағы',
    ru: 'Лист проверки условий дома',
    en: 'Checklist of the conditions at home',
  },
  'psychologist-conclusion': { kk: 'Психолог қорытындысы', ru: 'Заключение психолога', en: 'Psychologist’s conclusion' },
  'housing-act': { kk: 'Тұрғын үй жағдайының актісі', ru: 'Акт жилищно-бытовых условий', en: 'Act of the housing conditions' },
} as const

export const formClauses: Record<CaseForm['kind'], ClauseId> = {
  'child-opinion': 'A2023-11.1.e',
  'home-conditions': 'A2023-11.1.d',
  'psychologist-conclusion': 'A2023-11.1.f',
  'housing-act': 'A2023-11.1.g',
}

function fieldsOf(form: CaseForm): Block[] {
  if (form.kind === 'child-opinion') return [field('Қашықтан оқуға келісемін', 'Согласен учиться дистанционно', yes(form.agrees))]
  if (form.kind === 'home-conditions')
    return [
      field('Құрылғы бар', 'Есть устройство', yes(form.device)),
      field('Интернет бар', 'Есть интернет', yes(form.internet)),
      field('Оқуға орын бар', 'Есть место для занятий', yes(form.place)),
    ]
  if (form.kind === 'psychologist-conclusion')
    return [
      field('Әңгімелескен күн', 'День беседы', formatDate(form.examinedOn)),
      field('Қашықтан оқуға дайын', 'Готов учиться дистанционно', yes(form.ready)),
    ]
  return [field('Барған күн', 'День посещения', formatDate(form.visitedOn)), field('Комиссия', 'Комиссия', form.commission)]
}

/** A form of paragraph 11 of order 349 as a paper of the case. */
export function formPaper(about: {
  form: CaseForm
  organisation: OrganisationNames
  label: string
  datedOn: string
  learner: string
  group: string
  by: string
  note: string
}): DocumentContent {
  const { form } = about
  const title = formTitles[form.kind]
  const clause = formClauses[form.kind]
  return {
    ...letterhead(about.organisation),
    blocks: [
      { block: 'title', text: { kk: `${title.kk} № ${about.label}`, ru: `${title.ru} № ${about.label}` } },
      { block: 'paragraph', text: { kk: formatDocumentDate(about.datedOn, 'kk'), ru: formatDocumentDate(about.datedOn, 'ru') } },
      field('Білім алушы', 'Обучающийся', [about.learner, about.group].filter(Boolean).join(', ')),
      field('Негізі', 'Основание', `${clauseLabel(clause, 'kk')} / ${clauseLabel(clause, 'ru')}`),
      ...fieldsOf(form),
      ...(form.words === '' ? [] : [{ block: 'said', text: form.words } as const]),
      { block: 'signature', position: { kk: '', ru: '' }, name: about.by, note: about.note },
    ],
  }
}

import type { PlanContent } from '@dala/domain/distance'
import type { Block, DocumentContent } from '@dala/domain/documents'
import { formatDate } from '@dala/locale'
import { letterhead, type OrganisationNames } from './application-paper.ts'

const span = (from: string | null, to: string | null) => `${from === null ? '…' : formatDate(from)} – ${to === null ? '…' : formatDate(to)}`
const technologyNames = { network: 'желілік / сетевая', tv: 'теледидарлық / телевизионная', case: 'кейс' } as const

/** Individual study plan (A2015-13.2) and individual schedule (A2015-13.3) of a learner, two parts of one paper. */
export function planPaper(about: {
  organisation: OrganisationNames
  label: string
  learner: string
  orderLabel: string
  from: string
  to: string
  plan: PlanContent
}): DocumentContent {
  const { plan } = about
  const empty = (text: { kk: string; ru: string }): Block => ({ block: 'paragraph', text })
  return {
    ...letterhead(about.organisation),
    blocks: [
      {
        block: 'title',
        text: { kk: `№ ${about.label} жеке оқу жоспары мен кесте`, ru: `Индивидуальный учебный план и график № ${about.label}` },
      },
      { block: 'field', name: { kk: 'Білім алушы', ru: 'Обучающийся' }, value: about.learner },
      { block: 'field', name: { kk: 'Бұйрық', ru: 'Приказ' }, value: `№ ${about.orderLabel}` },
      { block: 'field', name: { kk: 'Кезең', ru: 'Период' }, value: span(about.from, about.to) },
      { block: 'heading', text: { kk: 'Жеке оқу жоспары', ru: 'Индивидуальный учебный план' } },
      plan.items.length === 0
        ? empty({ kk: 'Жазылған пән жоқ.', ru: 'Нет записей на дисциплины.' })
        : {
            block: 'table',
            columns: [
              { title: { kk: 'Пән', ru: 'Дисциплина' }, share: 4 },
              { title: { kk: 'Кредит', ru: 'Кредиты' }, share: 1 },
              { title: { kk: 'Оқытушы', ru: 'Преподаватель' }, share: 2.4 },
              { title: { kk: 'Технология', ru: 'Технология' }, share: 2.2 },
            ],
            rows: plan.items.map((item) => [
              `${item.name.kk} / ${item.name.ru}`,
              item.credits === null ? (item.hours === null ? '–' : `${item.hours} сағ / ч`) : String(item.credits).replace('.', ','),
              item.teacher,
              item.technologies.map((each) => technologyNames[each]).join(', '),
            ]),
          },
      { block: 'heading', text: { kk: 'Жеке кесте', ru: 'Индивидуальный график' } },
      plan.periods.length === 0 && plan.items.length === 0
        ? empty({ kk: 'Күнтізбеде бұл мерзімге кезең белгіленбеген.', ru: 'В календаре нет периодов на этот срок.' })
        : {
            block: 'table',
            columns: [
              { title: { kk: 'Кезең, пән', ru: 'Период, дисциплина' }, share: 4 },
              { title: { kk: 'Мерзімі', ru: 'Сроки' }, share: 2 },
            ],
            rows: [
              ...plan.periods.map((period) => [`${period.name.kk} / ${period.name.ru}`, span(period.startsOn, period.endsOn)]),
              ...plan.items.map((item) => [`${item.name.kk} / ${item.name.ru}`, span(item.startsOn, item.endsOn)]),
            ],
          },
    ],
  }
}

/** The sheet on which a learner acknowledged plan and timetable (A2015-13.6). */
export function acknowledgementPaper(about: {
  organisation: OrganisationNames
  label: string
  learner: string
  by: string
  orderLabel: string
  planHash: string
  note: string
}): DocumentContent {
  return {
    ...letterhead(about.organisation),
    blocks: [
      { block: 'title', text: { kk: `№ ${about.label} танысу парағы`, ru: `Лист ознакомления № ${about.label}` } },
      {
        block: 'paragraph',
        text: {
          kk: `№ ${about.orderLabel} бұйрықпен, жеке оқу жоспарымен және кестемен таныстым.`,
          ru: `С приказом № ${about.orderLabel}, индивидуальным учебным планом и расписанием ознакомлен(а).`,
        },
      },
      { block: 'field', name: { kk: 'Білім алушы', ru: 'Обучающийся' }, value: about.learner },
      { block: 'field', name: { kk: 'Жоспар нұсқасы (SHA-256)', ru: 'Версия плана (SHA-256)' }, value: about.planHash },
      { block: 'signature', position: { kk: 'Танысқан адам', ru: 'Ознакомлен(а)' }, name: about.by, note: about.note },
    ],
  }
}

import type { PlanContent } from '@dala/domain/distance'
import type { TemplateValues } from '@dala/domain/documents'
import { formatDate } from '@dala/locale'

const span = (from: string | null, to: string | null) => `${from === null ? '…' : formatDate(from)} – ${to === null ? '…' : formatDate(to)}`
const technologyNames = { network: 'желілік / сетевая', tv: 'теледидарлық / телевизионная', case: 'кейс' } as const

/** What stands in the individual study plan (A2015-13.2) and the individual schedule (A2015-13.3) of a learner, two parts of one paper. */
export function planValues(about: {
  label: string
  learner: string
  orderLabel: string
  from: string
  to: string
  plan: PlanContent
}): TemplateValues {
  const { plan } = about
  const schedule = [
    ...plan.periods.map((period) => ({ name: `${period.name.kk} / ${period.name.ru}`, period: span(period.startsOn, period.endsOn) })),
    ...plan.items.map((item) => ({ name: `${item.name.kk} / ${item.name.ru}`, period: span(item.startsOn, item.endsOn) })),
  ]
  return {
    number: about.label,
    learner: about.learner,
    order: about.orderLabel,
    period: span(about.from, about.to),
    items: plan.items.map((item) => ({
      name: `${item.name.kk} / ${item.name.ru}`,
      volume: item.credits === null ? (item.hours === null ? '–' : `${item.hours} сағ / ч`) : String(item.credits).replace('.', ','),
      teacher: item.teacher,
      technology: item.technologies.map((each) => technologyNames[each]).join(', '),
    })),
    schedule,
    noItems: plan.items.length === 0,
    noSchedule: schedule.length === 0,
  }
}

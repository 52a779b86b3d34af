import type { TemplateValues } from '@dala/domain/documents'
import { clauseLabel, documentsWanted, factsWanted, type FactSpec } from '@dala/domain/regulations'
import { formatDate, formatDateTime } from '@dala/locale'
import { inputOf, type Case } from '../case.ts'
import { nameOf } from '../names.ts'

const yesNo = (value: boolean) => (value ? 'иә / да' : 'жоқ / нет')

const factText = (spec: FactSpec, value: unknown): string => {
  if (typeof value === 'boolean') return yesNo(value)
  if (typeof value !== 'string') return '–'
  if (spec.kind === 'date') return formatDate(value)
  const option = spec.options?.find((each) => each.code === value)
  return option === undefined ? value : `${option.name.kk} / ${option.name.ru}`
}

/** What stands in a registered application (A2015-11.a): to the head, in the applicant's own words, with what is attached. */
export function applicationValues(about: { item: Case; applicant: string; label: string; signedAt: Date; today: string }): TemplateValues {
  const { item } = about
  const ground = item.ground
  const facts = ground === null ? [] : factsWanted(ground, inputOf(item), item.ruleSet)
  const wanted = ground === null ? [] : documentsWanted(ground, inputOf(item), item.ruleSet)
  return {
    number: about.label,
    datedOn: about.today,
    learner: nameOf(item.learner),
    group: item.learner.group_kk ?? '–',
    applicant: about.applicant,
    ground: { kk: ground?.name.kk ?? '', ru: ground?.name.ru ?? '' },
    clause: ground === null ? { kk: '', ru: '' } : { kk: clauseLabel(ground.clause, 'kk'), ru: clauseLabel(ground.clause, 'ru') },
    facts: facts.map((spec) => ({
      name: { kk: spec.name.kk, ru: spec.name.ru },
      value: factText(spec, item.row.facts[spec.code]),
    })),
    reason: item.row.reason,
    attachments: item.attachments.map((attachment) => {
      const name = wanted.find((spec) => spec.kind === attachment.kind)?.name
      return {
        name: name === undefined ? attachment.kind : `${name.kk} / ${name.ru}`,
        file: attachment.words === '' ? attachment.file_name : '«…»',
      }
    }),
    note: `${formatDateTime(about.signedAt)}, жеке кабинет`,
  }
}

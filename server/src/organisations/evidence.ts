import { words } from '@dala/domain/regulations'
import type { Evidence } from '#compliance'
import { lookInto } from '#lib/evidence'
import { licences, periodOfToday } from './evidence.queries.ts'

export const evidence: readonly Evidence[] = [
  lookInto({
    key: 'organisations.licence',
    clauses: ['A2010-4.a'],
    name: words('Лицензияның жарамдылығы', 'Действие лицензии', 'Validity of the licence'),
    touchedBy: ['organisations.licence-added', 'organisations.licence-changed'],
    mend: { path: '/organisation', label: words('Лицензияны енгізу', 'Внести лицензию', 'Enter the licence') },
    rows: licences,
    say: ({ number, until, state }) => {
      if (number === null) return words('Жарамды лицензия енгізілмеген', 'Действующая лицензия не внесена', 'No valid licence is entered')
      if (until === null) return words('Мерзімсіз', 'Бессрочная', 'Without a term')
      return state === 'broken'
        ? words(`Мерзімі өткен: ${until}`, `Срок истёк: ${until}`, `Expired: ${until}`)
        : words(`${until} дейін жарамды`, `Действует до ${until}`, `Valid until ${until}`)
    },
    path: () => '/organisation',
  }),
  lookInto({
    key: 'organisations.calendar',
    clauses: ['A2010-21.a', 'A2010-21.b', 'A2015-25.a', 'A2015-25.b'],
    name: words('Бүгінгі оқу жылының академиялық кезеңдері', 'Академические периоды текущего года', 'Academic periods of the present year'),
    touchedBy: ['organisations.period-set', 'organisations.period-removed'],
    mend: { path: '/calendar', label: words('Күнтізбені толтыру', 'Заполнить календарь', 'Fill in the calendar') },
    rows: periodOfToday,
    say: ({ state }) =>
      state === 'broken'
        ? words(
            'Бүгінгі күн академиялық күнтізбеде жоқ',
            'Сегодняшнего дня нет в академическом календаре',
            'Today is not in the academic calendar',
          )
        : words('Академиялық кезең белгіленген', 'Академический период установлен', 'The academic period is set'),
    path: () => '/calendar',
  }),
]

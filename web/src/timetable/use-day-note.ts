import { addDays, formatWeekday } from '@dala/locale'
import { useLocale, useMessages, useText } from '#app'
import { messages } from './messages.ts'
import type { Day } from './shapes.ts'

const aMonday = '2026-11-23'

/** What is special about a day, in words: the holiday, the break, another weekday's lessons; empty on an ordinary one. */
export function useDayNote(): (day: Day) => string {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  return (day) =>
    [
      day.kind === 'teaching'
        ? ''
        : [t.dayKind[day.kind], text(day.name)]
            .filter(Boolean)
            .filter((word, index, all) => all.indexOf(word) === index)
            .join(': '),
      day.asWeekday === null ? '' : t.asWeekday(formatWeekday(addDays(aMonday, day.asWeekday - 1), locale)),
    ]
      .filter(Boolean)
      .join(', ')
}

import { addDays, formatDateLong, isoDateOf, monthsAlone, toIsoDate, weekdayOf, weekdays } from '@dala/locale'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useLocale } from '#app'
import { IconButton } from '../button.tsx'
import { useWords } from '../words/use-words.ts'
import styles from './calendar.module.css'

interface CalendarProps {
  /** The label of the field it serves: it names the dialog. */
  label: string
  chosen: string | null
  from?: string
  until?: string
  closed?: (date: string) => boolean
  onChoose: (date: string) => void
  onClose: () => void
}

const firstOf = (date: string) => `${date.slice(0, 7)}-01`
const two = (n: number) => String(n).padStart(2, '0')

/** The date as far from `date` as the months say, on the same day or the last of that month. */
function addMonths(date: string, months: number): string {
  const total = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const year = Math.floor(total / 12)
  const month = (total % 12) + 1
  for (let day = Number(date.slice(8, 10)); day > 28; day--) {
    const found = isoDateOf(year, month, day)
    if (found) return found
  }
  return `${year}-${two(month)}-${date.slice(8, 10) > '28' ? '28' : date.slice(8, 10)}`
}

/** A month as a modal dialog; arrows move by days and weeks, Page Up and Down by months, Enter chooses. */
export function Calendar({ label, chosen, from, until, closed, onChoose, onClose }: CalendarProps) {
  const t = useWords()
  const { locale } = useLocale()
  const dialog = useRef<HTMLDialogElement>(null)
  const grid = useRef<HTMLTableElement>(null)
  const today = toIsoDate(new Date())
  const [day, setDay] = useState(chosen ?? (from && from > today ? from : today))
  const moved = useRef(false)
  useEffect(() => dialog.current?.showModal(), [])
  useEffect(() => {
    if (moved.current) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }, [day])

  const first = firstOf(day)
  const lead = weekdayOf(first) - 1
  const weeks = Array.from({ length: 6 }, (_, week) => Array.from({ length: 7 }, (_, at) => addDays(first, week * 7 + at - lead))).filter(
    (week) => week.some((date) => date.slice(0, 7) === day.slice(0, 7)),
  )
  const allowed = (date: string) => (!from || date >= from) && (!until || date <= until)
  const go = (date: string) => {
    moved.current = true
    setDay(date)
  }
  const keys: Record<string, () => string> = {
    ArrowLeft: () => addDays(day, -1),
    ArrowRight: () => addDays(day, 1),
    ArrowUp: () => addDays(day, -7),
    ArrowDown: () => addDays(day, 7),
    PageUp: () => addMonths(day, -1),
    PageDown: () => addMonths(day, 1),
    Home: () => addDays(day, 1 - weekdayOf(day)),
    End: () => addDays(day, 7 - weekdayOf(day)),
  }
  const onKey = (event: KeyboardEvent) => {
    const next = keys[event.key]?.()
    if (!next) return
    event.preventDefault()
    go(next)
  }
  const year = Number(day.slice(0, 4))
  const years = Array.from({ length: 141 }, (_, index) => Number(today.slice(0, 4)) + 20 - index)
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={t.calendarOf(label)}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className={styles.body}>
        <div className={styles.head}>
          <IconButton name="back" label={t.previousMonth} onClick={() => setDay(addMonths(day, -1))} />
          <select
            aria-label={t.month}
            value={day.slice(5, 7)}
            onChange={(event) => setDay(addMonths(day, Number(event.target.value) - Number(day.slice(5, 7))))}
          >
            {monthsAlone[locale].map((name, index) => (
              <option key={name} value={two(index + 1)}>
                {name}
              </option>
            ))}
          </select>
          <select aria-label={t.year} value={year} onChange={(event) => setDay(addMonths(day, 12 * (Number(event.target.value) - year)))}>
            {years.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
          <IconButton name="forward" label={t.nextMonth} onClick={() => setDay(addMonths(day, 1))} />
        </div>
        <table ref={grid} className={styles.grid} role="grid" onKeyDown={onKey}>
          <thead>
            <tr>
              {[0, 1, 2, 3, 4, 5, 6].map((weekday) => (
                <th key={weekday} scope="col" abbr={weekdays.long[locale][weekday]}>
                  {weekdays.short[locale][weekday]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]}>
                {week.map((date) =>
                  date.slice(0, 7) === day.slice(0, 7) ? (
                    <td key={date} role="gridcell" aria-selected={date === chosen}>
                      <button
                        type="button"
                        tabIndex={date === day ? 0 : -1}
                        aria-label={formatDateLong(date, locale)}
                        aria-current={date === today ? 'date' : undefined}
                        data-chosen={date === chosen || undefined}
                        data-closed={closed?.(date) || undefined}
                        disabled={!allowed(date)}
                        onClick={() => onChoose(date)}
                      >
                        {Number(date.slice(8))}
                      </button>
                    </td>
                  ) : (
                    <td key={date} />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </dialog>
  )
}

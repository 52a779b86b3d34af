import { isYearCertain, kindOfDay, type WorkingCalendar } from '@dala/domain/regulations'
import { addDays, formatDate, formatDateLong, formatMonth, formatWeekday, toIsoDate, weekdayOf } from '@dala/locale'
import { useState } from 'react'
import { useAddress, useApi, useLocale, useMessages, useText } from '#app'
import { Button, Loaded, Notice, Page, Section } from '#ui'
import { DayDialog } from './day-dialog.tsx'
import { messages } from './messages.ts'
import styles from './organisations.module.css'
import { Periods } from './periods.tsx'

/** The calendar of a year: working days, holidays with their transfers, days the organisation changed; below it the periods. */
export function CalendarPage() {
  const t = useMessages(messages)
  const { locale } = useLocale()
  const thisYear = Number(toIsoDate(new Date()).slice(0, 4))
  const [address, setAddress] = useAddress({ year: String(thisYear) })
  const year = Number(address.year) || thisYear
  const query = useApi('GET /calendar', { query: { from: `${year}-01-01`, to: `${year + 1}-08-31` } })
  const [day, setDay] = useState<string | null>(null)
  return (
    <Page title={`${t.calendar} ${year}`} lead={t.calendarLead}>
      <Loaded query={query}>
        {(data) => {
          const calendar: WorkingCalendar = { weekDays: data.weekDays, overrides: data.days }
          const own = data.days.filter((each) => each.on.startsWith(String(year)))
          return (
            <>
              <div className={styles.years}>
                <Button onClick={() => setAddress({ year: String(year - 1) })}>{t.previous}</Button>
                <Button onClick={() => setAddress({ year: String(year + 1) })}>{t.next}</Button>
                <ul className={styles.legend}>
                  <li data-kind="working">{t.working}</li>
                  <li data-kind="holiday">{t.holiday}</li>
                  <li data-kind="weekend">{t.weekend}</li>
                  <li data-kind="own">{t.own}</li>
                </ul>
              </div>
              {!isYearCertain(year) && <Notice state="attention" title={t.uncertain} />}
              <div className={styles.months}>
                {Array.from({ length: 12 }, (_, month) => (
                  <Month
                    key={month}
                    first={`${year}-${String(month + 1).padStart(2, '0')}-01`}
                    calendar={calendar}
                    onOpen={data.can.change ? setDay : null}
                  />
                ))}
              </div>
              <Section title={t.own}>
                {own.length === 0 ? (
                  <p>
                    {t.noOwn}. {data.can.change && t.ownWhy}
                  </p>
                ) : (
                  <ul className={styles.lines}>
                    {own.map((each) => (
                      <li key={each.on}>
                        <div>
                          <b>{formatDateLong(each.on, locale)}</b>
                          <span className={styles.note}>
                            {each.kind === 'working' ? t.working : t.dayOff} · {each.reason}
                          </span>
                        </div>
                        {data.can.change && (
                          <Button look="link" onClick={() => setDay(each.on)}>
                            {t.change}
                          </Button>
                        )}
                      </li>
                    ))}
                  </ul>
                )}
              </Section>
              <Periods periods={data.periods} mayChange={data.can.change} />
              {day !== null && (
                <DayDialog
                  on={day}
                  own={data.days.find((each) => each.on === day) ?? null}
                  calendar={calendar}
                  onEnd={() => setDay(null)}
                />
              )}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

/** A month as weeks of buttons; what each day is stands in its name, not in its colour alone. */
function Month({ first, calendar, onOpen }: { first: string; calendar: WorkingCalendar; onOpen: ((day: string) => void) | null }) {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const lead = weekdayOf(first) - 1
  const days = Array.from({ length: 31 }, (_, at) => addDays(first, at)).filter((day) => day.slice(0, 7) === first.slice(0, 7))
  const monday = addDays(first, -lead)
  const words = { working: t.working, holiday: t.holiday, weekend: t.weekend, 'day-off': t.dayOff }
  return (
    <section className={styles.month} aria-label={formatMonth(first, locale)}>
      <h2>{formatMonth(first, locale)}</h2>
      <div className={styles.days}>
        {Array.from({ length: 7 }, (_, at) => (
          <span key={at} className={styles.weekday} aria-hidden>
            {formatWeekday(addDays(monday, at), locale, 'short')}
          </span>
        ))}
        {days.map((day, at) => {
          const { kind, name } = kindOfDay(day, calendar)
          const isOwn = calendar.overrides.some((each) => each.on === day)
          const label = `${formatDate(day)}, ${name === null ? words[kind] : text(name)}`
          const props = {
            'data-kind': kind,
            'data-own': isOwn || undefined,
            title: label,
            style: at === 0 ? { gridColumnStart: lead + 1 } : undefined,
          }
          return onOpen === null ? (
            <span key={day} {...props} role="img" aria-label={label}>
              {Number(day.slice(8))}
            </span>
          ) : (
            <button key={day} type="button" {...props} aria-label={`${Number(day.slice(8))}: ${label}`} onClick={() => onOpen(day)}>
              {Number(day.slice(8))}
            </button>
          )
        })}
      </div>
    </section>
  )
}

import { addDays, fromNumber, toNumber, weekdayOf, type Day } from './day.ts'
import { words, type Words } from './words.ts'

interface HolidayRule {
  /** `MM-DD`. */
  readonly on: string
  readonly name: Words
  readonly since: number
  readonly until?: number
  /** Moves to the next working day when it falls on a day off (law No. 267 of 13.12.2001). */
  readonly moves: boolean
}

const newYear = words('Жаңа жыл', 'Новый год', 'New Year')
const nauryz = words('Наурыз мейрамы', 'Наурыз мейрамы', 'Nauryz')
const constitution = words('Конституция күні', 'День Конституции', 'Constitution Day')
const republic = words('Республика күні', 'День Республики', 'Republic Day')
const independence = words('Тәуелсіздік күні', 'День Независимости', 'Independence Day')

const rules: readonly HolidayRule[] = [
  { on: '01-01', name: newYear, since: 1992, moves: true },
  { on: '01-02', name: newYear, since: 1992, moves: true },
  { on: '01-07', name: words('Рождество', 'Православное Рождество', 'Orthodox Christmas'), since: 2006, moves: false },
  {
    on: '03-08',
    name: words('Халықаралық әйелдер күні', 'Международный женский день', 'International Women’s Day'),
    since: 1992,
    moves: true,
  },
  { on: '03-15', name: constitution, since: 2027, moves: true },
  { on: '03-21', name: nauryz, since: 2010, moves: true },
  { on: '03-22', name: nauryz, since: 1992, moves: true },
  { on: '03-23', name: nauryz, since: 2010, moves: true },
  {
    on: '05-01',
    name: words('Қазақстан халқының бірлігі мерекесі', 'Праздник единства народа Казахстана', 'People’s Unity Day'),
    since: 1996,
    moves: true,
  },
  {
    on: '05-07',
    name: words('Отан қорғаушы күні', 'День защитника Отечества', 'Defender of the Fatherland Day'),
    since: 2013,
    moves: true,
  },
  { on: '05-09', name: words('Жеңіс күні', 'День Победы', 'Victory Day'), since: 1992, moves: true },
  { on: '07-06', name: words('Астана күні', 'День столицы', 'Capital City Day'), since: 2009, moves: true },
  { on: '08-30', name: constitution, since: 1996, until: 2025, moves: true },
  { on: '10-25', name: republic, since: 2022, moves: true },
  {
    on: '12-01',
    name: words('Тұңғыш Президент күні', 'День Первого Президента', 'First President’s Day'),
    since: 2012,
    until: 2021,
    moves: true,
  },
  { on: '12-16', name: independence, since: 1992, moves: true },
  { on: '12-17', name: independence, since: 2002, until: 2021, moves: true },
]

export interface KurbanAit {
  readonly on: Day
  readonly certainty: 'official' | 'secondary' | 'estimate'
}

/** The first day of Kurban Ait, announced each year; an estimate has to be confirmed by the organisation's calendar. It never moves. */
export const kurbanAit: Readonly<Record<number, KurbanAit>> = {
  2015: { on: '2015-09-24', certainty: 'secondary' },
  2016: { on: '2016-09-12', certainty: 'secondary' },
  2017: { on: '2017-09-01', certainty: 'secondary' },
  2018: { on: '2018-08-21', certainty: 'secondary' },
  2019: { on: '2019-08-11', certainty: 'secondary' },
  2020: { on: '2020-07-31', certainty: 'secondary' },
  2021: { on: '2021-07-20', certainty: 'secondary' },
  2022: { on: '2022-07-09', certainty: 'secondary' },
  2023: { on: '2023-06-28', certainty: 'secondary' },
  2024: { on: '2024-06-16', certainty: 'secondary' },
  2025: { on: '2025-06-06', certainty: 'secondary' },
  2026: { on: '2026-05-27', certainty: 'official' },
  2027: { on: '2027-05-16', certainty: 'estimate' },
}

export interface Holiday {
  readonly on: Day
  readonly name: Words
  readonly moves: boolean
  readonly certainty: 'official' | 'secondary' | 'estimate'
}

/** The national holidays of a year in order of date, before any transfer. */
export function holidaysOf(year: number): Holiday[] {
  const fixed = rules
    .filter((rule) => rule.since <= year && year <= (rule.until ?? year))
    .map((rule): Holiday => ({ on: `${year}-${rule.on}`, name: rule.name, moves: rule.moves, certainty: 'official' }))
  const ait = kurbanAit[year]
  if (ait) fixed.push({ on: ait.on, name: words('Құрбан айт', 'Курбан айт', 'Kurban Ait'), moves: false, certainty: ait.certainty })
  return fixed.toSorted((a, b) => (a.on < b.on ? -1 : 1))
}

export interface DayOff {
  readonly on: Day
  readonly name: Words
  /** The holiday's own day, when this day off was moved here. */
  readonly movedFrom: Day | null
}

const isWeekend = (day: Day, weekDays: 5 | 6) => weekdayOf(day) > weekDays

/**
 * The days off of a year that holidays give beyond the weekends. A holiday on a weekend moves to the next working day after it,
 * several in sequence; in a six-day week Saturday is a working day, so that a holiday on it is itself the day off.
 */
export function holidayDaysOff(year: number, weekDays: 5 | 6): DayOff[] {
  const holidays = holidaysOf(year)
  const taken = new Set(holidays.map((holiday) => holiday.on))
  const off: DayOff[] = holidays
    .filter((holiday) => !isWeekend(holiday.on, weekDays))
    .map((holiday) => ({ on: holiday.on, name: holiday.name, movedFrom: null }))
  for (const holiday of holidays) {
    if (!holiday.moves || !isWeekend(holiday.on, weekDays)) continue
    let day = addDays(holiday.on, 1)
    while (isWeekend(day, weekDays) || taken.has(day)) day = fromNumber(toNumber(day) + 1)
    taken.add(day)
    off.push({ on: day, name: holiday.name, movedFrom: holiday.on })
  }
  return off.toSorted((a, b) => (a.on < b.on ? -1 : 1))
}

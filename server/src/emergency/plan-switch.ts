import {
  classesIn,
  daysFault,
  gradeOf,
  isCompetent,
  regions,
  shiftOf,
  thresholdsFor,
  type LevelRuling,
  type SwitchChoice,
  type Warning,
} from '@dala/domain/emergency'
import { addWorkingDays, evaluate, type Level, type RuleSets } from '@dala/domain/regulations'
import { toIsoDate } from '@dala/locale'
import type { Trx } from '#lib/db'
import { missing } from '#lib/db'
import { calendarFor } from '#organisations'
import { editionsOf } from '#regulations'
import { namesOf } from './names.ts'
import { countClasses, listOverlaps, pupilsOf, type ClassCount, type Overlap, type Pupils } from './scope.queries.ts'
import { listThresholds, readSettings } from './settings.queries.ts'
import { findOrder } from './switches.queries.ts'
import { countRecipients } from './told.queries.ts'
import { lateWarnings, say } from './warnings.ts'

export interface OrderFacts {
  id: string | null
  number: string
  signedOn: string
  authority: 'department' | 'section' | 'other'
  authorityName: string
  places: string[]
  from: string
  to: string | null
  hasPaper: boolean
}

/** A choice looked at from all sides: whom it concerns, what the acts say, what stands against it. */
export interface Plan {
  order: OrderFacts
  /** The place of the organisation; the order's first where none is set. */
  place: string
  pupils: Pupils
  classes: { id: string; names: { kk: string; ru: string; en: string }; shift: number; learners: number }[]
  learners: number
  levels: LevelRuling[]
  warnings: Warning[]
  mild: boolean
  overlaps: Overlap[]
  backOn: string
  refusal: { clause: string | null; text: { kk: string; ru: string; en: string } } | null
}

async function orderOf(trx: Trx, orgId: string, choice: SwitchChoice): Promise<OrderFacts> {
  if (!('id' in choice.order)) {
    const { fileId, registerEntry, ...order } = choice.order
    return { id: null, ...order, hasPaper: fileId !== null || registerEntry !== '' }
  }
  const row = await findOrder(trx, orgId, choice.order.id)
  if (row === undefined || row.ground !== choice.ground) return missing('order', choice.order.id)
  return {
    id: row.id,
    number: row.number,
    signedOn: row.signed_on,
    authority: row.authority,
    authorityName: row.authority_name,
    places: row.places,
    from: row.from_on,
    to: row.to_on,
    hasPaper: row.file_id !== null || row.register_entry !== '',
  }
}

/** What the acts say of each level among the learners (A2023-3.1, A2023-3.2, A2023-4, A2023-5, A2023-6.a). */
function judgeLevels(
  editions: RuleSets,
  choice: SwitchChoice,
  order: OrderFacts,
  place: string,
  counts: readonly ClassCount[],
): LevelRuling[] {
  return [...new Set(counts.map((each) => each.level))].map((level) => {
    const ruling = evaluate(
      'authority-order',
      {
        level,
        ground: choice.ground,
        place,
        order: {
          number: order.number,
          signedOn: order.signedOn,
          byAuthority: isCompetent(order.authority, choice.ground),
          from: order.from,
          to: order.to,
          scope: order.places,
        },
      },
      editions,
      choice.startsOn,
    )
    return {
      level,
      learners: counts.filter((each) => each.level === level).reduce((sum, each) => sum + each.learners, 0),
      outcome: ruling.outcome,
      ruleSet: ruling.ruleSet?.id ?? null,
      clauses: [...ruling.clauses],
      reasons: ruling.reasons.map(({ weight, clause, text }) => ({ weight, clause, text: { ...text } })),
    }
  })
}

interface Grade {
  level: Level
  grade: number
}

/** Whether the weather reaches the region's thresholds for every class age (A2023-6.b). */
async function judgeWeather(trx: Trx, orgId: string, editions: RuleSets, choice: SwitchChoice, place: string, grades: readonly Grade[]) {
  if (choice.ground !== 'weather') return { warnings: [], mild: false }
  if (choice.weather === null) return { warnings: [say.noWeather], mild: false }
  const thresholds = thresholdsFor(await listThresholds(trx, orgId))
  const mild: number[] = []
  let known = false
  for (const { level, grade } of grades) {
    const ruling = evaluate(
      'authority-order',
      { level, ground: 'weather', place, order: null, weather: { ...choice.weather, grade }, thresholds },
      editions,
      choice.startsOn,
    )
    if (ruling.details !== null && ruling.details.threshold !== null) known = true
    if (ruling.reasons.some((reason) => reason.weight === 'warns')) mild.push(grade)
  }
  if (!known && grades.length > 0) return { warnings: [say.noThreshold], mild: false }
  return { warnings: mild.length > 0 ? [say.mild(mild)] : [], mild: mild.length > 0 }
}

const gradesOf = (counts: readonly ClassCount[]): Grade[] => {
  const found = new Map<number, Grade>()
  for (const { level, study_year } of counts) {
    const grade = gradeOf(level, study_year)
    if (grade !== null) found.set(grade, { level, grade })
  }
  return [...found.values()].toSorted((a, b) => a.grade - b.grade)
}

/** The classes of a choice with the learners of those levels that may be switched. */
function classList(counts: readonly ClassCount[], levels: readonly string[]) {
  const classes = new Map<string, Plan['classes'][number]>()
  for (const row of counts) {
    if (row.unit_id === null || !levels.includes(row.level)) continue
    const known = classes.get(row.unit_id)
    classes.set(row.unit_id, {
      id: row.unit_id,
      names: namesOf(row),
      shift: shiftOf(row),
      learners: (known?.learners ?? 0) + row.learners,
    })
  }
  return [...classes.values()]
}

/**
 * Looks at a choice: the page shows it before the button, and the switch is made by it.
 * @param today null where an old case is taken over
 */
export async function planSwitch(
  trx: Trx,
  orgId: string,
  choice: SwitchChoice,
  now: Date,
  today: string | null = toIsoDate(now),
): Promise<Plan> {
  const order = await orderOf(trx, orgId, choice)
  const settings = await readSettings(trx, orgId)
  const place = settings.place || (order.places[0] ?? '')
  const all = await countClasses(trx, orgId)
  const units = classesIn(
    choice.scope,
    all.flatMap((row) => (row.unit_id === null ? [] : [{ id: row.unit_id, shift: row.shift }])),
  ).map((unit) => unit.id)
  const days = { startsOn: choice.startsOn, endsOn: choice.endsOn }
  const overlaps = await listOverlaps(trx, orgId, units, days)
  const taken = new Set(overlaps.map((each) => each.group_id))
  const groupIds = new Set(choice.skipSwitched ? units.filter((id) => !taken.has(id)) : units)
  const withoutClass = choice.scope.kind === 'all'
  const counts = all.filter((row) => (row.unit_id === null ? withoutClass : groupIds.has(row.unit_id)))
  const editions = await editionsOf(trx, orgId)
  const levels = judgeLevels(editions, choice, order, place, counts)
  const allowed = levels.filter((each) => each.outcome === 'allowed').map((each) => each.level)
  const meant = counts.filter((row) => allowed.includes(row.level))
  const weather = await judgeWeather(trx, orgId, editions, choice, place, gradesOf(meant))
  const classes = classList(counts, allowed)
  const leftOut = levels.filter((each) => each.outcome !== 'allowed')
  const stands = overlaps.length > 0 && !choice.skipSwitched
  const refusalOfDays = daysFault(days, order, today)
  const refused = leftOut.flatMap((each) => each.reasons.filter((reason) => reason.weight === 'refuses'))[0]
  return {
    order,
    place,
    pupils: { groupIds: [...groupIds], withoutClass, levels: allowed },
    classes,
    learners: meant.reduce((sum, row) => sum + row.learners, 0),
    levels,
    warnings: [
      ...weather.warnings,
      ...(today === null ? [] : lateWarnings(choice, classes, settings.windows, now)),
      ...(order.hasPaper ? [] : [say.noPaper(choice.ground)]),
      ...(allowed.length > 0 && leftOut.length > 0 ? [say.leftOut(leftOut)] : []),
    ],
    mild: weather.mild,
    overlaps,
    backOn: addWorkingDays(choice.endsOn, 1, await calendarFor(trx, orgId)),
    refusal:
      counts.length === 0 && overlaps.length === 0
        ? { clause: null, text: say.nobody }
        : refusalOfDays !== null
          ? {
              clause: refusalOfDays.endsWith('order') ? (choice.ground === 'weather' ? 'A2023-6.a' : 'A2023-5') : null,
              text: say.days[refusalOfDays],
            }
          : stands || counts.length === 0
            ? { clause: null, text: say.overlapping }
            : allowed.length === 0
              ? { clause: refused?.clause ?? null, text: refused?.text ?? say.noGround }
              : null,
  }
}

/** The same for the page, with those who would be told. */
export async function previewOf(trx: Trx, orgId: string, plan: Plan) {
  const { guardians, teachers, without } = await countRecipients(trx, orgId, pupilsOf(orgId, plan.pupils))
  const bySwitch = new Map<string, Overlap[]>()
  for (const each of plan.overlaps) bySwitch.set(each.switch_id, [...(bySwitch.get(each.switch_id) ?? []), each])
  return {
    learners: plan.learners,
    guardians,
    teachers,
    classes: plan.classes,
    levels: plan.levels,
    warnings: [...plan.warnings, ...(without > 0 ? [say.noAccess(without)] : [])],
    overlaps: [...bySwitch.entries()].map(([switchId, rows]) => ({
      switchId,
      label: rows[0]?.label ?? '',
      classes: rows.map(namesOf),
      startsOn: rows[0]?.starts_on ?? '',
      endsOn: rows[0]?.ends_on ?? '',
    })),
    backOn: plan.backOn,
    refusal: plan.refusal,
  }
}

/** The regions for a choice of places. */
export const regionChoice = regions.map(({ code, kk, ru, en }) => ({ code, names: { kk, ru, en } }))

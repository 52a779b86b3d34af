import type { AlertKey } from '../parameter.ts'
import { fill, words, type Words } from '../words.ts'
import type { Judge } from './judge.ts'
import { used } from './parameters.ts'
import type { Lack, Reason, UsedParameter } from './ruling.ts'

interface Window {
  readonly from: number
  readonly until: number
}

export interface AlertDetails {
  readonly order: Window | null
  readonly alert: Window | null
}

const free = words(
  'Бұл редакцияда хабарлау терезелері жоқ.',
  'В этой редакции окон оповещения нет.',
  'This edition has no windows of alert.',
)
const names = {
  Order: words('Мектеп бұйрығы басқармаға жіберілді', 'Приказ школы передан в управление', 'The school’s order reached the authority'),
  Alert: words('Отбасылар хабардар етілді', 'Семьи оповещены', 'The families are alerted'),
} as const
const outside = words(
  '{step}: {at}, терезе {from}–{until}.',
  '{step}: {at}, окно {from}–{until}.',
  '{step}: {at}, the window is {from}–{until}.',
)

/** 6:45 of the 405th minute of the day. */
const clock = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** The two windows of a school's weather day: its order at the authority, the alert of the families; the second and third shifts share theirs. */
export const judgeAlert: Judge<'alert', AlertDetails> = (facts, ruleSet) => {
  const shift = facts.shift === 1 ? 'First' : 'Second'
  const parameters: UsedParameter[] = []
  const windowOf = (what: 'Order' | 'Alert'): Window | null => {
    const bound = (edge: 'From' | 'Until') => {
      const key: AlertKey = `weather${what}${shift}${edge}`
      const parameter = ruleSet.parameters[key]
      if (parameter) parameters.push(used(key, parameter))
      return parameter?.value
    }
    const from = bound('From')
    const until = bound('Until')
    return from === undefined || until === undefined ? null : { from, until }
  }
  const details = { order: windowOf('Order'), alert: windowOf('Alert') }
  const steps = [
    { window: details.order, at: facts.orderSentAt, name: names.Order, code: 'order-sent' },
    { window: details.alert, at: facts.alertedAt, name: names.Alert, code: 'alerted' },
  ]
  const clause = parameters[0]?.clause
  if (clause === undefined) return { notApplicable: free, details }
  const told = (name: Words, at: number, window: Window): Words =>
    fill(outside, { step: name, at: clock(at), from: clock(window.from), until: clock(window.until) })
  return {
    reasons: steps.flatMap(({ window, at, name }): Reason[] =>
      window && at !== null && (at < window.from || window.until < at) ? [{ weight: 'refuses', clause, text: told(name, at, window) }] : [],
    ),
    missing: steps.flatMap(({ at, name, code }): Lack[] =>
      at === null ? [{ kind: 'item', code, name, clause, broughtBy: 'organisation', stage: 'order' }] : [],
    ),
    parameters,
    details,
  }
}

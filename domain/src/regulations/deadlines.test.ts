import { expect, test } from 'vitest'
import { deadlineChain, dueState, nationalCalendar, ruleSets, ruleSetFor } from './index.ts'

const set = ruleSets['A2015.2016']
const five = nationalCalendar(5)
const six = nationalCalendar(6)
const due = (...given: Parameters<typeof deadlineChain>) => deadlineChain(...given).map((step) => step.due)

test('A2015-12.a, A2015-12.b, A2015-13.6: registered before Nauryz 2026, the chain ends on 8 April', () =>
  expect(due({ registeredOn: '2026-03-19' }, set, five)).toEqual(['2026-03-31', '2026-04-03', '2026-04-08']))

test('A2015-12.a, A2015-12.b, A2015-13.6: registered before Independence Day 2026, the chain ends on 30 December', () =>
  expect(due({ registeredOn: '2026-12-14' }, set, five)).toEqual(['2026-12-22', '2026-12-25', '2026-12-30']))

test('A2015-12.a: across the new year’s holidays', () => {
  expect(due({ registeredOn: '2026-12-28' }, set, five)).toEqual(['2027-01-06', '2027-01-12', '2027-01-15'])
  expect(due({ registeredOn: '2026-12-28' }, set, six)).toEqual(['2027-01-05', '2027-01-09', '2027-01-13'])
})

test('A2015-12.b: a decision on a Saturday of a six-day week starts the order’s term', () =>
  expect(due({ registeredOn: '2026-11-23', decidedOn: '2026-11-28' }, set, six)).toEqual(['2026-11-28', '2026-12-02', '2026-12-05']))

test('A2015-12.b: a decision on a Sunday still starts the term on the next day', () =>
  expect(due({ registeredOn: '2026-11-23', decidedOn: '2026-11-29' }, set, five)).toEqual(['2026-11-30', '2026-12-02', '2026-12-07']))

test('A2015-12.b, A2015-13.6: an early decision and an early order pull the later terms forward', () =>
  expect(due({ registeredOn: '2026-11-23', decidedOn: '2026-11-24', orderedOn: '2026-11-25' }, set, five)).toEqual([
    '2026-11-30',
    '2026-11-27',
    '2026-11-30',
  ]))

test('each step names the clause and the number that it carries out', () => {
  const steps = deadlineChain({ registeredOn: '2026-11-23' }, set, five)
  expect(steps.map((step) => [step.step, step.workingDays, step.clause])).toEqual([
    ['decision', 5, 'A2015-12.a'],
    ['order', 3, 'A2015-12.b'],
    ['acquaintance', 3, 'A2015-13.6'],
  ])
})

test('order 349 gives no terms, so the chain of order 137 is marked as an internal norm', () =>
  expect(ruleSetFor('general-secondary', '2026-11-22')?.parameters.considerWorkingDays).toEqual({
    value: 5,
    unit: 'working-day',
    clause: 'A2015-12.a',
    origin: 'internal',
  }))

test.each([
  ['2026-11-23', { state: 'left', workingDays: 5 }],
  ['2026-11-29', { state: 'left', workingDays: 1 }],
  ['2026-11-30', { state: 'left', workingDays: 0 }],
  ['2026-12-01', { state: 'overdue', workingDays: 1 }],
  ['2026-12-07', { state: 'overdue', workingDays: 5 }],
])('A2015-12.a: on %s a decision due on 30.11.2026 stands so: %j', (today, state) =>
  expect(dueState({ due: '2026-11-30', doneOn: null }, today, five)).toEqual(state),
)

test('a term that ended on Friday is overdue by one on Saturday', () =>
  expect(dueState({ due: '2026-11-27', doneOn: null }, '2026-11-28', five)).toEqual({ state: 'overdue', workingDays: 1 }))

test('a step that is done counts no more, but says whether it was late', () => {
  expect(dueState({ due: '2026-11-30', doneOn: '2026-11-30' }, '2026-12-20', five)).toEqual({ state: 'done' })
  expect(dueState({ due: '2026-11-30', doneOn: '2026-12-01' }, '2026-12-20', five)).toEqual({ state: 'done-late' })
})

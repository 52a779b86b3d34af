import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPossible, moves, runningStep, statuses, type Move, type Status } from './status.rule.ts'

// The keys of the table.
const allMoves = Object.keys(moves) as Move[]
const walk = (path: readonly Move[]): Status[] =>
  path.reduce<Status[]>(
    (trail, move) => (isPossible(move, trail.at(-1) ?? 'draft') ? [...trail, moves[move].to ?? trail.at(-1) ?? 'draft'] : trail),
    ['draft'],
  )

test('whatever is tried in whatever order, an order only follows an approval and an acquaintance only an order', () =>
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...allMoves), { maxLength: 30 }), (path) => {
      const trail = walk(path)
      for (const [index, status] of trail.entries()) {
        if (status === 'ordered') expect(trail.slice(0, index)).toContain('approved')
        if (status === 'acquainted') expect(trail.slice(0, index)).toContain('ordered')
        if (status === 'approved') expect(trail.slice(0, index)).toContain('registered')
      }
    }),
  ))

test('nothing leads out of a refusal, a withdrawal or an acquaintance', () => {
  for (const move of allMoves) for (const end of ['refused', 'withdrawn', 'acquainted'] as const) expect(isPossible(move, end)).toBe(false)
})

test('a withdrawn application can no longer be decided, ordered or acquainted', () => {
  for (const move of ['approve', 'refuse', 'order', 'acquaint', 'return'] as const) expect(isPossible(move, 'withdrawn')).toBe(false)
})

test('every state can be reached, and a term runs in exactly three of them', () => {
  const reached = new Set<Status>(['draft', ...allMoves.map((move) => moves[move].to).filter((to) => to !== null)])
  expect(statuses.filter((status) => !reached.has(status))).toEqual([])
  expect(statuses.filter((status) => runningStep(status) !== null)).toEqual(['registered', 'approved', 'ordered'])
})

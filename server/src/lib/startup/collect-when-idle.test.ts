import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

/** Megabytes of heap in use after a burst and a rest, in a process of its own. */
const after = (how: 'collects' | 'waits'): number => {
  const path = `${import.meta.dirname}/collect-when-idle.fixture.ts`
  const said = execFileSync(process.execPath, [path, how], { encoding: 'utf8' })
  return Number(said.trim().split('\n').at(-1))
}

test('an idle process gives back what a burst of work left behind', () => {
  expect(after('collects')).toBeLessThan(after('waits') / 2)
})

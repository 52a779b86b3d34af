import { writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { print } from '../figure.ts'
import { bundleTests } from './bundle.ts'
import { mutantsOf, type Mutant } from './mutations.ts'
import { runTests } from './run-mutant.ts'

const goal = 0.85
/** `MUTANTS_OF=evaluate/share` hunts in some files only, `MUTANTS_PART=1/2` in every second mutant. */
const only = process.env['MUTANTS_OF'] ?? ''
const [part = 1, parts = 1] = (process.env['MUTANTS_PART'] ?? '1/1').split('/').map(Number)
const inOneLine = (code: string) => code.replaceAll(/\s+/g, ' ').slice(0, 100)

test('the tests of the regulations kill their mutants', async () => {
  // The same random facts for every mutant and every hunt.
  fc.configureGlobal({ seed: 20_261_122, endOnFailure: true })
  const code = await bundleTests()
  const sound = runTests(code, expect, 120_000, () => 0)
  expect(sound.killer).toBeNull()
  const whole = [...sound.took.values()].reduce((all, each) => all + each, 0)

  const survivors: Mutant[] = []
  const killers = new Map<string, string[]>()
  const counts = new Map<string, { killed: number; survived: number }>()
  let noScript = 0
  for (const mutant of mutantsOf(code).filter(({ file }, index) => file.includes(only) && index % parts === part - 1)) {
    const { start, end, is, file } = mutant
    const first = killers.get(file) ?? []
    // What killed a neighbour goes first, then the quickest.
    const rank = (name: string) => (first.includes(name) ? first.indexOf(name) - first.length : (sound.took.get(name) ?? 0))
    const { killer } = runTests(code.slice(0, start) + is + code.slice(end), expect, whole * 8 + 2_000, rank)
    if (killer === 'syntax') {
      noScript += 1
      continue
    }
    const count = counts.get(file) ?? { killed: 0, survived: 0 }
    counts.set(file, count)
    if (killer === null) {
      survivors.push(mutant)
      count.survived += 1
    } else {
      killers.set(file, [killer, ...first.filter((name) => name !== killer)].slice(0, 30))
      count.killed += 1
    }
  }

  for (const [file, { killed, survived }] of counts) {
    if (survived > 0) console.log(`${file}: ${killed} killed, ${survived} survived`)
    for (const { was, is } of survivors.filter((each) => each.file === file)) console.log(`    ${inOneLine(was)}  →  ${inOneLine(is)}`)
  }
  const out = process.env['MUTANTS_OUT']
  if (out) writeFileSync(out, JSON.stringify(survivors, null, 1))
  const killed = [...counts.values()].reduce((all, each) => all + each.killed, 0)
  const share = killed / (killed + survivors.length)
  print({
    figure: 'mutants of the regulations killed',
    value: Number((100 * share).toFixed(1)),
    unit: '%',
    goal: 100 * goal,
    killed,
    survived: survivors.length,
    noScript,
    namedTests: sound.took.size,
  })
  expect(share).toBeGreaterThanOrEqual(goal)
})

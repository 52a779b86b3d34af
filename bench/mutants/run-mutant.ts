import { Script } from 'node:vm'
import canonicalize from 'canonicalize'
import * as fastCheck from 'fast-check'
import * as zod from 'zod'

export interface PlainTest {
  readonly name: string
  readonly run: () => void
}
type Body = (...row: unknown[]) => void

/** What the script asks for; the default of a module is the module itself. */
const libraries: Readonly<Record<string, unknown>> = { canonicalize, 'fast-check': fastCheck, zod }

const spread = (row: unknown): unknown[] => (Array.isArray(row) ? row : [row])

/** As much of vitest as the tests of the rules use: they are collected here, and run by whoever asks. */
function collector(expect: unknown) {
  const tests: PlainTest[] = []
  const add = (name: string, body: Body) => tests.push({ name, run: () => body() })
  const test = Object.assign(add, {
    each: (rows: readonly unknown[]) => (name: string, body: Body) => {
      for (const row of rows) tests.push({ name: `${name} ${JSON.stringify(row)}`, run: () => body(...spread(row)) })
    },
  })
  const describe = Object.assign((_: string, body: Body) => body(), {
    each: (rows: readonly unknown[]) => (_: string, body: Body) => {
      for (const row of rows) body(...spread(row))
    },
  })
  return { tests, vitest: { test, it: test, describe, expect } }
}

export interface Run {
  /** The test that failed; `start` where the script broke before its tests, `time` where they did not end, `syntax` where it is no script; null where all passed. */
  readonly killer: string | null
  /** Milliseconds by the name of each test that was run. */
  readonly took: ReadonlyMap<string, number>
}

/**
 * Loads the script and runs its tests until one fails.
 * @param rank the lower, the earlier a test is run
 */
export function runTests(code: string, expect: unknown, timeout: number, rank: (name: string) => number): Run {
  const { tests, vitest } = collector(expect)
  const took = new Map<string, number>()
  const known = globalThis as { dala?: unknown }
  let killer: string | null = null
  known.dala = {
    require: (id: string) => (id === 'vitest' ? vitest : libraries[id]),
    run: () => {
      for (const each of tests.toSorted((a, b) => rank(a.name) - rank(b.name))) {
        const started = performance.now()
        try {
          each.run()
        } catch {
          killer = each.name
          return
        }
        took.set(each.name, (took.get(each.name) ?? 0) + performance.now() - started)
      }
    },
  }
  let script: Script
  try {
    script = new Script(
      `(() => { const { require, run } = globalThis.dala; const module = { exports: {} }; const exports = module.exports;\n${code}\nrun() })()`,
    )
  } catch {
    return { killer: 'syntax', took }
  }
  try {
    script.runInThisContext({ timeout: Math.ceil(timeout) })
  } catch (error) {
    const isTime = error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
    return { killer: isTime ? 'time' : 'start', took }
  }
  return { killer, took }
}

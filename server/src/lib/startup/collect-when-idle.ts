import { performance } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Share of the time at work below which the process counts as idle. */
const idleBelow = 0.02
/** Bytes by which the heap must have grown since the last collection to be worth another. */
const worthwhile = 16 * 1024 * 1024

const collector = (): (() => void) | null => {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  return typeof collect === 'function' ? () => void collect() : null
}

/**
 * Collects garbage when nobody works: a start, a demo that is filled or a night's jobs leave a heap behind that V8 keeps until the next busy
 * minute. It looks from time to time and pauses an idle process for the length of one collection (some 60 ms).
 * @param every how often it looks, in ms
 * @returns ends the looking
 */
export function collectWhenIdle(every = 15_000): () => void {
  const collect = collector()
  if (collect === null) return () => {}
  let before = performance.eventLoopUtilization()
  let kept = 0
  const timer = setInterval(() => {
    const { utilization } = performance.eventLoopUtilization(before)
    before = performance.eventLoopUtilization()
    if (utilization > idleBelow || process.memoryUsage().heapTotal < kept + worthwhile) return
    collect()
    kept = process.memoryUsage().heapTotal
  }, every)
  timer.unref()
  return () => clearInterval(timer)
}

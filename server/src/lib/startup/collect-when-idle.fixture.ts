import { setTimeout as sleep } from 'node:timers/promises'
import { collectWhenIdle } from './collect-when-idle.ts'

// A burst of work, then rest: prints the megabytes of heap in use after it.
if (process.argv[2] === 'collects') collectWhenIdle(100)
let kept: unknown[] = Array.from({ length: 400_000 }, (_, each) => ({ each, word: `burst ${each}` }))
console.log(kept.length > 0)
kept = []
await sleep(1500)
console.log(Math.round(process.memoryUsage().heapUsed / 1024 / 1024))

import { randomBytes } from 'node:crypto'
import { readConfig } from '#config'
import { openDatabases } from '#lib/db'
import { createSealer } from '#lib/seal'
import { startJobs, type Jobs } from './index.ts'

// A process of its own that counts to five, says so and waits to be killed.
const [url = '', appUrl = ''] = process.argv.slice(2)
const jobs = {
  'test.count': async (_: unknown, { progress }) => {
    for (let n = 1; n <= 5; n++) await progress.report({ done: n, total: 10, checkpoint: n })
    process.send?.('half-way')
    await new Promise(() => setInterval(() => {}, 1000))
  },
} satisfies Jobs

await startJobs({
  url,
  jobs,
  parts: {
    databases: openDatabases({ url: appUrl, max: 2 }),
    config: readConfig({}),
    sealer: createSealer(randomBytes(32)),
    now: () => new Date(),
    log: console.log,
  },
})

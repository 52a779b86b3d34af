import { defineConfig } from 'vitest/config'

// Browser tests: one real server on its own database, one browser; run by `npm test` or `npm test -- e2e/<file>`.
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['e2e/**/*.test.ts'],
    globalSetup: ['e2e/server-setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // on a busy machine a second is soon over: what is waited for may come late, but must come
    expect: { poll: { timeout: 15_000 } },
    pool: 'forks',
    maxWorkers: 1,
    fileParallelism: false,
  },
})

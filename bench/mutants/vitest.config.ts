import { defineConfig } from 'vitest/config'

// `npm run mutants`: no part of `npm test`.
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['bench/mutants/hunt.ts'],
    testTimeout: 3_600_000,
    env: { TZ: 'UTC' },
    pool: 'forks',
    disableConsoleIntercept: true,
  },
})

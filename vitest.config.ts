import { defineConfig } from 'vitest/config'

// Unit and service tests; the browser tests have their own configuration in e2e/.
export default defineConfig({
  test: {
    include: ['{domain,locale,server,web,scripts,bench}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    globalSetup: ['server/src/lib/testing/postgres-setup.ts'],
    // every file starts with the same environment, whatever the caller's shell has set
    env: { TZ: 'UTC', NODE_ENV: 'test', DATABASE_URL: '', LOG_LEVEL: 'silent' },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // on a busy machine a second is soon over: what is waited for may come late, but must come
    expect: { poll: { timeout: 15_000 } },
    pool: 'forks',
    maxWorkers: 2,
    // the files of a worker share its modules: loading the server anew for each took half of the time
    isolate: false,
  },
})

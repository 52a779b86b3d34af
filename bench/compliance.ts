import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp } from '../server/src/app.ts'
import { recount } from '../server/src/compliance/index.ts'
import { readConfig } from '../server/src/config.ts'
import { tokenHash } from '../server/src/identity/index.ts'
import { newId, openDatabases } from '../server/src/lib/db/index.ts'
import { migrate } from '../server/src/lib/migrate/index.ts'
import { startPostgres, withClient } from '../server/src/lib/postgres/index.ts'
import { createSealer, masterKey } from '../server/src/lib/seal/index.ts'
import { complianceChecks } from '../server/src/nouns.ts'
import { complianceShape, layComplianceData } from './compliance-data.ts'
import { cpuOf, family } from './cpu.ts'
import { median, print, round } from './figure.ts'

/** All clauses of an organisation of 100,000 learners counted anew, and the board opened; the database is ours, fsync on. */
export async function benchCompliance(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'dala-bench-'))
  chmodSync(home, 0o755) // the database runs as a user of its own
  const postgres = await startPostgres({ home, log: console.error })
  const config = readConfig({ ...process.env, DALA_HOME: home, PORT: '0', LOG_LEVEL: 'error' })
  await migrate(postgres.url)
  const databases = openDatabases({ url: postgres.appUrl, max: 4 })
  try {
    const org = newId()
    await layComplianceData(postgres.url, org)
    const checks = complianceChecks()
    const cpu = () => cpuOf(family(process.pid)) + cpuOf(family(postgres.pid()))
    const work = async (figure: string, keys: string[] | null) => {
      const [begun, before] = [performance.now(), cpu()]
      await recount(databases.of(org), checks, keys, new Date(), undefined, console.error)
      print({
        figure,
        value: round((performance.now() - begun) / 1000, 1),
        unit: 's',
        goal: 60,
        cpuSeconds: round((cpu() - before) / 1000, 1),
        looks: keys?.length ?? checks.all.length,
        ...complianceShape,
      })
    }
    await work('compliance: all clauses recounted, first time', null)
    await work('compliance: all clauses recounted', null)
    await work('compliance: one look recounted after a change', ['registrar.enrolment-order'])
    const { rows } = await withClient(postgres.url, (client) =>
      client.query('SELECT check_key, took_ms, examined, fault FROM compliance.answer WHERE org_id = $1 ORDER BY took_ms DESC LIMIT 12', [
        org,
      ]),
    )
    for (const row of rows) console.error(`  ${row.check_key}: ${row.took_ms} ms, ${row.examined} examined ${row.fault}`)
    await board(postgres.url, databases, config, home, org, cpu)
  } finally {
    await databases.close()
    await postgres.stop()
    rmSync(home, { recursive: true, force: true })
  }
}

async function board(
  url: string,
  databases: ReturnType<typeof openDatabases>,
  config: ReturnType<typeof readConfig>,
  home: string,
  org: string,
  cpu: () => number,
) {
  const app = await buildApp({
    databases,
    config,
    sealer: createSealer(masterKey(home, undefined)),
    now: () => new Date(),
    rateScale: 1_000_000,
  })
  const [token, account, person] = [randomBytes(32).toString('base64url'), newId(), newId()]
  await withClient(url, async (client) => {
    await client.query(
      "INSERT INTO people.person (org_id, id, account_id, given_name, created_at, updated_at) VALUES ($1, $2, NULL, 'Head', now(), now())",
      [org, person],
    )
    await client.query('INSERT INTO identity.account (id, created_at) VALUES ($1, now())', [account])
    await client.query('INSERT INTO identity.membership VALUES ($1, $2, $3)', [account, org, person])
    await client.query("INSERT INTO identity.role_grant (org_id, id, person_id, role, granted_at) VALUES ($1, $2, $3, 'head', now())", [
      org,
      newId(),
      person,
    ])
    await client.query(
      "INSERT INTO identity.session (token_hash, id, account_id, org_id, second_factor_at, created_at, seen_at, expires_at, lifetime) VALUES ($1, $2, $3, $4, now(), now(), now(), now() + interval '1 day', 'fixed')",
      [tokenHash(token), newId(), account, org],
    )
  })
  const open = (path: string) =>
    app.fastify.inject({ method: 'GET', url: `/api${path}`, headers: { cookie: `sid=${token}`, 'accept-encoding': 'identity' } })
  for (const [figure, path] of [
    ['compliance: board opened', '/compliance/board?language=ru'],
    ['compliance: page of 50 rows opened', '/compliance/checks/registrar.enrolment-order/rows?which=broken'],
  ] as const) {
    for (let warm = 0; warm < 5; warm += 1) {
      const reply = await open(path)
      if (reply.statusCode !== 200) throw new Error(`${path} answered ${reply.statusCode}: ${reply.body.slice(0, 200)}`)
    }
    const times: number[] = []
    const before = cpu()
    for (let time = 0; time < 50; time += 1) {
      const begun = performance.now()
      await open(path)
      times.push(performance.now() - begun)
    }
    print({
      figure,
      value: round(median(times), 1),
      unit: 'ms',
      goal: 300,
      worst: round(Math.max(...times), 1),
      cpuMs: round((cpu() - before) / times.length, 1),
      bytes: (await open(path)).body.length,
    })
  }
  await app.fastify.close()
}

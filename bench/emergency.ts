import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { buildApp } from '../server/src/app.ts'
import { readConfig } from '../server/src/config.ts'
import { tokenHash } from '../server/src/identity/index.ts'
import { newId, openDatabases, type Databases } from '../server/src/lib/db/index.ts'
import { migrate } from '../server/src/lib/migrate/index.ts'
import { startPostgres, withClient } from '../server/src/lib/postgres/index.ts'
import { createSealer, masterKey } from '../server/src/lib/seal/index.ts'
import { cpuOf, family } from './cpu.ts'
import { median, print, round } from './figure.ts'

/** A large school: 3,000 pupils in 100 classes of two shifts, a guardian with an address for each, 120 class teachers. */
const school = { pupils: 3000, classes: 100, teachers: 120 }
const goalSeconds = 10
const rounds = 3

/** One action at half past six: 3,000 pupils switched and notified, by the clock of the server that answers. */
export const benchEmergency = async (): Promise<void> => {
  const home = mkdtempSync(join(tmpdir(), 'dala-bench-'))
  chmodSync(home, 0o755) // as root the database runs as another user
  const config = readConfig({
    ...process.env,
    NODE_ENV: 'production',
    DALA_HOME: home,
    PORT: '0',
    LOG_LEVEL: 'error',
    DATABASE_URL: undefined,
  })
  const postgres = await startPostgres({ home, log: console.error })
  try {
    await migrate(postgres.url)
    const databases = openDatabases({ url: postgres.appUrl, max: config.databasePool })
    const at = new Date('2026-11-23T01:30:00Z')
    const { token } = await laySchool(databases, at)
    await withClient(postgres.url, (client) => client.query('VACUUM ANALYZE'))
    const app = await buildApp({ databases, config, sealer: createSealer(masterKey(home, undefined)), now: () => at, rateScale: 1_000_000 })
    await app.fastify.ready()
    const post = async (path: string, payload: object) => {
      const reply = await app.fastify.inject({
        method: 'POST',
        url: `/api${path}`,
        headers: { cookie: `sid=${token}`, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
        payload: JSON.stringify(payload),
      })
      if (reply.statusCode >= 300) throw new Error(reply.body)
      return JSON.parse(reply.body) as { id: string } // the reply of both calls
    }
    const pids = () => [process.pid, ...family(postgres.pid() ?? 0)]
    const seconds: number[] = []
    const cpu: number[] = []
    for (let day = 0; day < rounds; day += 1) {
      const on = `2026-11-${23 + day}`
      const before = cpuOf(pids())
      const began = performance.now()
      const { id } = await post('/emergency/switches', {
        requestId: newId(),
        ground: 'weather',
        order: { number: String(day), signedOn: on, authority: 'department', places: ['11'], from: on, to: on, registerEntry: '1' },
        scope: { kind: 'all' },
        startsOn: on,
        endsOn: on,
        weather: { temperature: -40, wind: 5 },
      })
      seconds.push((performance.now() - began) / 1000)
      cpu.push((cpuOf(pids()) - before) / 1000)
      await check(databases, id)
    }
    print({
      figure: 'emergency: 3,000 pupils switched and notified',
      value: round(median(seconds)),
      unit: 'seconds of server time, from the request to the reply',
      goal: goalSeconds,
      cpuSeconds: round(median(cpu)),
      each: seconds.map((value) => round(value)),
      about: `${school.pupils} pupils, as many guardians with mails queued, ${school.teachers} teachers; order, log and an event for each pupil in the chain`,
    })
    await app.fastify.close()
    await databases.close()
  } finally {
    await postgres.stop()
    rmSync(home, { recursive: true, force: true })
  }
}

/** The figure counts only if everybody really was switched and told. */
async function check(databases: Databases, id: string): Promise<void> {
  const org = await databases.global.selectFrom('organisations.organisation').select('id').executeTakeFirstOrThrow()
  await databases.of(org.id).transaction(async (trx) => {
    const { rows } = await sql<{ learners: number; told: number; mails: number; jobs: number }>`
      SELECT (SELECT count(*)::int FROM emergency.switch_learner WHERE org_id = ${org.id} AND switch_id = ${id}) AS learners,
             (SELECT count(*)::int FROM emergency.told WHERE org_id = ${org.id} AND switch_id = ${id}) AS told,
             (SELECT count(mail_id)::int FROM emergency.told WHERE org_id = ${org.id} AND switch_id = ${id}) AS mails`.execute(trx)
    const found = rows[0]
    const all = 2 * school.pupils + school.teachers
    if (found?.learners !== school.pupils || found.told !== all || found.mails !== school.pupils)
      throw new Error(`Not everybody was switched and told: ${JSON.stringify(found)}`)
  })
}

const token = () => randomBytes(32).toString('base64url')

/** Fills an organisation of its own, set by set. */
async function laySchool(databases: Databases, at: Date): Promise<{ token: string }> {
  const orgId = newId()
  const head = { person: newId(), account: newId(), token: token() }
  await databases.global
    .insertInto('organisations.organisation')
    .values({
      id: orgId,
      slug: 'bench-school',
      kind: 'school',
      name_kk: 'Bench',
      name_ru: 'Bench',
      name_en: 'Bench',
      settings: '{}',
      created_at: at,
    })
    .execute()
  const classes = Array.from({ length: school.classes }, () => newId())
  const make = (count: number) => Array.from({ length: count }, () => ({ person: newId(), account: newId() }))
  const [pupils, guardians, teachers] = [make(school.pupils), make(school.pupils), make(school.teachers)]
  const everybody = [head, ...pupils, ...guardians, ...teachers]
  await sql`INSERT INTO identity.account (id, locale, created_at)
    SELECT id, 'kk', ${at} FROM unnest(${everybody.map((each) => each.account)}::uuid[]) AS id`.execute(databases.global)
  await databases.of(orgId).transaction(async (trx) => {
    await sql`INSERT INTO organisations.unit (org_id, id, kind, code, name_kk, name_ru, name_en, study_year, shift, created_at)
      SELECT ${orgId}, id, 'class', n::text, 'C' || n, 'C' || n, 'C' || n, 1 + n % 11, 1 + n % 2, ${at}
        FROM unnest(${classes}::uuid[]) WITH ORDINALITY AS class(id, n)`.execute(trx)
    await sql`INSERT INTO people.person (org_id, id, account_id, surname, given_name, email, created_at, updated_at)
      SELECT ${orgId}, person, account, 'Bench', 'N' || n, CASE WHEN mailed THEN 'n' || n || '@bench.example' ELSE '' END, ${at}, ${at}
        FROM unnest(${everybody.map((each) => each.person)}::uuid[], ${everybody.map((each) => each.account)}::uuid[],
                    ${everybody.map((_, index) => index > school.pupils && index <= 2 * school.pupils)}::boolean[])
             WITH ORDINALITY AS row(person, account, mailed, n)`.execute(trx)
    await sql`INSERT INTO people.learner (org_id, person_id, level, group_id, study_year, status)
      SELECT ${orgId}, id, 'basic-secondary', (${classes}::uuid[])[1 + n % ${school.classes}], 1 + n % 11, 'studying'
        FROM unnest(${pupils.map((each) => each.person)}::uuid[]) WITH ORDINALITY AS pupil(id, n)`.execute(trx)
    await sql`INSERT INTO people.guardianship (org_id, guardian_id, child_id, since)
      SELECT ${orgId}, guardian, child, ${at}
        FROM unnest(${guardians.map((each) => each.person)}::uuid[], ${pupils.map((each) => each.person)}::uuid[]) AS tie(guardian, child)`.execute(
      trx,
    )
    await sql`INSERT INTO identity.role_grant (org_id, id, person_id, role, unit_id, granted_at)
      SELECT ${orgId}, gen_random_uuid(), id, 'adviser', (${classes}::uuid[])[1 + n % ${school.classes}], ${at}
        FROM unnest(${teachers.map((each) => each.person)}::uuid[]) WITH ORDINALITY AS teacher(id, n)`.execute(trx)
    await sql`INSERT INTO identity.role_grant (org_id, id, person_id, role, granted_at)
      VALUES (${orgId}, gen_random_uuid(), ${head.person}, 'head', ${at})`.execute(trx)
  })
  await databases.global
    .insertInto('identity.membership')
    .values({ account_id: head.account, org_id: orgId, person_id: head.person })
    .execute()
  await databases.global
    .insertInto('identity.session')
    .values({
      token_hash: tokenHash(head.token),
      id: newId(),
      account_id: head.account,
      org_id: orgId,
      second_factor_at: at,
      created_at: at,
      seen_at: at,
      expires_at: new Date(at.getTime() + 86_400_000),
    })
    .execute()
  return { token: head.token }
}

import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import * as identity from '@dala/domain/identity'
import * as organisations from '@dala/domain/organisations'
import { currentCode, verifyPassword } from '#identity'
import { emit } from '#lib/events'
import { withClient } from '#lib/postgres'
import { clientOf, world, type Client } from '#lib/testing'

vi.setConfig({ testTimeout: 180_000 }) // each command is a process of its own
const w = await world()
const home = mkdtempSync(join(tmpdir(), 'dala-cli-test-'))

/** Runs a command as the operator does, in a process of its own, on this test's database. */
const dala = (...args: string[]) => dalaWith({}, ...args)
const dalaWith = (environment: Record<string, string>, ...args: string[]) =>
  new Promise<{ code: number; output: string }>((done) => {
    const options = { env: { ...process.env, DATABASE_URL: w.database.url, DALA_HOME: home, PORT: '0', DALA_CWD: home, ...environment } }
    execFile(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args], options, (error, stdout, stderr) =>
      done({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, output: stdout + stderr }),
    )
  })

test('every command is listed with what it does; an unknown one is told so', async () => {
  const help = await dala('help')
  expect(help.code).toBe(0)
  for (const name of ['organisation', 'doctor', 'seed', 'import', 'user', 'verify', 'backup', 'restore'])
    expect(help.output).toContain(`  ${name} `)
  const unknown = await dala('frobnicate')
  expect(unknown).toMatchObject({ code: 1, output: expect.stringContaining('There is no command frobnicate') })
})

test('verify names the first bad row of an organisation, and a chain rewritten as a whole by the heads noted before', async () => {
  await w.db().transaction(async (trx) => {
    for (let n = 1; n <= 5; n++)
      await emit(trx, { orgId: w.university, system: 'test' }, 'test.happened', { subject: ['test', null], payload: { n } })
  })
  expect(await dala('verify', '--note', 'heads.json')).toMatchObject({
    code: 0,
    output: expect.stringContaining('✓ university: 5 events, whole'),
  })
  await withClient(w.database.url, (client) =>
    client.query(`UPDATE audit.event SET payload = '{"n": 9}' WHERE org_id = $1 AND seq = 3`, [w.university]),
  )
  const bad = await dala('verify')
  expect(bad).toMatchObject({
    code: 1,
    output: expect.stringMatching(/✗ university: event 3 \([0-9a-f-]+\) was altered; the 2 before it are whole/),
  })
  await withClient(w.database.url, (client) =>
    client.query(`DELETE FROM audit.event WHERE org_id = '${w.university}'; DELETE FROM audit.chain_head WHERE org_id = '${w.university}'`),
  )
  expect(await dala('verify')).toMatchObject({ code: 0 })
  expect(await dala('verify', '--note', 'heads.json')).toMatchObject({ code: 1 })
})

test('an administrator made by the operator signs in with the password shown once, must set up a second factor, and stands in the chain', async () => {
  const made = await dala(
    'user',
    'create-administrator',
    '--org',
    'college',
    '--email',
    'Chief@College.example',
    '--surname',
    'Әбенова',
    '--name',
    'Айгүл',
  )
  expect(made.code).toBe(0)
  const password = /shown only now: (\S+)/.exec(made.output)?.[1] ?? ''
  const account = await withClient(w.database.url, async (client) => {
    const { rows } = await client.query<{ password_hash: string; totp_secret: string | null; events: number }>(
      `SELECT a.password_hash, a.totp_secret, (SELECT count(*)::int FROM audit.event WHERE kind = 'identity.administrator-created') AS events
       FROM identity.login l JOIN identity.account a ON a.id = l.account_id WHERE l.value = 'chief@college.example'`,
    )
    return rows[0]
  })
  expect(await verifyPassword(account?.password_hash ?? null, password)).toBe(true)
  expect(account).toMatchObject({ totp_secret: null, events: 1 })
  expect(await dala('user', 'create-administrator', '--org', 'college', '--email', 'chief@college.example')).toMatchObject({ code: 1 })
  expect(await dala('user', 'reset-factor', 'chief@college.example')).toMatchObject({ code: 0 })
  expect(await dala('user', 'reset-factor', 'nobody@college.example')).toMatchObject({ code: 1 })
})

/** The options of `organisation create`, changed in some. */
const school = (changes: Record<string, string> = {}) =>
  Object.entries({
    slug: 'nur-mektep',
    kind: 'school',
    'name-kk': '«Нұр» мектебі',
    'name-ru': 'Школа «Нұр»',
    'name-en': 'Nur School',
    bin: '950540000183',
    week: '6',
    ...changes,
  }).flatMap(([name, value]) => [`--${name}`, value])

const callerOf = (reply: Awaited<ReturnType<Client['call']>>) =>
  clientOf(w.app, /sid=([\w-]{43});/.exec(String(reply.headers['set-cookie']))?.[1] ?? null)

test('an organisation made by the operator begins its chain, and its administrator signs in and works there', async () => {
  const made = await dala('organisation', 'create', ...school())
  expect(made).toMatchObject({ code: 0, output: expect.stringContaining('user create-administrator --org nur-mektep --email') })
  const unknown = await dala('user', 'create-administrator', '--org', 'nur', '--email', 'a@nur.example')
  expect(unknown).toMatchObject({ code: 1, output: expect.stringMatching(/nur-mektep.*organisation list.*organisation create/) })
  const administrator = await dala('user', 'create-administrator', '--org', 'nur-mektep', '--email', 'a@nur.example', '--surname', 'Нұр')
  const password = /shown only now: (\S+)/.exec(administrator.output)?.[1] ?? ''
  const bare = callerOf(await w.anyone.call(identity.signIn, { body: { login: 'a@nur.example', password } }))
  const { secret } = await bare.ok(identity.beginTotp, { body: {} })
  const confirmation = await bare.call(identity.confirmTotp, { body: { code: currentCode(secret, w.clock.now()) } })
  const whole = callerOf(confirmation)
  expect(await whole.ok(identity.readSession)).toMatchObject({ organisation: { kind: 'school', name: { kk: '«Нұр» мектебі' } } })
  expect(await whole.ok(organisations.getOrganisation)).toMatchObject({ bin: '950540000183', weekDays: 6, can: { change: true } })
  const { units, can } = await whole.ok(organisations.listUnits)
  expect({ units, can }).toEqual({ units: [], can: { change: true } })
  expect(await dala('verify')).toMatchObject({ output: expect.stringContaining('✓ nur-mektep: 2 events, whole') })
  expect(await dala('organisation', 'list')).toMatchObject({ code: 0, output: expect.stringMatching(/nur-mektep +school +Nur School/) })
})

test('an organisation of a slug that is taken is refused, and nothing is changed', async () => {
  await dala('organisation', 'create', ...school({ slug: 'twice' }))
  const second = await dala('organisation', 'create', ...school({ slug: 'twice', 'name-en': 'Other' }))
  expect(second).toMatchObject({ code: 1, output: expect.stringContaining('There is an organisation twice already') })
  const { rows } = await withClient(w.database.url, (client) =>
    client.query(
      `SELECT o.name_en, count(e.seq)::int AS events FROM organisations.organisation o JOIN audit.event e ON e.org_id = o.id
       WHERE o.slug = 'twice' GROUP BY o.id, o.name_en`,
    ),
  )
  expect(rows).toEqual([{ name_en: 'Nur School', events: 1 }])
})

test('what cannot be taken of a new organisation is told in a sentence each, all at once', async () => {
  const wrong = { slug: 'Nur', kind: 'lyceum', 'name-kk': ' ', bin: '950540000184', week: '7', 'name-kz': 'Н' }
  const refused = await dala('organisation', 'create', ...school(wrong))
  expect(refused.code).toBe(1)
  const lines = refused.output.trim().split('\n')
  expect(lines.map((line) => /--[a-z-]+/.exec(line)?.[0])).toEqual(['--name-kz', '--slug', '--kind', '--name-kk', '--bin', '--week'])
  expect(refused.output).toContain('its twelfth digit does not fit')
  expect((await dala('organisation', 'create', ...school({ bin: '12' }))).output).toContain('12 digits')
})

test('no organisation is made where a filling of the demo was cut off: the next start would empty it', async () => {
  const state = (value: string) => `INSERT INTO dala.installation (key, value) VALUES ('seed', '${value}')`
  await withClient(w.database.url, (client) => client.query(state('begun')))
  const refused = await dala('organisation', 'create', ...school({ slug: 'too-early' }))
  await withClient(w.database.url, (client) => client.query("DELETE FROM dala.installation WHERE key = 'seed'"))
  expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('cut off') })
})

test('an installation without the demo is not filled by hand either', async () => {
  expect(await dalaWith({ DALA_DEMO: 'off' }, 'seed')).toMatchObject({ code: 1, output: expect.stringContaining('takes no demo') })
})

test('doctor finds all well, and a table whose row-level security was switched off', async () => {
  expect(await dala('doctor')).toMatchObject({ output: expect.stringContaining('✓ rules of the tables') })
  await withClient(w.database.url, (client) => client.query('ALTER TABLE people.person NO FORCE ROW LEVEL SECURITY'))
  expect(await dala('doctor')).toMatchObject({
    code: 1,
    output: expect.stringContaining('✗ rules of the tables: people.person: row-level security is not forced'),
  })
})

import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor, Role } from '@dala/domain/identity'
import { permissionsOf } from '@dala/domain/identity'
import { afterAll, expect } from 'vitest'
import { tokenHash } from '#identity'
import { newId, openDatabases, type Databases, type Db, type Level } from '#lib/db'
import type { FilePurposes } from '#lib/files'
import type { App } from '#lib/http'
import { runDueJobs } from '#lib/jobs'
import { createSealer, type Sealer } from '#lib/seal'
import { readConfig } from '#config'
import { clientOf, type Client } from './client.ts'
import { testDatabase, type TestDatabase } from './database.ts'
import { toBeProblem } from './problem-matcher.ts'
import * as rows from './world.queries.ts'

expect.extend({ toBeProblem })

export interface TestPerson {
  id: string
  orgId: string
  accountId: string
  actor: Actor
  /** A caller with this person's session. */
  client: Client
}

export interface World {
  app: App
  databases: Databases
  sealer: Sealer
  database: TestDatabase
  clock: { now: () => Date; set: (instant: string) => void; forward: (ms: number) => void }
  /** The organisations: a university, a college and a school. */
  university: string
  college: string
  school: string
  db(orgId?: string): Db
  /** A caller without a session. */
  anyone: Client
  /** A new person with roles (of the university unless told), an account and a session with the second factor. */
  person(options?: { orgId?: string; roles?: Role[]; name?: string; secondFactor?: boolean; unitId?: string | null }): Promise<TestPerson>
  /** A new learner: a person with the role and a row in the registry. */
  learner(options?: { orgId?: string; name?: string; level?: Level; groupId?: string | null }): Promise<TestPerson>
  /** A guardian of a learner. */
  guardianOf(child: TestPerson): Promise<TestPerson>
  /** A caller with a fresh person of the role, one for each role and organisation. */
  as(role: Role, orgId?: string): Promise<Client>
  /** Runs every job that is due by the real clock, and those they enqueue. */
  runJobs(): Promise<void>
}

/**
 * A whole server on a database of its own with three organisations and nobody in them.
 * It is closed and dropped after the test file.
 */
export async function world(options: { now?: string; filePurposes?: FilePurposes } = {}): Promise<World> {
  // Loaded late, since the server's nouns load this file's neighbours.
  const { buildApp } = await import('../../app.ts')
  const { allJobs, allSchedules } = await import('#nouns')
  const database = await testDatabase()
  const databases = openDatabases({ url: database.appUrl, max: 6 })
  let current = new Date(options.now ?? '2026-11-23T05:00:00Z').getTime()
  const clock = {
    now: () => new Date(current),
    set: (instant: string) => void (current = new Date(instant).getTime()),
    forward: (ms: number) => void (current += ms),
  }
  const home = mkdtempSync(join(tmpdir(), 'dala-world-'))
  const config = {
    ...readConfig({ PORT: '0', DALA_HOME: home, LOG_LEVEL: process.env['TEST_LOG'] ?? 'error' }),
    publicUrl: 'http://localhost:80',
  }
  const sealer = createSealer(randomBytes(32))
  const app = await buildApp({
    databases,
    config,
    sealer,
    now: clock.now,
    rateScale: 1000,
    ...(options.filePurposes && { filePurposes: options.filePurposes }),
  })
  await app.fastify.ready()
  const [university, college, school] = await rows.insertOrganisations(databases, clock.now())
  afterAll(async () => {
    await app.fastify.close()
    await databases.close()
    await database.drop()
    rmSync(home, { recursive: true, force: true })
  })

  const person: World['person'] = async ({ orgId = university, roles = [], name = 'Test', secondFactor = true, unitId = null } = {}) => {
    const ids = { orgId, id: newId(), accountId: newId(), sessionId: newId() }
    const token = randomBytes(32).toString('base64url')
    await rows.insertPerson(databases, { ...ids, name, roles, unitId, tokenHash: tokenHash(token), secondFactor, now: clock.now() })
    const actor: Actor = {
      accountId: ids.accountId,
      personId: ids.id,
      orgId,
      sessionId: ids.sessionId,
      roles: roles.map((role) => ({ role, unitId })),
      permissions: permissionsOf(roles),
      secondFactor,
      locale: 'en',
    }
    return { id: ids.id, orgId, accountId: ids.accountId, actor, client: clientOf(app, token) }
  }
  const learner: World['learner'] = async ({ orgId = university, name = 'Learner', level = 'bachelor', groupId = null } = {}) => {
    const made = await person({ orgId, roles: ['learner'], name, secondFactor: false })
    await rows.insertLearner(databases, { orgId, personId: made.id, level, groupId })
    return made
  }
  const known = new Map<string, Promise<TestPerson>>()
  return {
    app,
    databases,
    sealer,
    database,
    clock,
    university,
    college,
    school,
    db: (orgId = university) => databases.of(orgId),
    anyone: clientOf(app, null),
    person,
    learner,
    guardianOf: async (child) => {
      const guardian = await person({ orgId: child.orgId, roles: ['guardian'], name: 'Guardian', secondFactor: false })
      await rows.insertGuardianship(databases, { orgId: child.orgId, guardianId: guardian.id, childId: child.id, now: clock.now() })
      return guardian
    },
    as: async (role, orgId = university) => {
      const key = `${orgId}/${role}`
      const made = known.get(key) ?? (role === 'learner' ? learner({ orgId }) : person({ orgId, roles: [role] }))
      known.set(key, made)
      return (await made).client
    },
    runJobs: () =>
      runDueJobs({
        url: database.url,
        jobs: allJobs(),
        schedules: allSchedules(),
        parts: { databases, config, sealer, now: clock.now, log: (line) => console.error(line) },
      }),
  }
}

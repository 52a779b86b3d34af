import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { tokenHash } from '../server/src/identity/index.ts'
import { newId, type Databases, type Db } from '../server/src/lib/db/index.ts'
import { layBank, layTest } from '../server/src/testing/index.ts'
import type { Acknowledged } from './takers.ts'

const inThree = (text: string) => ({ kk: text, ru: text, en: text })
const names = { name_kk: 'Kill', name_ru: 'Kill', name_en: 'Kill' }

/** An organisation with a course, a test of 20 questions and so many signed-in learners. */
export async function layTakers(
  databases: Databases,
  count: number,
  now: Date,
): Promise<{ orgId: string; testId: string; tokens: string[] }> {
  const [orgId, disciplineId, offeringId, testId] = [newId(), newId(), newId(), newId()]
  const people = Array.from({ length: count + 1 }, () => ({
    person: newId(),
    account: newId(),
    token: randomBytes(32).toString('base64url'),
  }))
  const [teacher, ...learners] = people
  if (teacher === undefined) throw new Error('the first is the teacher')
  const { global } = databases
  await global
    .insertInto('organisations.organisation')
    .values({ id: orgId, slug: 'kill', kind: 'university', ...names, settings: '{}', created_at: now })
    .execute()
  await global
    .insertInto('identity.account')
    .values(people.map(({ account }) => ({ id: account, locale: 'kk' as const, created_at: now })))
    .execute()
  await databases.of(orgId).transaction(async (trx) => {
    await trx
      .insertInto('people.person')
      .values(
        people.map(({ person, account }) => ({
          org_id: orgId,
          id: person,
          account_id: account,
          given_name: 'Taker',
          created_at: now,
          updated_at: now,
        })),
      )
      .execute()
    await trx
      .insertInto('identity.role_grant')
      .values(learners.map(({ person }) => ({ org_id: orgId, id: newId(), person_id: person, role: 'learner', granted_at: now })))
      .execute()
    await trx
      .insertInto('people.learner')
      .values(learners.map(({ person }) => ({ org_id: orgId, person_id: person, level: 'bachelor' as const, status: 'studying' as const })))
      .execute()
    await trx
      .insertInto('curricula.discipline')
      .values({ org_id: orgId, id: disciplineId, ...names, created_at: now })
      .execute()
    await trx
      .insertInto('courses.offering')
      .values({
        org_id: orgId,
        id: offeringId,
        discipline_id: disciplineId,
        ...names,
        teacher_id: teacher.person,
        status: 'published',
        created_at: now,
      })
      .execute()
    await trx
      .insertInto('courses.enrolment')
      .values(learners.map(({ person }) => ({ org_id: orgId, offering_id: offeringId, learner_id: person, enrolled_at: now })))
      .execute()
    const bankId = await layBank(trx, { orgId, ownerId: teacher.person, disciplineId, name: inThree('Kill') }, now)
    await layTest(
      trx,
      { orgId, bankId, offeringId, byId: teacher.person, id: testId },
      {
        slug: 'kill',
        name: inThree('Kill'),
        control: 'current',
        minutes: 120,
        questions: Array.from({ length: 20 }, (_, at) => ({
          kind: 'true-false',
          name: `q${at}`,
          prompt: inThree(`Is this question ${at}?`),
          answer: at % 2 === 0,
        })),
      },
      now,
    )
  })
  await global
    .insertInto('identity.membership')
    .values(people.map(({ account, person }) => ({ account_id: account, org_id: orgId, person_id: person })))
    .execute()
  for (const { token, account } of learners)
    await sql`INSERT INTO identity.session (token_hash, id, account_id, org_id, created_at, seen_at, expires_at, lifetime)
      VALUES (${tokenHash(token)}, ${newId()}, ${account}, ${orgId}, ${now}, ${now}, ${new Date(now.getTime() + 86_400_000)}, 'fixed')`.execute(
      global,
    )
  return { orgId, testId, tokens: learners.map(({ token }) => token) }
}

type Saved = Map<string, { rank: number; value: unknown }>

/** What is in a table of answers now: logs by attempt, device and count; current answers by attempt and place. */
export const listSaved = (db: Db, table: 'answer_op' | 'answer' | 'late_answer'): Promise<Saved> =>
  db.transaction(async (trx) => {
    const rows = await trx
      .selectFrom(`testing.${table}`)
      .select(['attempt_id', 'epoch', 'seq', 'place', 'value'])
      .where('org_id', '=', db.orgId)
      .execute()
    return new Map(
      rows.map((row) => [
        table === 'answer' ? `${row.attempt_id}/${row.place}` : `${row.attempt_id}/${row.epoch}/${row.seq}`,
        { rank: row.epoch * 1e7 + row.seq, value: { place: row.place, value: row.value } },
      ]),
    )
  })

/** Whether an acknowledged answer is in a log, word for word. */
export function savedIn(log: Saved | undefined, one: Acknowledged): boolean {
  const found = log?.get(`${one.attemptId}/${one.epoch}/${one.seq}`)
  const wanted = { place: one.place, value: { kind: 'true-false', value: one.value } }
  return JSON.stringify(sorted(found?.value)) === JSON.stringify(sorted(wanted))
}

// The database keeps the keys of an object in its own order.
const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, part]) => [key, sorted(part)]),
      )
    : value

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { world } from '#lib/testing'
import { question, together, written } from './index.ts'

const w = await world()
const person = await w.person({ name: 'Ours' })
await w.person({ orgId: w.college, name: 'Theirs' })

interface Asked {
  orgId: string
  name: string
  at: Date
}
const at = new Date('2026-11-23T05:00:00Z')

const namedIn = written((db, { orgId, name }: Asked) =>
  db
    .selectFrom('people.person')
    .select(['id', 'given_name'])
    .where('org_id', '=', orgId)
    .where('given_name', '=', name)
    .where('surname', '<>', "O'ne"),
)

test('a query is written once and asked for many values, constants standing in its text', async () => {
  const query = namedIn({ orgId: w.university, name: 'Ours', at })
  expect(query.sql).toContain("<> 'O''ne'")
  expect(query.parameters).toEqual([w.university, 'Ours'])
  expect(namedIn({ orgId: w.college, name: 'Ours', at }).sql).toBe(query.sql)
  expect(await w.db().ask(query)).toEqual([{ id: person.id, given_name: 'Ours' }])
  expect(await w.db().ask(namedIn({ orgId: w.university, name: 'Nobody', at }))).toEqual([])
})

test('whoever looks at a value while writing is told so', () => {
  const looking = written((db, { name }: Asked) => db.selectFrom('people.person').select('id').where('given_name', '=', `${name}!`))
  expect(() => looking({ orgId: w.university, name: 'Ours', at })).toThrow('has no value while the query is written')
})

test('a question in a transaction of its own sees its organisation only, and leaves none behind', async () => {
  const everybody = written((db, _: object) => db.selectFrom('people.person').select('given_name'))
  expect(await w.db().ask(everybody({}))).toEqual([{ given_name: 'Ours' }])
  expect(await w.db(w.college).ask(everybody({}))).toEqual([{ given_name: 'Theirs' }])
  expect(await w.databases.global.selectFrom('people.person').select('id').execute()).toEqual([])
  const broken = written((_, __: object) => ({ compile: () => sql<{ one: number }>`select 1 / 0 as one`.compile(w.databases.global) }))
  await expect(w.db().ask(broken({}))).rejects.toThrow(/division by zero/)
  expect(await w.db(w.college).ask(everybody({}))).toEqual([{ given_name: 'Theirs' }])
})

test('questions asked together are one statement, and each gets its own rows in their order', async () => {
  const ask = question<Asked, string>()
  const questions = [
    ask(
      (db, { orgId }) => db.selectFrom('people.person').select(['given_name', 'created_at']).where('org_id', '=', orgId),
      (rows, about) => `${about}: ${rows.map((row) => `${row.given_name} ${new Date(row.created_at).toISOString()}`).join()}`,
    ),
    ask(
      (_, { name }) => sql<{ n: number }>`select n from generate_series(3, 1, -1) as n where ${name}::text = 'Ours'`,
      (rows) => rows.map(({ n }) => n).join(),
    ),
  ]
  const all = together<Asked, string, string>()
  const told = await all(w.db().ask, questions, { orgId: w.university, name: 'Ours', at }, 'people')
  expect(told).toEqual(['people: Ours 2026-11-23T05:00:00.000Z', '3,2,1'])
  expect(await all(w.db().ask, [], { orgId: w.university, name: '', at }, '')).toEqual([])
})

test('a question that comes after the end of its transaction is refused: its connection may serve others', async () => {
  const trx = await w.db().transaction(async (trx) => {
    await trx.selectFrom('people.person').select('id').execute()
    return { late: () => trx.selectFrom('people.person').select('id').execute() }
  })
  await expect(trx.late()).rejects.toThrow('The transaction has ended')
})

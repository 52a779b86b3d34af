import * as api from '@dala/domain/compliance'
import { beforeAll, describe, expect, test } from 'vitest'
import { complianceChecks } from '#nouns'
import { world } from '#lib/testing'
import { unzip } from './export/zip.ts'
import { recount } from './index.ts'
import { isOpenedBySomebody } from './opens.ts'

const w = await world()
const faculty = '01900000-0000-7000-8000-00000000f001'

beforeAll(async () => {
  await w
    .db()
    .transaction((trx) =>
      trx
        .insertInto('organisations.unit')
        .values({ org_id: w.university, id: faculty, kind: 'faculty', name_kk: 'Ф', name_ru: 'Ф', name_en: 'F', created_at: w.clock.now() })
        .execute(),
    )
  await w.learner({ name: 'Secret' })
  await recount(w.db(), complianceChecks(), null, w.clock.now())
})

test('it is stated of every noun who may see the rows of its looks', () => {
  expect(
    complianceChecks()
      .all.filter((check) => !isOpenedBySomebody(check))
      .map((check) => check.key),
  ).toEqual([])
})

describe('rows name people: the board alone opens none', () => {
  test('who may not see the cases of distance learning does not see them on the board either', async () => {
    for (const role of ['digital-officer', 'methodologist', 'administrator'] as const) {
      const reader = await w.as(role)
      expect((await reader.call(api.readBoard)).status).toBe(200)
      for (const which of ['broken', 'examined'] as const)
        expect(await reader.call(api.listRows, { params: { key: 'distance.disability-missing' }, query: { which } })).toSatisfy(
          (reply: { status: number }) => reply.status === 403 || reply.status === 404,
        )
      expect(await reader.call(api.listRows, { params: { key: 'distance.order-missing' }, query: { which: 'examined' } })).toBeProblem(
        403,
        'identity.not-permitted',
      )
    }
    expect((await (await w.as('inspector')).call(api.listRows, { params: { key: 'distance.order-missing' } })).status).toBe(200)
  })

  const exportOf = async (client: Awaited<ReturnType<typeof w.as>>) => {
    await client.ok(api.makeExport, { body: {} })
    await w.runJobs()
    const [made] = (await client.ok(api.listExports)).items
    const id = made?.id ?? ''
    const evidence = JSON.parse(
      unzip((await client.call(api.readExport, { params: { exportId: id } })).raw)
        .get('evidence.json')
        ?.toString() ?? '',
    )
    return { id, keys: new Set<string>(evidence.rows.map((row: { check: string }) => row.check.split('.')[0])), evidence }
  }

  test('an export holds no rows that its maker may not see, and says so', async () => {
    const administrator = await exportOf(await w.as('administrator'))
    expect([...administrator.keys]).toContain('registrar')
    expect([...administrator.keys]).not.toContain('distance')
    const closed = administrator.evidence.checks.filter((check: { key: string }) => check.key.startsWith('distance.'))
    expect(closed.length).toBeGreaterThan(0)
    expect(closed.every((check: { withheld?: boolean }) => check.withheld === true)).toBe(true)
    const bound = await w.person({ roles: ['inspector'], unitId: faculty })
    const numbers = await exportOf(bound.client)
    expect(numbers.evidence.rows).toEqual([])
    expect(JSON.stringify(numbers.evidence)).not.toContain('Secret')
  })

  test('nor does anybody take the export of somebody who sees more', async () => {
    const whole = await exportOf(await w.as('head'))
    expect(JSON.stringify(whole.evidence)).toContain('Secret')
    const params = { exportId: whole.id }
    expect(await (await w.as('administrator')).call(api.readExport, { params })).toBeProblem(404, 'missing')
    expect((await (await w.person({ roles: ['head'] })).client.call(api.readExport, { params })).status).toBe(200)
  })
})

import * as api from '@dala/domain/curricula'
import { isClauseId } from '@dala/domain/regulations'
import { describe, expect, test } from 'vitest'
import { newId } from '#lib/db'
import { breakItem, insertOffering, insertYear } from './curricula.fixture.queries.ts'
import { item, name, planWorld } from './curricula.fixture.ts'
import { evidence } from './evidence.ts'

const { w, university, college, lay } = await planWorld()
const at = (orgId: string, today = '2026-11-23') => ({ orgId, today, soonUntil: '2026-12-23' })

/** Whether a check finds this row broken; its count and its rows agree. */
async function isBroken(slug: string, orgId: string, id: string, today?: string): Promise<boolean> {
  const check = evidence.find((each) => each.key === `curricula.${slug}`)
  if (check === undefined) throw new Error(`no check ${slug}`)
  return w.db(orgId).transaction(async (trx) => {
    const count = await check.count(trx, at(orgId, today))
    const { items } = await check.rows(trx, { ...at(orgId, today), which: 'broken', after: null, limit: 200 })
    expect(count.broken).toBe(items.length)
    expect(count.examined).toBeGreaterThanOrEqual(count.broken)
    return items.some((row) => row.id === id)
  })
}

async function collegePlan(
  over: Record<string, unknown> = {},
  lines = [item('Theory', { hours: 1000, distance: 100 }), item('Practice', { kind: 'practice', hours: 100 })],
) {
  const programme = await lay.programme(college, 'tvet', over)
  const plan = await lay.plan(college, programme.id)
  await lay.save(college, plan.id, lines)
  await lay.list(college, programme.id)
  const reply = await lay.approve(college, plan.id)
  expect(reply.status, JSON.stringify(reply.body)).toBe(200)
  return { programme, id: plan.id, theory: lines[0]?.id ?? '', practice: lines[1]?.id ?? '' }
}

const change = async (programmeId: string, over: Partial<Record<string, unknown>>, office = college) => {
  const {
    id: _,
    archived: __,
    disciplines: ___,
    fieldInForce: _4,
    licence: _5,
    licences: _6,
    checks: _7,
    can: _8,
    ...fields
  } = await office.clerk.client.ok(api.getProgramme, { params: { programmeId } })
  await office.clerk.client.ok(api.changeProgramme, { params: { programmeId }, body: { ...fields, ...over, archived: false } })
}

test('every check cites clauses of the catalogue under a key of its own', () => {
  expect(new Set(evidence.map((each) => each.key)).size).toBe(evidence.length)
  for (const { clauses } of evidence) for (const clause of clauses) expect(isClauseId(clause), clause).toBe(true)
})

describe('a broken row is found and a mended one is not', () => {
  test('A2023-R1.7: a programme taught at a distance without its number in the Register', async () => {
    const { programme } = await collegePlan()
    expect(await isBroken('programme-register', college.orgId, programme.id)).toBe(false)
    await change(programme.id, { registerNumber: '' })
    expect(await isBroken('programme-register', college.orgId, programme.id)).toBe(true)
    await change(programme.id, { registerNumber: 'R-2' })
    expect(await isBroken('programme-register', college.orgId, programme.id)).toBe(false)
  })

  test('A2010-4.a: a programme at a distance whose licence ended', async () => {
    const { programme } = await collegePlan()
    expect(await isBroken('programme-licence', college.orgId, programme.id)).toBe(false)
    await change(programme.id, { licenceId: null })
    expect(await isBroken('programme-licence', college.orgId, programme.id)).toBe(true)
    await change(programme.id, { licenceId: college.licence })
    expect(await isBroken('programme-licence', college.orgId, programme.id)).toBe(false)
  })

  test('A2010-4.b: a university programme at a distance without the authority’s agreement', async () => {
    const programme = await lay.programme(university, 'bachelor')
    const plan = await lay.plan(university, programme.id)
    await lay.save(university, plan.id, [item('A', { credits: 240, distance: 10 })])
    await lay.approve(university, plan.id)
    expect(await isBroken('programme-agreement', university.orgId, programme.id)).toBe(true)
    await change(programme.id, { agreement: { number: '1', date: '2026-01-10', with: 'Ministry' } }, university)
    expect(await isBroken('programme-agreement', university.orgId, programme.id)).toBe(false)
  })

  test('A2021-14: a programme that names no state standard', async () => {
    const programme = await lay.programme(college, 'tvet', { standard: '' })
    expect(await isBroken('programme-standard', college.orgId, programme.id)).toBe(true)
    await change(programme.id, { standard: 'Order 348' })
    expect(await isBroken('programme-standard', college.orgId, programme.id)).toBe(false)
  })

  test('A2023-18.c: a speciality that is not in the classifier', async () => {
    const programme = await lay.programme(college, 'tvet', { specialityCode: '12345678' })
    expect(await isBroken('programme-speciality', college.orgId, programme.id)).toBe(true)
    await college.clerk.client.ok(api.saveSpeciality, {
      params: { code: '12345678' },
      body: { name: name('New'), classified: true, extramural: false, source: 'Order 500, page 3' },
    })
    expect(await isBroken('programme-speciality', college.orgId, programme.id)).toBe(false)
  })

  test('A2023-16.a, A2023-16.b: lines off the list, and a list without an order', async () => {
    const plan = await collegePlan()
    expect(await isBroken('items-on-list', college.orgId, plan.theory)).toBe(false)
    await lay.list(college, plan.programme.id, [{ code: 'ELSE', name: name('Else'), volume: 10, unit: 'hours' }])
    expect(await isBroken('items-on-list', college.orgId, plan.theory)).toBe(true)
    await lay.list(college, plan.programme.id)
    expect(await isBroken('items-on-list', college.orgId, plan.theory)).toBe(false)
    expect(await isBroken('list-order', college.orgId, plan.programme.id)).toBe(false)
  })

  test('A2023-16.a: three credits against sixty hours of the list are beyond it, two and a half are not', async () => {
    const plan = await collegePlan({}, [item('Theory', { credits: 12, distance: 2 }), item('Whole', { credits: 100 })])
    for (const [volume, unit, broken] of [
      [60, 'hours', false],
      [47, 'hours', true],
      [2, 'credits', false],
    ] as const) {
      await lay.list(college, plan.programme.id, [{ code: 'THEORY', name: name('Theory'), volume, unit }])
      expect(await isBroken('items-on-list', college.orgId, plan.theory), `${volume} ${unit}`).toBe(broken)
    }
    await breakItem(w, college.orgId, plan.theory, { distance: 3 })
    await lay.list(college, plan.programme.id, [{ code: 'THEORY', name: name('Theory'), volume: 60, unit: 'hours' }])
    expect(await isBroken('items-on-list', college.orgId, plan.theory)).toBe(true)
    await breakItem(w, college.orgId, plan.theory, { distance: 2.5 })
    expect(await isBroken('items-on-list', college.orgId, plan.theory)).toBe(false)
  })

  test('A2023-18.b, A2023-18.a: practice with a volume and a plan over the limit, as an old import may hold them', async () => {
    const plan = await collegePlan()
    expect(await isBroken('plans-over-limit-full-time', college.orgId, plan.id)).toBe(false)
    await breakItem(w, college.orgId, plan.practice, { distance: 5 })
    expect(await isBroken('practice-full-time', college.orgId, plan.practice)).toBe(true)
    await breakItem(w, college.orgId, plan.practice, { distance: 0 })
    expect(await isBroken('practice-full-time', college.orgId, plan.practice)).toBe(false)
    await breakItem(w, college.orgId, plan.theory, { distance: 900 })
    expect(await isBroken('plans-over-limit-full-time', college.orgId, plan.id)).toBe(true)
    await breakItem(w, college.orgId, plan.theory, { distance: 100 })
    expect(await isBroken('plans-over-limit-full-time', college.orgId, plan.id)).toBe(false)
  })

  test('A2023-3-1.a, A2023-18.a, A2023-19.a: each clause has the plans whose fault names it, and only those of which it speaks', async () => {
    const [over, banned] = [await collegePlan(), await collegePlan()]
    await breakItem(w, college.orgId, over.theory, { distance: 900 })
    await change(banned.programme.id, { specialityCode: '09130100' })
    const red = async (id: string) => {
      const slugs = evidence.map((each) => each.key.replace('curricula.', '')).filter((slug) => slug.startsWith('plans-'))
      const found = await Promise.all(slugs.map(async (slug) => ((await isBroken(slug, college.orgId, id)) ? [slug] : [])))
      return found.flat()
    }
    expect(await red(over.id)).toEqual(['plans-over-limit-full-time'])
    expect(await red(banned.id)).toEqual(['plans-banned-programmes'])
    for (const check of evidence.filter((each) => /over-limit-other-forms|over-draft/.test(each.key)))
      expect(await w.db(college.orgId).transaction((trx) => check.count(trx, at(college.orgId))), check.key).toMatchObject({ examined: 0 })
    await breakItem(w, college.orgId, over.theory, { distance: 100 })
    await change(banned.programme.id, { specialityCode: '06130100' })
  })

  test('A2010-32.a, A2010-32.b, A2010-32.c: practice without dates, programme, protocol', async () => {
    const bare = item('Practice', { kind: 'practice', hours: 100 })
    const plan = await collegePlan({}, [item('Theory', { hours: 1000, distance: 100 }), bare])
    const slugs = ['practice-dates', 'practice-programme', 'practice-protocol']
    for (const slug of slugs) expect(await isBroken(slug, college.orgId, bare.id), slug).toBe(true)
    const next = await college.clerk.client.ok(api.versionStudyPlan, { params: { planId: plan.id }, body: {} })
    const practice = {
      startsOn: '2027-05-18',
      endsOn: '2027-06-12',
      programme: 'Programme of practice',
      protocol: '7',
      protocolOn: '2026-10-01',
    }
    const lines = next.items.map((line) => (line.kind === 'practice' ? { ...line, practice } : line))
    await lay.save(college, next.id, lines)
    expect((await lay.approve(college, next.id)).status).toBe(200)
    for (const slug of slugs) expect(await isBroken(slug, college.orgId, lines[1]?.id ?? ''), slug).toBe(false)
  })

  test('A2010-21.a, A2015-25.a: an academic year without periods', async () => {
    expect(await isBroken('year-without-periods', college.orgId, college.orgId)).toBe(true)
    await insertYear(w, college.orgId)
    expect(await isBroken('year-without-periods', college.orgId, college.orgId)).toBe(false)
  })

  test('A2010-21.b, A2015-25.b: a course that runs past the end of the academic year', async () => {
    const { spring } = await insertYear(w, university.orgId)
    const teacher = await w.person({ roles: ['teacher'] })
    const discipline = await university.clerk.client.ok(api.createDiscipline, {
      body: { programmeId: null, code: 'D', name: name('D'), credits: 5, hours: null },
    })
    const late = await insertOffering(w, university.orgId, {
      id: newId(),
      disciplineId: discipline.id,
      periodId: spring,
      teacherId: teacher.id,
      endsOn: '2027-07-20',
    })
    const inTime = await insertOffering(w, university.orgId, {
      id: newId(),
      disciplineId: discipline.id,
      periodId: spring,
      teacherId: teacher.id,
      endsOn: '2027-05-15',
    })
    expect(await isBroken('courses-past-year', university.orgId, late)).toBe(true)
    expect(await isBroken('courses-past-year', university.orgId, inTime)).toBe(false)
  })
})

test('all checks of an organisation without a single row count nothing', async () => {
  for (const check of evidence) {
    const count = await w.db(w.school).transaction((trx) => check.count(trx, at(w.school)))
    expect(count.broken, check.key).toBe(check.key === 'curricula.year-without-periods' ? 1 : 0)
  }
})

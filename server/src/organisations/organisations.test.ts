import * as api from '@dala/domain/organisations'
import { addWorkingDays } from '@dala/domain/regulations'
import { beforeAll, describe, expect, test } from 'vitest'
import { clientOf, world, type Client, type World } from '#lib/testing'
import { calendarFor } from './calendar.ts'

let w: World
let administrator: Client

const unit = (name: string, rest: Partial<api.UnitBody> = {}): api.UnitBody => ({
  kind: 'faculty',
  parentId: null,
  code: '',
  names: { kk: name, ru: name, en: name },
  studyYear: null,
  shift: null,
  language: null,
  ...rest,
})
const create = (body: api.UnitBody) => administrator.ok(api.createUnit, { body })
const names = async (query: { archived?: 'true' | 'false' } = {}) =>
  (await administrator.ok(api.listUnits, { query })).units.map((each) => each.names.kk)

beforeAll(async () => {
  w = await world()
  administrator = await w.as('administrator')
})

describe('the structure', () => {
  test('units are created, renamed, moved; parents come before their parts', async () => {
    const faculty = await create(unit('Факультет'))
    const other = await create(unit('Әріптестер факультеті'))
    const chair = await create(unit('Кафедра', { kind: 'chair', parentId: faculty.id }))
    const group = await create(unit('ИС-1', { kind: 'group', parentId: chair.id, code: 'ИС-1', studyYear: 1, language: 'kk' }))
    expect(await names()).toEqual(['Әріптестер факультеті', 'Факультет', 'Кафедра', 'ИС-1'])
    await administrator.ok(api.moveUnit, { params: { unitId: chair.id }, body: { parentId: other.id } })
    expect(await names()).toEqual(['Әріптестер факультеті', 'Кафедра', 'ИС-1', 'Факультет'])
    const renamed = await administrator.ok(api.changeUnit, {
      params: { unitId: group.id },
      body: { code: 'ИС-1', names: { kk: 'ИС-1б', ru: 'ИС-1б', en: 'IS-1b' }, studyYear: 2, shift: null, language: 'ru' },
    })
    expect(renamed).toMatchObject({ names: { kk: 'ИС-1б' }, studyYear: 2, language: 'ru' })
  })

  test('a place that does not suit the kind, a circle and a taken code are refused', async () => {
    const faculty = await create(unit('Шеңбер', { kind: 'department' }))
    const office = await create(unit('Қызмет', { kind: 'office', parentId: faculty.id }))
    const group = await create(unit('Ш-1', { kind: 'group', code: 'Ш-1' }))
    const move = (unitId: string, parentId: string) => administrator.call(api.moveUnit, { params: { unitId }, body: { parentId } })
    expect(await move(faculty.id, group.id)).toBeProblem(422, 'organisations.unit-misplaced')
    const inner = await create(unit('Ішкі', { kind: 'office', parentId: office.id }))
    expect(await move(office.id, inner.id)).toBeProblem(422, 'organisations.unit-misplaced')
    expect(await administrator.call(api.createUnit, { body: unit('Ш-1', { kind: 'group', code: 'Ш-1' }) })).toBeProblem(
      409,
      'organisations.unit-code-taken',
    )
  })

  test('a unit is archived with its parts and comes back whole; not while somebody studies there', async () => {
    const department = await create(unit('Бөлім', { kind: 'department' }))
    const group = await create(unit('Б-1', { kind: 'group', parentId: department.id, code: 'Б-1' }))
    const { archived } = await administrator.ok(api.archiveUnit, { params: { unitId: department.id }, body: {} })
    expect(archived.sort()).toEqual([department.id, group.id].sort())
    expect(await names()).not.toContain('Бөлім')
    expect(await names({ archived: 'true' })).toContain('Бөлім')
    expect(await administrator.call(api.restoreUnits, { body: { unitIds: [group.id] } })).toBeProblem(409, 'organisations.parent-archived')
    await administrator.ok(api.restoreUnits, { body: { unitIds: archived } })
    expect(await names()).toEqual(expect.arrayContaining(['Бөлім', 'Б-1']))
    await w.learner({ groupId: group.id })
    expect(await administrator.call(api.archiveUnit, { params: { unitId: department.id }, body: {} })).toBeProblem(
      409,
      'organisations.unit-in-use',
    )
  })
})

describe('the calendar', () => {
  test('A2015-12.a: the organisation’s week and its own days decide how a term is counted', async () => {
    const calendar = () => w.db().transaction((trx) => calendarFor(trx, w.university))
    const profile = await administrator.ok(api.getOrganisation)
    // The test world's university has a five-day week; five working days after Monday 23.11.2026 end on Monday.
    expect(addWorkingDays('2026-11-23', 5, await calendar())).toBe('2026-11-30')
    const day = { params: { on: '2026-11-25' }, body: { kind: 'day-off' as const, reason: 'ұйымның мерекесі' } }
    await administrator.ok(api.setCalendarDay, day)
    expect(addWorkingDays('2026-11-23', 5, await calendar())).toBe('2026-12-01')
    await administrator.ok(api.setCalendarDay, { params: { on: '2026-11-28' }, body: { kind: 'working', reason: 'ауыстыру' } })
    expect(addWorkingDays('2026-11-23', 5, await calendar())).toBe('2026-11-30')
    const { id: _id, slug: _slug, kind: _kind, can: _can, ...body } = profile
    await administrator.ok(api.changeOrganisation, { body: { ...body, weekDays: 6 } })
    await administrator.ok(api.clearCalendarDay, { params: { on: '2026-11-25' } })
    await administrator.ok(api.clearCalendarDay, { params: { on: '2026-11-28' } })
    expect(addWorkingDays('2026-11-23', 5, await calendar())).toBe('2026-11-28')
    await administrator.ok(api.changeOrganisation, { body: { ...body, weekDays: 5 } })
  })

  test('periods do not overlap, and one is removed only when nothing is taught in it', async () => {
    const period = (startsOn: string, endsOn: string): api.PeriodBody => ({
      academicYear: '2026/2027',
      kind: 'semester',
      names: { kk: 'Күз', ru: 'Осень', en: 'Autumn' },
      startsOn,
      endsOn,
    })
    const made = await administrator.ok(api.addPeriod, { body: period('2026-09-01', '2026-12-12') })
    expect(await administrator.call(api.addPeriod, { body: period('2026-12-12', '2026-12-30') })).toBeProblem(
      409,
      'organisations.period-overlaps',
    )
    expect((await administrator.call(api.addPeriod, { body: period('2027-02-01', '2027-01-01') })).status).toBe(400)
    await administrator.ok(api.changePeriod, { params: { periodId: made.id }, body: period('2026-09-01', '2026-12-19') })
    await administrator.ok(api.removePeriod, { params: { periodId: made.id } })
    expect((await administrator.ok(api.getCalendar)).periods).toEqual([])
  })
})

describe('the profile', () => {
  test('a BIN with a wrong check digit is refused', async () => {
    const { id: _id, slug: _slug, kind: _kind, can: _can, ...body } = await administrator.ok(api.getOrganisation)
    expect((await administrator.call(api.changeOrganisation, { body: { ...body, bin: '950540000184' } })).status).toBe(400)
    expect((await administrator.ok(api.changeOrganisation, { body: { ...body, bin: '950540000183' } })).bin).toBe('950540000183')
  })

  test('anybody sees the public part with the licences and their validity', async () => {
    await administrator.ok(api.addLicence, {
      body: {
        number: 'KZ77',
        issuedOn: '2020-01-01',
        validUntil: '2026-01-01',
        issuedBy: 'ҒЖБМ',
        annex: { kk: '', ru: '', en: '' },
        withdrawnOn: null,
      },
    })
    const shown = await clientOf(w.app, null).ok(api.getPublicOrganisation, { params: { slug: 'university' } })
    expect(shown.licences).toMatchObject([{ number: 'KZ77', state: 'ended' }])
    expect(await w.anyone.call(api.getPublicOrganisation, { params: { slug: 'nobody' } })).toBeProblem(404, 'missing')
  })
})

test('only those who keep the organisation change it, and each sees only his own', async () => {
  const teacher = await w.as('teacher')
  expect(await teacher.call(api.createUnit, { body: unit('Жоқ') })).toBeProblem(403, 'identity.not-permitted')
  expect((await teacher.ok(api.listUnits)).can.change).toBe(false)
  const stranger = await w.as('administrator', w.college)
  const mine = await create(unit('Менің'))
  expect((await stranger.ok(api.listUnits)).units).toEqual([])
  expect(await stranger.call(api.archiveUnit, { params: { unitId: mine.id }, body: {} })).toBeProblem(404, 'missing')
  expect(await stranger.call(api.moveUnit, { params: { unitId: mine.id }, body: { parentId: null } })).toBeProblem(404, 'missing')
  expect(await stranger.call(api.createUnit, { body: unit('Басқаға', { kind: 'chair', parentId: mine.id }) })).toBeProblem(404, 'missing')
})

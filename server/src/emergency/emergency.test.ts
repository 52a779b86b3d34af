import * as api from '@dala/domain/emergency'
import { minuteOf } from '@dala/domain/emergency'
import { readHome } from '@dala/domain/home'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#lib/db'
import { world, type TestPerson } from '#lib/testing'
import { endOver } from './day.ts'
import { insertClass, insertPupils, lastEvents, removeLearner, setAddress, spoilGround, spoilSwitch } from './emergency.fixture.queries.ts'
import { evidence } from './evidence.ts'
import { distanceClassDays, switchedOn } from './switched-on.ts'

// Half past six in the morning in Kazakhstan.
const w = await world({ now: '2026-11-23T01:30:00Z' })
const org = w.school
const today = '2026-11-23'
let head: TestPerson
let registrar: TestPerson
let pupil: TestPerson
let guardian: TestPerson
let junior = ''
let senior = ''
let club = ''

beforeAll(async () => {
  head = await w.person({ orgId: org, roles: ['head'], name: 'Head' })
  registrar = await w.person({ orgId: org, roles: ['registrar'], name: 'Registrar' })
  junior = await insertClass(w.databases, org, '3A', 3, 2)
  senior = await insertClass(w.databases, org, '9B', 9, 1)
  club = await insertClass(w.databases, org, 'Robotics', 1, 1)
  pupil = await w.learner({ orgId: org, level: 'basic-secondary', groupId: senior, name: 'Aru' })
  guardian = await w.guardianOf(pupil)
  await setAddress(w.databases, org, guardian.id, 'guardian@school.example')
  await insertPupils(w.databases, org, junior, 'primary', 3)
  await insertPupils(w.databases, org, club, 'additional', 2)
})

const order = (over: object = {}) => ({
  number: '34',
  signedOn: today,
  authority: 'department' as const,
  places: ['11'],
  from: '2026-11-01',
  to: '2027-05-31',
  registerEntry: '12',
  ...over,
})

const choice = (over: object = {}) => ({
  ground: 'weather' as const,
  order: order(),
  scope: { kind: 'groups' as const, groupIds: [senior] },
  startsOn: today,
  endsOn: today,
  weather: { temperature: -40, wind: 5 },
  ...over,
})

const preview = (over: object = {}) => head.client.ok(api.previewSwitch, { body: choice(over) })
const make = (over: object = {}, requestId = newId()) => head.client.call(api.switchToDistance, { body: { requestId, ...choice(over) } })
const made = async (over: object = {}): Promise<string> => {
  const reply = await make(over)
  expect(reply.status).toBe(200)
  return reply.body.id
}
const view = (switchId: string) => head.client.ok(api.readSwitch, { params: { switchId } })
const undo = (switchId: string) => head.client.call(api.undoSwitch, { params: { switchId }, body: {} })
const onDay = (day: string, ids?: string[]) => w.db(org).transaction((trx) => switchedOn(trx, org, day, ids))

describe('what the acts let be switched', () => {
  test('A2023-6.a: weather needs an order of the education authority', async () => {
    const refused = await preview({ order: order({ authority: 'other' }) })
    expect(refused.refusal).toMatchObject({ clause: 'A2023-6.a' })
    expect(await make({ order: order({ authority: 'other' }) })).toBeProblem(422, 'emergency.refused')
    expect((await preview()).refusal).toBeNull()
    expect((await preview({ order: order({ authority: 'section' }) })).refusal).toBeNull()
  })

  test('A2023-5: an emergency is switched by the order of the department of the region, of no section and for no other region', async () => {
    expect((await preview({ ground: 'emergency', order: order({ authority: 'section' }) })).refusal).toMatchObject({ clause: 'A2023-5' })
    const id = await made({ ground: 'emergency', order: order({ number: 'E-1' }), weather: null })
    expect((await view(id)).levels[0]?.clauses).toContain('A2023-3.1')
    await undo(id)
    expect((await preview({ ground: 'emergency', order: order({ places: ['71'] }) })).refusal).toMatchObject({ clause: 'A2023-5' })
  })

  test('A2023-3.1, A2023-3.2: both grounds are open to a school, to the days of the order', async () => {
    for (const ground of ['emergency', 'weather'] as const) {
      const found = await preview({ ground, weather: null })
      expect(found.levels).toMatchObject([{ level: 'basic-secondary', outcome: 'allowed', ruleSet: 'A2023.2024' }])
      expect(found.levels[0]?.clauses).toContain(ground === 'weather' ? 'A2023-3.2' : 'A2023-3.1')
    }
    const late = order({ to: '2026-11-22' })
    expect((await preview({ order: late })).refusal).not.toBeNull()
    expect((await preview({ order: order({ to: today }), endsOn: '2026-11-24' })).refusal).toMatchObject({ clause: 'A2023-6.a' })
  })

  test('A2023-4: additional education is switched in an emergency and never for the weather', async () => {
    const whole = await preview({ scope: { kind: 'all' } })
    expect(whole.levels.find((each) => each.level === 'additional')).toMatchObject({ outcome: 'refused', reasons: [{ clause: 'A2023-4' }] })
    expect(whole).toMatchObject({ learners: 4, refusal: null })
    expect(whole.warnings.map((each) => each.kind)).toContain('left-out')
    const onlyClub = { scope: { kind: 'groups', groupIds: [club] } }
    expect((await preview(onlyClub)).refusal).toMatchObject({ clause: 'A2023-4' })
    expect(await make(onlyClub)).toBeProblem(422, 'emergency.refused')
    const emergency = await preview({ ground: 'emergency', scope: { kind: 'all' } })
    expect(emergency).toMatchObject({ learners: 6, refusal: null })
  })

  test('a university is not switched by acts that do not speak of it', async () => {
    const rector = await w.person({ roles: ['head'] })
    await w.learner({ level: 'bachelor' })
    const found = await rector.client.ok(api.previewSwitch, { body: choice({ scope: { kind: 'all' } }) })
    expect(found).toMatchObject({ learners: 0, levels: [{ outcome: 'not-applicable' }] })
    expect(found.refusal).not.toBeNull()
  })

  test('A2023-6.b: weather milder than the region’s thresholds is a warning for the classes of that age, kept with the switch', async () => {
    const own = { place: '11', windFrom: 0, windTo: 99, source: 'Order 7', sourceOn: '2026-10-01', confirmed: true }
    const rows = [
      { ...own, gradeFrom: 0, gradeTo: 4, temperature: -25 },
      { ...own, gradeFrom: 5, gradeTo: 9, temperature: -30 },
    ]
    for (const body of rows) await head.client.ok(api.addThreshold, { body })
    const both = { scope: { kind: 'groups', groupIds: [junior, senior] } }
    const of = async (temperature: number) =>
      (await preview({ ...both, weather: { temperature, wind: 5 } })).warnings.filter((each) => each.kind === 'mild')
    expect(await of(-31)).toEqual([])
    const [warning] = await of(-27)
    expect(warning).toMatchObject({ clause: 'A2023-6.b' })
    expect(warning?.text.ru).toContain('9')
    expect((await preview({ ...both, weather: null })).warnings.map((each) => each.kind)).toContain('no-weather')
    const id = await made({ ...both, weather: { temperature: -27, wind: 5 } })
    expect((await view(id)).warnings.map((each) => each.kind)).toContain('mild')
    const check = evidence.find((each) => each.key === 'emergency.outside-thresholds')
    const at = { orgId: org, today, soonUntil: today }
    const counted = await w.db(org).transaction(async (trx) => check?.count(trx, at))
    expect(counted?.broken).toBe(1)
    await undo(id)
    expect((await w.db(org).transaction(async (trx) => check?.count(trx, at)))?.broken).toBe(0)
  })

  test('without thresholds of its region an organisation is told so; known ones are taken over once, to be confirmed', async () => {
    const elsewhere = order({ places: ['63'] })
    const settings = { ...(await head.client.ok(api.emergencySettings)) }
    const { place: _, thresholds: __, regions: ___, can: ____, ...rest } = settings
    await head.client.ok(api.saveEmergencySettings, { body: { ...rest, place: '551010000' } })
    expect((await preview({ order: order({ places: ['55'] }) })).warnings.map((each) => each.kind)).toContain('no-threshold')
    await head.client.ok(api.saveEmergencySettings, { body: { ...rest, place: '631010000' } })
    expect((await preview({ order: elsewhere })).warnings.map((each) => each.kind)).not.toContain('no-threshold')
    expect(await head.client.ok(api.confirmThresholds, { body: { place: '63' } })).toEqual({ taken: 6 })
    expect(await head.client.ok(api.confirmThresholds, { body: { place: '63' } })).toEqual({ taken: 0 })
    const taken = (await head.client.ok(api.emergencySettings)).thresholds.filter((each) => each.place === '63')
    expect(taken.every((each) => each.id !== null && !each.confirmed)).toBe(true)
    await head.client.ok(api.saveEmergencySettings, { body: { ...rest, place: '111010000' } })
  })
})

describe('one action', () => {
  test('A2023-5, A2023-6.a: the order, the learners of the classes, the notices and the events come together, once for a double tap', async () => {
    const requestId = newId()
    const [first, second] = await Promise.all([make({}, requestId), make({}, requestId)])
    expect(first.status).toBe(200)
    expect(second.body).toEqual(first.body)
    const id = first.body.id
    const shown = await view(id)
    expect(shown).toMatchObject({ state: 'now', learners: 1, classes: 1, backOn: '2026-11-24' })
    expect(shown.orderLabel).toMatch(/-НҚ$/)
    expect(shown.notice.ru).toContain('9B')
    expect(shown.notice.kk).toContain('24.11.2026')
    expect(await onDay(today)).toMatchObject([
      { learnerId: pupil.id, ground: 'weather', ruleSet: 'A2023.2024', order: { label: shown.orderLabel } },
    ])
    expect(await onDay('2026-11-24')).toEqual([])
    expect((await lastEvents(w.databases, org, 'emergency.learner-switched')).at(-1)?.about_id).toBe(pupil.id)
    const days = await w.db(org).transaction((trx) => distanceClassDays(trx, org, today, '2026-11-30'))
    expect(days).toMatchObject([{ groupId: senior, shift: 1, startsOn: today, endsOn: today }])
    await undo(id)
  })

  test('classes that are switched in these days are refused with their names, or left out when asked; two at the same moment make one', async () => {
    const replies = await Promise.all([make(), make()])
    expect(replies.map((reply) => reply.status).toSorted()).toEqual([200, 409])
    expect(replies.find((reply) => reply.status === 409)).toBeProblem(409, 'emergency.overlaps')
    const both = { scope: { kind: 'groups', groupIds: [senior, junior] } }
    expect((await preview(both)).overlaps).toMatchObject([{ classes: [{ kk: '9B' }] }])
    const rest = await make({ ...both, skipSwitched: true })
    expect(rest.status).toBe(200)
    const shown = await view(rest.body.id)
    expect(shown.classList.map((each) => each.names.kk)).toEqual(['3A'])
    for (const row of (await head.client.ok(api.emergencyToday)).switches) await undo(row.id)
  })

  test('a mistake is taken back within minutes and its records stay; later the switch can only be ended', async () => {
    const id = await made()
    expect((await undo(id)).status).toBe(200)
    expect((await undo(id)).status).toBe(200)
    const shown = await view(id)
    expect(shown.state).toBe('undone')
    expect(shown.changes.map((each) => each.kind)).toEqual(['switched', 'undone'])
    expect(shown.changes[1]?.documentLabel).not.toBe('')
    expect(await onDay(today)).toEqual([])
    const later = await made()
    w.clock.forward(16 * 60_000)
    expect(await undo(later)).toBeProblem(409, 'emergency.too-late-to-undo')
    const ended = await head.client.call(api.endSwitch, { params: { switchId: later }, body: { lastDay: '2026-11-22' } })
    expect(ended.status).toBe(200)
    expect(await onDay(today)).toEqual([])
    expect((await view(later)).changes.at(-1)).toMatchObject({ kind: 'ended-early', endsOn: '2026-11-22' })
    w.clock.set('2026-11-23T01:30:00Z')
  })

  test('an extension stays within the authority’s order and collides with nothing; everybody is told', async () => {
    const id = await made({ order: order({ number: '35', to: '2026-11-25' }) })
    const extend = (endsOn: string, orderTo: string | null = null) =>
      head.client.call(api.extendSwitch, { params: { switchId: id }, body: { endsOn, orderTo } })
    expect(await extend('2026-11-22')).toBeProblem(422, 'emergency.not-longer')
    expect(await extend('2026-11-27')).toBeProblem(422, 'emergency.refused')
    expect((await extend('2026-11-25')).status).toBe(200)
    expect((await extend('2026-11-27', '2026-11-30')).status).toBe(200)
    expect(await extend('2099-12-31', '2099-12-31')).toBeProblem(422, 'emergency.refused') // seventy years in one step
    for (const endsOn of ['9999-12-31', '0000-01-01']) expect(await extend(endsOn)).toBeProblem(400, 'request.invalid')
    const shown = await view(id)
    expect(shown).toMatchObject({ endsOn: '2026-11-27', backOn: '2026-11-30' })
    expect(shown.changes.map((each) => each.kind)).toEqual(['switched', 'extended', 'extended'])
    expect(shown.changes.every((each) => each.told >= 2)).toBe(true)
    expect(await onDay('2026-11-27')).toHaveLength(1)
    await undo(id)
  })

  test('back again by itself: on the evening of the last day the switch ends, with a notice and an event, once', async () => {
    const id = await made()
    w.clock.set('2026-11-23T14:00:00Z')
    await endOver(w.db(org), w.clock.now())
    await endOver(w.db(org), w.clock.now())
    const shown = await view(id)
    expect(shown.state).toBe('ended')
    expect(shown.changes.map((each) => each.kind)).toEqual(['switched', 'returned'])
    expect(shown.changes[1]?.told).toBeGreaterThanOrEqual(2)
    expect(await onDay(today)).toHaveLength(1)
    const extended = await head.client.call(api.extendSwitch, { params: { switchId: id }, body: { endsOn: '2026-11-25' } })
    expect(extended).toBeProblem(409, 'emergency.over')
    w.clock.set('2026-11-24T01:30:00Z')
  })
})

test('whoever comes into a class at a distance in the midst of it is put under its switch in the evening and told', async () => {
  const id = await made({ startsOn: '2026-11-24', endsOn: '2026-11-27' })
  const newcomer = await w.learner({ orgId: org, level: 'basic-secondary', groupId: senior, name: 'New' })
  await endOver(w.db(org), w.clock.now())
  await endOver(w.db(org), w.clock.now())
  expect((await onDay('2026-11-25', [newcomer.id])).map((each) => each.switchId)).toEqual([id])
  const shown = await view(id)
  expect(shown).toMatchObject({ learners: 2, state: 'now' })
  expect(shown.changes.map((each) => [each.kind, each.told])).toEqual([
    ['switched', 2],
    ['reminded', 1],
  ])
  await newcomer.client.ok(api.acknowledgeNotice, { params: { switchId: id }, body: {} })
  await undo(id)
  await removeLearner(w.databases, org, newcomer.id)
})

describe('who was told', () => {
  const tomorrow = '2026-11-24'
  let id = ''
  beforeAll(async () => {
    w.clock.set('2026-11-24T01:30:00Z')
    id = await made({ startsOn: tomorrow, endsOn: tomorrow, scope: { kind: 'groups', groupIds: [junior, senior] } })
  })
  const log = (show: 'all' | 'unreached' | 'unread' | 'acknowledged' = 'all') =>
    head.client.ok(api.listTold, { params: { switchId: id }, query: { show } })

  test('the log says person by person what each channel did, and nothing about channels that are not connected', async () => {
    const rows = (await log()).items
    expect(rows).toHaveLength(5)
    expect(rows.find((row) => row.personId === pupil.id)).toMatchObject({ role: 'learner', app: 'told', mail: 'no-address' })
    expect(rows.find((row) => row.personId === guardian.id)).toMatchObject({
      role: 'guardian',
      app: 'told',
      mail: 'waiting',
      learner: 'Testova Aru',
    })
    expect(rows.filter((row) => row.app === 'no-account')).toHaveLength(3)
    expect((await view(id)).channels).toEqual({ app: 'on', mail: 'kept', sms: 'not-configured', messenger: 'not-configured' })
    await w.runJobs()
    expect((await log()).items.find((row) => row.personId === guardian.id)?.mail).toBe('kept')
  })

  test('those not reached stand with phone numbers for the class teacher, who sees the own class only', async () => {
    const unreached = (await log('unreached')).items
    expect(unreached).toHaveLength(3)
    expect(unreached.every((row) => row.phone.startsWith('+7'))).toBe(true)
    const adviser = await w.person({ orgId: org, roles: ['adviser'], unitId: senior })
    const own = await adviser.client.ok(api.listTold, { params: { switchId: id } })
    expect(own.items.map((row) => row.personId).toSorted()).toEqual([pupil.id, guardian.id].toSorted())
    const paged = await head.client.ok(api.listTold, { params: { switchId: id }, query: { limit: 2 } })
    const rest = await head.client.ok(api.listTold, { params: { switchId: id }, query: { limit: 200, after: paged.next ?? '' } })
    expect([...paged.items, ...rest.items]).toHaveLength(5)
  })

  test('the learner reads at home that today is distance, opens the notice and confirms it; the log shows it', async () => {
    const home = await pupil.client.ok(readHome)
    expect(home.items[0]).toMatchObject({ link: `/emergency/notices/${id}`, clause: 'A2023-3.2', begun: true })
    expect((await guardian.client.ok(readHome)).items[0]).toMatchObject({ learner: 'Aru' })
    const notice = await guardian.client.ok(api.ownNotice, { params: { switchId: id } })
    expect(notice).toMatchObject({ state: 'now', whom: ['Aru'], learns: false, backOn: '2026-11-25', acknowledgedAt: null })
    await guardian.client.ok(api.acknowledgeNotice, { params: { switchId: id }, body: {} })
    expect((await log('acknowledged')).items.map((row) => row.personId)).toEqual([guardian.id])
    const stranger = await w.learner({ orgId: org, level: 'primary' })
    expect(await stranger.client.call(api.ownNotice, { params: { switchId: id } })).toBeProblem(404, 'missing')
  })

  test('a reminder goes to those who have not read it', async () => {
    const { told } = await registrar.client.ok(api.remindUnread, { params: { switchId: id }, body: {} })
    expect(told).toBe(4)
    expect((await view(id)).changes.at(-1)).toMatchObject({ kind: 'reminded', told: 4 })
  })

  test('A2023-14: learners without an account, a recent sign-in or the Internet are listed until something is arranged', async () => {
    const access = (lack?: 'no-account' | 'no-internet') =>
      head.client.ok(api.listAccess, { params: { switchId: id }, query: lack === undefined ? {} : { lack } })
    expect((await access()).items.map((row) => row.lack)).toEqual(['no-account', 'no-account', 'no-account'])
    await head.client.ok(api.markConnection, { params: { learnerId: pupil.id }, body: { internet: 'no', action: '' } })
    expect((await access('no-internet')).items).toMatchObject([{ learnerId: pupil.id, internet: 'no' }])
    const check = evidence.find((each) => each.key === 'emergency.without-access')
    const at = { orgId: org, today: tomorrow, soonUntil: tomorrow }
    const count = () => w.db(org).transaction(async (trx) => check?.count(trx, at))
    expect(await count()).toMatchObject({ examined: 4, broken: 4 })
    await head.client.ok(api.markConnection, {
      params: { learnerId: pupil.id },
      body: { internet: 'no', action: 'A tablet with a SIM card is lent' },
    })
    expect(await count()).toMatchObject({ broken: 3 })
    const rows = await w.db(org).transaction(async (trx) => check?.rows(trx, { ...at, which: 'broken', after: null, limit: 2 }))
    expect(rows?.items).toHaveLength(2)
    expect(rows?.next).not.toBeNull()
    const foreign = await w.person({ roles: ['head'] })
    expect(
      await foreign.client.call(api.markConnection, { params: { learnerId: pupil.id }, body: { internet: 'no', action: '' } }),
    ).toBeProblem(404, 'missing')
  })

  test('the window of the alert: told at 6:30 the first shift is in time; those not told, or after it, are found', async () => {
    const check = evidence.find((each) => each.key === 'emergency.not-told')
    const at = { orgId: org, today: tomorrow, soonUntil: tomorrow }
    const counted = await w.db(org).transaction(async (trx) => check?.count(trx, at))
    expect(counted).toMatchObject({ examined: 4, broken: 3 })
    await undo(id)
    w.clock.set('2026-11-24T03:30:00Z') // half past eight: the first shift's window is over, the second's is not
    const late = await preview({ startsOn: tomorrow, endsOn: tomorrow, scope: { kind: 'groups', groupIds: [junior, senior] } })
    const warned = late.warnings.filter((each) => each.kind === 'late-alert')
    expect(warned).toHaveLength(1)
    expect(warned[0]?.text.en).toContain('shift 1, 06:45–08:00')
    expect(minuteOf('08:00')).toBe(480)
    const again = await made({ startsOn: tomorrow, endsOn: tomorrow })
    const broken = await w.db(org).transaction(async (trx) => check?.count(trx, at))
    expect(broken).toMatchObject({ examined: 1, broken: 1 })
    await undo(again)
  })
})

describe('the board', () => {
  const at = { orgId: org, today: '2026-11-24', soonUntil: '2026-12-24' }
  const count = async (key: string) => w.db(org).transaction(async (trx) => evidence.find((each) => each.key === key)?.count(trx, at))

  test('A2023-3.2, A2023-6.a, A2021-5.b: a weather switch without the paper of the order is found, with it not', async () => {
    const id = await made({ startsOn: at.today, endsOn: at.today, order: order({ number: '36', registerEntry: '' }) })
    expect((await view(id)).can.attach).toBe(true)
    expect((await count('emergency.weather-without-order'))?.broken).toBe(1)
    await head.client.ok(api.attachPaper, { params: { switchId: id }, body: { registerEntry: 'No. 77' } })
    expect((await count('emergency.weather-without-order'))?.broken).toBe(0)
    await spoilSwitch(w.databases, org, id, { authority_order_id: null })
    expect((await count('emergency.weather-without-order'))?.broken).toBe(1)
  })

  test('A2023-3.1, A2023-5: an emergency switch without the department’s order is found', async () => {
    const before = (await count('emergency.emergency-without-order'))?.broken ?? 0
    await made({
      ground: 'emergency',
      startsOn: at.today,
      endsOn: at.today,
      order: order({ number: 'E-9', registerEntry: '' }),
      scope: { kind: 'groups', groupIds: [club] },
    })
    expect((await count('emergency.emergency-without-order'))?.broken).toBe(before + 1)
    const [row] = (await head.client.ok(api.emergencyToday)).switches.filter((each) => each.ground === 'emergency')
    await head.client.ok(api.attachPaper, { params: { switchId: row?.id ?? '' }, body: { registerEntry: 'No. 78' } })
    expect((await count('emergency.emergency-without-order'))?.broken).toBe(before)
  })

  test('A2021-5.a: while an emergency order is in force every learner who is not switched is found, until the rest are', async () => {
    const key = 'emergency.not-switched'
    const all = await count(key)
    expect(all?.examined).toBeGreaterThan(5)
    expect(all?.broken).toBe((all?.examined ?? 0) - 3) // the club, and one pupil by the weather
    const [row] = (await head.client.ok(api.emergencyToday)).switches.filter((each) => each.ground === 'emergency')
    const { order: known } = await view(row?.id ?? '')
    const rest = await make({
      ground: 'emergency',
      order: { id: known.id },
      scope: { kind: 'all' },
      startsOn: at.today,
      endsOn: at.today,
      weather: null,
      skipSwitched: true,
    })
    expect(rest.status).toBe(200)
    const left = (await count(key))?.broken ?? 0
    expect(left).toBeLessThan(all?.broken ?? 0)
    await undo(rest.body.id)
  })

  test('A2023-4: additional education at a distance on another ground is found', async () => {
    expect((await count('emergency.additional-on-other-ground'))?.broken).toBe(0)
    const [row] = (await head.client.ok(api.emergencyToday)).switches.filter((each) => each.ground === 'emergency')
    await spoilGround(w.databases, org, row?.id ?? '')
    expect(await count('emergency.additional-on-other-ground')).toMatchObject({ examined: 2, broken: 2 })
  })

  test('a switch that still stands after its last day, or outlives the order, is found', async () => {
    const row = (await head.client.ok(api.emergencyToday)).switches.at(-1)
    expect((await count('emergency.beyond-end'))?.broken).toBe(0)
    await spoilSwitch(w.databases, org, row?.id ?? '', { ends_on: '2027-06-30' })
    expect((await count('emergency.beyond-end'))?.broken).toBe(1)
  })
})

test('only those who may switch do so; an inspector reads', async () => {
  const teacher = await w.person({ orgId: org, roles: ['teacher'] })
  expect(await teacher.client.call(api.switchToDistance, { body: { requestId: newId(), ...choice() } })).toBeProblem(
    403,
    'identity.not-permitted',
  )
  const inspector = await w.person({ orgId: org, roles: ['inspector'] })
  expect((await inspector.client.call(api.listSwitches)).status).toBe(200)
  expect(
    await inspector.client.call(api.markConnection, { params: { learnerId: pupil.id }, body: { internet: 'no', action: '' } }),
  ).toBeProblem(403, 'identity.not-permitted')
})

test('a role of one class switches that class and no other, and changes no switch of others', async () => {
  const bound = await w.person({ orgId: org, roles: ['registrar'], unitId: junior })
  const call = (scope: object) => bound.client.call(api.previewSwitch, { body: choice({ scope }) as never })
  expect(await call({ kind: 'groups', groupIds: [senior] })).toBeProblem(404, 'missing')
  expect(await call({ kind: 'all' })).toBeProblem(404, 'missing')
  expect((await call({ kind: 'groups', groupIds: [junior] })).status).toBe(200)
  const day = { startsOn: '2027-03-02', endsOn: '2027-03-02' }
  const body = { requestId: newId(), ...choice(day) }
  expect(await bound.client.call(api.switchToDistance, { body })).toBeProblem(404, 'missing')
  const switchId = await made(day)
  expect(await bound.client.call(api.undoSwitch, { params: { switchId }, body: {} })).toBeProblem(404, 'missing')
  expect((await undo(switchId)).status).toBe(200)
})

test('whoever only oversees sees who lacks access, and no telephone', async () => {
  const day = { startsOn: '2027-03-03', endsOn: '2027-03-03' }
  const switchId = await made({ ...day, scope: { kind: 'groups', groupIds: [junior] } })
  const phones = async (who: TestPerson) => {
    const { items } = await who.client.ok(api.listAccess, { params: { switchId } })
    expect(items.length).toBeGreaterThan(0)
    return items.filter((item) => item.phone !== '' || item.guardianPhones.length > 0).length
  }
  expect(await phones(head)).toBeGreaterThan(0)
  expect(await phones(await w.person({ orgId: org, roles: ['inspector'] }))).toBe(0)
  const told = await (await w.person({ orgId: org, roles: ['inspector'] })).client.ok(api.listTold, { params: { switchId } })
  expect(told.items.filter((item) => item.phone !== '')).toEqual([])
  await undo(switchId)
})

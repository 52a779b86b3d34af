import { expect, test } from 'vitest'
import { acts } from '../act.ts'
import { attestationKinds, attestationModes } from '../attestation.ts'
import { topicKinds } from '../complex.ts'
import type { Demand } from '../demand.ts'
import { enforcedElsewhere } from '../enforced-elsewhere.ts'
import { bodyNames } from '../evaluate/bodies.ts'
import { bodies } from '../ground.ts'
import { levels, studyForms } from '../level.ts'
import { planItemKinds } from '../limits/limit.ts'
import { defaultShareSettings } from '../limits/study-plan.ts'
import { programmeFields } from '../programme-field.ts'
import { groundsFor, ruleSetIds, type RuleSetId } from '../rule-set.ts'
import { ruleSets } from '../rule-sets.ts'

/** Every limit as it was read (matrix, section 5.1): key, clause, bound, levels, forms, fields, arrangements, practice, exemptions. */
const limits = (id: RuleSetId) =>
  ruleSets[id].shares.limits.map((limit) =>
    [
      `${limit.key} ${limit.clause}: ${limit.measure} ${limit.bound} ${limit.percent}`,
      limit.levels.join('/'),
      limit.studyForms?.join('/') ?? 'every form',
      limit.fields === undefined
        ? 'every field'
        : 'only' in limit.fields
          ? `only ${limit.fields.only.join('/')}`
          : `not ${limit.fields.not.length} fields`,
      limit.arrangements?.join('/') ?? 'every arrangement',
      limit.whenUsing ? `when using ${limit.whenUsing.join('/')}` : '',
      `practice ${limit.practice}`,
      `exempt ${limit.exempt.map((each) => `${each.ground} ${each.clause}`).join(', ') || 'nobody'}`,
      limit.liftedByEmergency ? `lifted by ${limit.liftedByEmergency}` : '',
    ]
      .filter(Boolean)
      .join('; '),
  )
const ten = 'pedagogical/law/choreography/performance/aviation/construction/marine/health/military/veterinary'
const higher = 'exempt vkk A2021-13, abroad A2021-13, event A2021-13'
const college = 'exempt vkk A2021-29, event A2021-29'

test('A2021-11.1, A2021-11.2, A2021-11.3, A2021-11.4, A2021-12.5.a, A2021-38.c, A2021-25, A2021-26, A2021-27, A2021-28: the limits of the draft', () => {
  expect(limits('A2021.draft')).toEqual([
    `L21-HE-A A2021-11.1: distance at-most 20; bachelor; every form; only ${ten}; none; practice open; ${higher}`,
    `L21-HE-B A2021-11.2: distance at-most 50; bachelor; every form; not 10 fields; none; practice open; ${higher}`,
    `L21-MOB A2021-11.3: distance at-most 20; bachelor/master; every form; every field; mobility; practice open; ${higher}; lifted by A2021-37`,
    `L21-DD A2021-11.4: distance at-most 50; bachelor/master; every form; every field; double-degree/exchange; practice open; ${higher}; lifted by A2021-37`,
    'L21-MOOC A2021-12.5.a: mooc at-least 10; bachelor/master; every form; every field; every arrangement; when using L21-HE-B/L21-DD; practice open; exempt nobody',
    'L21-NF A2021-38.c: non-formal at-most 20; bachelor/master/doctor; every form; every field; every arrangement; practice open; exempt nobody',
    `L21-T-FT A2021-25: distance at-most 20; tvet/postsecondary; full-time; every field; every arrangement; practice excluded; ${college}`,
    `L21-T-EX A2021-26: distance at-most 70; tvet/postsecondary; extramural; every field; every arrangement; practice open; ${college}`,
    `L21-T-EV A2021-27: distance at-most 30; tvet/postsecondary; evening; every field; every arrangement; practice excluded; ${college}`,
    'L21-T-XT A2021-28: distance at-most 30; tvet/postsecondary; externship; every field; every arrangement; practice open; exempt nobody',
  ])
})

test('A2023-18.a, A2023-19.a, A2023-20: the limits of order 349, the same in every edition', () => {
  for (const id of ['A2023.2023', 'A2023.2024', 'A2023.2025', 'A2023.2026'] as const)
    expect(limits(id)).toEqual([
      'L23-T-FT A2023-18.a: distance at-most 20; tvet/postsecondary; full-time; every field; every arrangement; practice excluded; exempt vkk A2023-20, event A2023-20',
      'L23-T-OTH A2023-19.a: distance at-most 20; tvet/postsecondary; extramural/evening/externship; every field; every arrangement; practice excluded; exempt vkk A2023-20, event A2023-20',
    ])
  for (const id of ['A2010.2010', 'A2015.2015', 'A2015.2016', 'A2015.2020'] as const) expect(limits(id)).toEqual([])
})

test('A2015-10, A2023-18.b, A2023-19.b, A2023-3-1.a: what is not taught at a distance at all', () => {
  const bans = (id: RuleSetId) => [
    ...ruleSets[id].shares.itemBans.map(
      (ban) => `${ban.clause}: ${ban.levels.join('/')}; ${ban.studyForms?.join('/') ?? 'every form'}; ${ban.items.join('/')}`,
    ),
    ...ruleSets[id].shares.programmeBans.map(
      (ban) => `${ban.clause} but ${ban.exceptionClause}: ${ban.levels.join('/')}; ${ban.fields.join('/')}`,
    ),
  ]
  const practice = 'practice/production-training'
  expect(bans('A2010.2010')).toEqual([])
  expect(bans('A2015.2016')).toEqual(['A2015-10: master/doctor; every form; practice/production-training/research/thesis/attestation'])
  expect(bans('A2021.draft')).toEqual([
    `A2021-25: tvet/postsecondary; full-time; ${practice}`,
    `A2021-27: tvet/postsecondary; evening; ${practice}`,
  ])
  const order349 = [
    `A2023-18.b: tvet/postsecondary; full-time; ${practice}`,
    `A2023-19.b: tvet/postsecondary; extramural/evening/externship; ${practice}`,
  ]
  expect(bans('A2023.2023')).toEqual(order349)
  expect(bans('A2023.2024')).toEqual([...order349, 'A2023-3-1.a but A2023-3-1.b: tvet/postsecondary; medical/pharmaceutical/pedagogical'])
  for (const id of ruleSetIds) expect(ruleSets[id].shares.byAuthority).toEqual(['emergency', 'weather'])
})

test('what each edition says besides: admission, workload, pupils after their attestation, certificates, technologies', () => {
  const said = (id: RuleSetId) => {
    const { admission, workload, extension, attestationDates, catchUp, certificateFor, reasonClause, scope, technologies } = ruleSets[id]
    return [
      admission,
      workload?.stays,
      workload?.moved,
      extension?.clause,
      attestationDates?.clause,
      catchUp?.clause,
      certificateFor,
      reasonClause,
      scope,
      technologies.clause,
    ]
      .map((each) => each ?? '–')
      .join(' ')
  }
  expect(ruleSetIds.map((id) => `${id}: ${said(id)}`)).toEqual([
    'A2010.2010: A2010-29 – – – – – – A2010-11.b A2010-4.a A2010-2',
    'A2015.2015: A2015-33 – – – – – – A2015-11.b – A2016-2',
    'A2015.2016: A2015-33 – – – – – A2016-39.a A2015-11.b – A2016-2',
    'A2015.2020: A2015-33 – – – – – A2016-39.a A2015-11.b – A2016-2',
    'A2015.2021: – A2021-34 A2021-35 – – A2021-20.d – A2015-11.b A2021-4 A2016-2',
    'A2015.2024: – A2021-34 A2021-35 – – A2021-20.d – A2015-11.b A2021-4 A2016-2',
    'A2021.draft: – A2021-34 A2021-35 – – A2021-20.d – A2015-11.b A2021-4 A2016-2',
    'A2023.2023: – – – A2023-15.4 A2023-15.3.b A2023-9.f – A2015-11.b A2023-1 A2016-2',
    'A2023.2024: – – – A2023-15.4 A2023-15.3.b A2023-9.f – A2015-11.b A2023-1 A2016-2',
    'A2023.2025: – – – A2023-15.4 A2023-15.3.b A2023-9.f – A2015-11.b A2023-1 A2016-2',
    'A2023.2026: – – – A2023-15.4 A2023-15.3.b A2023-9.f – A2015-11.b A2023-1 A2016-2',
  ])
  for (const id of ruleSetIds) expect(ruleSets[id].technologies.values).toEqual(['network', 'tv', 'case'])
})

test('every edition names the order that made it and where it was read', () => {
  expect(
    ruleSetIds.map(
      (id) =>
        `${id} ${ruleSets[id].act} ${ruleSets[id].edition} ${ruleSets[id].order.number} ${ruleSets[id].order.signed} ${ruleSets[id].order.registered?.number}`,
    ),
  ).toEqual([
    'A2010.2010 A2010 2010-04-13 169 2010-04-13 6242',
    'A2015.2015 A2015 2015-10-05 137 2015-03-20 10768',
    'A2015.2016 A2015 2016-05-30 343 2016-05-30 13846',
    'A2015.2020 A2015 2020-08-28 374 2020-08-28 undefined',
    'A2015.2021 A2015 2021-11-03 547 2021-11-03 25038',
    'A2015.2024 A2015 2024-06-08 null 2024-06-08 undefined',
    'A2021.draft A2021 2021-04-16 null null undefined',
    'A2023.2023 A2023 2023-11-27 349 2023-11-27 33682',
    'A2023.2024 A2023 2024-05-31 130 2024-05-31 undefined',
    'A2023.2025 A2023 2025-05-02 103 2025-05-02 undefined',
    'A2023.2026 A2023 2026-06-26 182-НҚ 2026-06-26 undefined',
  ])
  for (const id of ruleSetIds) {
    expect(ruleSets[id].id).toBe(id)
    expect(ruleSets[id].order.source.length).toBeGreaterThan(20)
  }
})

test('demands of the same kind have the same bringer in every edition: an order’s papers come from the system, the rest from the organisation', () => {
  const bringers = (list: readonly Demand[]) => list.map((demand) => `${demand.key} ${demand.broughtBy ?? 'organisation'}`)
  expect(bringers(ruleSets['A2015.2016'].demands.order)).toEqual([
    'signature organisation',
    'technologies organisation',
    'application system',
    'individual-plan system',
    'individual-schedule system',
    'pmpk applicant',
    'penal-consent organisation',
  ])
  expect(bringers(ruleSets['A2021.draft'].demands.order)).toEqual(['individual-plan system', 'individual-schedule system'])
  expect(new Set(ruleSets['A2015.2016'].demands.certificate.map((demand) => demand.broughtBy))).toEqual(new Set(['system']))
})

test('A2023-3-1.a: which codes stand for the three fields (D-09), the more particular first', () =>
  expect(programmeFields).toEqual([
    { prefix: '0916', field: 'pharmaceutical' },
    { prefix: '091', field: 'medical' },
    { prefix: '011', field: 'pedagogical' },
  ]))

test.each([
  [
    'A2010.2010',
    'opening',
    'licence authority-agreement complexes complexes-checked practice-programme?practice practice-approved?practice',
  ],
  ['A2010.2010', 'complex', 'standard-checklist'],
  ['A2010.2010', 'qualification', 'distance:distance+distance-method'],
  ['A2015.2016', 'opening', 'own-decision complexes'],
  [
    'A2015.2016',
    'recognition',
    'approved-list period agreement?other-university agreed-outcomes?other-university ects formula working-plan-item individual-plan-item ratio?blended commission-protocol published',
  ],
  [
    'A2015.2016',
    'complex',
    'content thematic-plan literature modules lecture-notes video-lecture practice seminar independent-work guided-work midterm final consultations',
  ],
  ['A2015.2016', 'qualification', 'distance:distance+distance-method'],
  [
    'A2021.draft',
    'opening',
    'standard academic-policy distance-list distance-list-order classifier extramural-list extramural-list extramural-list',
  ],
  ['A2021.draft', 'recognition', 'consent recognition-rules'],
  [
    'A2021.draft',
    'complex',
    'digital-resources structured-design outcome-map assessment-specification assessment-criteria synchronised-marks diverse-content complex-tasks video-profile portable licences accessible external-resources',
  ],
  [
    'A2021.draft',
    'qualification',
    'distance-method:distance-method digital:digital+ict distance-method:distance-method digital:digital+ict innovative-methods:innovative-methods?half-distance self-analysis:self-analysis?half-distance independent-work:independent-work?half-distance course-development:course-development?half-distance video-platforms:video-platforms?half-distance learning-environment:learning-environment?half-distance',
  ],
  ['A2023.2024', 'opening', 'register-number distance-list distance-list-order classifier extramural-list digital-resources'],
  ['A2023.2024', 'pathway', 'programmes thematic-plans textbooks summative-schedule attestation-schedule parents-plan'],
  ['A2023.2024', 'complex', 'digital-resources'],
  ['A2023.2024', 'qualification', 'ict:ict+digital'],
] as const)('%s asks for %s by these keys, which the API takes', (id, list, keys) => {
  const written = (demand: Demand) =>
    `${demand.key}${'topics' in demand && Array.isArray(demand.topics) ? `:${demand.topics.join('+')}` : ''}${demand.only ? `?${demand.only}` : ''}`
  expect(ruleSets[id].demands[list].map(written).join(' ')).toBe(keys)
})

test('status, reading and reach of every edition', () =>
  expect(
    ruleSetIds.map((id) =>
      [
        id,
        ruleSets[id].status,
        ruleSets[id].read,
        ...ruleSets[id].reach.map((each) => `${each.levels.length} levels ${each.from}–${each.to ?? ''} ${each.confidence}`),
      ].join(' '),
    ),
  ).toEqual([
    'A2010.2010 repealed text 2 levels 2010-05-31–2012-08-16 uncertain',
    'A2015.2015 repealed text 8 levels 2015-06-23–2016-07-09 uncertain',
    'A2015.2016 in-force text 3 levels 2016-07-10– medium 6 levels 2016-07-10–2023-12-07 medium',
    'A2015.2020 draft secondary',
    'A2015.2021 draft secondary',
    'A2015.2024 draft secondary',
    'A2021.draft draft text',
    'A2023.2023 repealed text 6 levels 2023-12-08–2024-06-10 uncertain',
    'A2023.2024 in-force text 6 levels 2024-06-11– uncertain',
    'A2023.2025 draft secondary',
    'A2023.2026 draft secondary',
  ]))

test('what is known of every act, and how surely', () =>
  expect(
    Object.values(acts).map((act) =>
      [
        act.id,
        act.status,
        act.published.confidence,
        act.effective.on,
        act.effective.confidence,
        ...act.laterEditions.map((each) => `${each.number} ${each.signed} ${each.confidence}`),
      ].join(' '),
    ),
  ).toEqual([
    'A2010 repealed uncertain 2010-05-31 uncertain',
    'A2015 in-force medium 2015-06-23 medium 374 2020-08-28 medium 547 2021-11-03 medium — 2024-06-08 medium',
    'A2016 in-force uncertain 2016-07-10 uncertain',
    'A2021 draft high  high 547 2021-11-03 medium',
    'A2023 in-force uncertain 2023-12-08 medium 103 2025-05-02 medium 182-НҚ 2026-06-26 medium',
  ]))

test('the words that the API takes: bodies, attestations, topics, items of a plan', () => {
  expect(bodies).toEqual(['head', 'pedagogical-council', 'board-of-trustees', 'methodical-council', 'education-authority'])
  expect(Object.keys(bodyNames)).toEqual(bodies)
  expect(attestationKinds).toEqual(['current', 'midterm', 'interim', 'final'])
  expect(attestationModes).toEqual(['in-person', 'remote', 'remote-proctored', 'visiting'])
  expect(topicKinds).toEqual(['lecture', 'practical', 'seminar'])
  expect(planItemKinds).toEqual(['discipline', 'module', 'practice', 'production-training', 'research', 'thesis', 'attestation'])
  expect(studyForms).toEqual(['full-time', 'evening', 'extramural', 'externship'])
})

test('an hour’s weight, practice and authorities’ orders, where the organisation says nothing (D-03, D-04, D-07)', () => {
  for (const level of levels)
    expect(defaultShareSettings(level)).toEqual({
      hoursPerCredit: level === 'tvet' || level === 'postsecondary' ? 24 : 30,
      practiceBase: 'narrow',
      authorityCounts: false,
    })
})

test('what no edition judges names the noun that carries it out', () => {
  for (const [clause, noun] of Object.entries(enforcedElsewhere))
    expect(noun, clause).toBe(
      clause.includes('-ord.') ? 'regulations' : clause === 'A2023-R1.4' ? 'documents' : clause === 'A2015-5.11' ? 'courses' : 'compliance',
    )
})

test('grounds by an authority’s order are offered last, wherever they stand in the act', () => {
  const { grounds } = ruleSets['A2023.2024']
  const turned = { ...ruleSets['A2023.2024'], grounds: grounds.toReversed() }
  expect(groundsFor(turned, 'primary').map((ground) => ground.code)).toEqual(['parent', 'event', 'vkk', 'weather', 'emergency'])
})

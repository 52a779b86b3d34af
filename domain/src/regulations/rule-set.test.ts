import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { acts, addDays, findGround, groundsFor, isClauseId, levels, ruleSetFor, ruleSetIds, ruleSets, type Words } from './index.ts'
import { fromNumber, toNumber } from './day.ts'

describe('editions', () => {
  test.each([
    ['bachelor', '2026-11-22', 'A2015.2016'],
    ['doctor', '2026-11-22', 'A2015.2016'],
    ['bachelor', '2016-01-10', 'A2015.2015'],
    ['bachelor', '2014-01-01', null],
    ['tvet', '2023-12-07', 'A2015.2016'],
    ['tvet', '2023-12-08', 'A2023.2023'],
    ['tvet', '2024-06-11', 'A2023.2024'],
    ['primary', '2026-11-22', 'A2023.2024'],
    ['additional', '2018-01-01', 'A2015.2016'],
    ['additional', '2026-11-22', 'A2023.2024'],
    ['additional', '2016-01-01', null],
  ] as const)('for %s on %s the rule set is %s', (level, on, id) => expect(ruleSetFor(level, on)?.id ?? null).toBe(id))

  test('a level has at most one rule set on any day, and no gap once it has the first', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...levels),
        fc.integer({ min: toNumber('2010-01-01'), max: toNumber('2032-01-01') }).map(fromNumber),
        (level, on) => {
          const speaking = ruleSetIds.filter((id) =>
            ruleSets[id].reach.some((reach) => reach.levels.includes(level) && reach.from <= on && (reach.to === null || on <= reach.to)),
          )
          expect(speaking.length).toBeLessThanOrEqual(1)
          if (ruleSetFor(level, on)) expect(ruleSetFor(level, addDays(on, 1))).not.toBeNull()
        },
      ),
    ))

  test('the draft of 2021 is never chosen', () => {
    expect(acts.A2021.status).toBe('draft')
    for (const level of levels)
      for (const on of ['2021-05-01', '2022-01-01', '2026-11-22']) expect(ruleSetFor(level, on)?.id).not.toBe('A2021.draft')
  })

  test('A2023-ord.4, A2015-ord.4: no edition speaks before the eleventh day after the earliest day its act could be published', () => {
    for (const id of ruleSetIds) {
      const set = ruleSets[id]
      const registered = acts[set.act].registered?.on
      for (const reach of set.reach) expect(registered !== undefined && reach.from > registered).toBe(true)
    }
    expect(acts.A2015.effective.on).toBe(addDays(acts.A2015.published.on ?? '', 11))
    expect(acts.A2023.effective.on).toBe(addDays(acts.A2023.registered?.on ?? '', 11))
    expect(acts.A2016.effective.on).toBe(addDays(acts.A2016.registered?.on ?? '', 11))
  })

  test('every number carries a clause that the catalogue knows', () => {
    for (const id of ruleSetIds)
      for (const parameter of Object.values(ruleSets[id].parameters)) expect(isClauseId(parameter.clause)).toBe(true)
  })

  test('A2016-2: distance technologies are network, television and case', () =>
    expect(ruleSets['A2015.2016'].technologies).toEqual({ values: ['network', 'tv', 'case'], clause: 'A2016-2' }))
})

describe('grounds', () => {
  const everything = ruleSetIds.flatMap((id) => ruleSets[id].grounds.map((ground) => ({ id, ground })))
  const speaks = (text: Words) => text.kk !== '' && text.ru !== '' && text.en !== ''

  test('each ground has names, a deciding body, and clauses for all it wants', () => {
    for (const { ground } of everything) {
      expect(speaks(ground.name) && speaks(ground.hint)).toBe(true)
      expect(ground.decidedBy.length).toBeGreaterThan(0)
      for (const wanted of [...ground.facts, ...ground.documents]) {
        expect(speaks(wanted.name)).toBe(true)
        expect(isClauseId(wanted.clause)).toBe(true)
      }
      for (const ban of ground.bans) expect(speaks(ban.because) && isClauseId(ban.clause)).toBe(true)
    }
  })

  test('codes of grounds, facts and documents are unique inside their rule set and ground', () => {
    for (const id of ruleSetIds) {
      const codes = ruleSets[id].grounds.map((ground) => ground.code)
      expect(new Set(codes).size).toBe(codes.length)
    }
    for (const { ground } of everything) {
      expect(new Set(ground.facts.map((fact) => fact.code)).size).toBe(ground.facts.length)
      expect(new Set(ground.documents.map((document) => document.kind)).size).toBe(ground.documents.length)
    }
  })

  test('A2015-13.1, A2015-13.2, A2015-13.3: on every ground that one applies on, application, plan and schedule are attached to the order', () => {
    for (const { ground } of everything.filter(({ id, ground }) => id !== 'A2010.2010' && !ground.byAuthority && !ground.general)) {
      const attached = ground.documents.filter((document) => document.attachedBy).map((document) => document.attachedBy)
      expect(attached).toEqual(expect.arrayContaining(['A2015-13.1', 'A2015-13.2', 'A2015-13.3']))
    }
  })

  test('A2010-13.1, A2010-13.2, A2010-13.3: in order 169 too, by its own paragraph', () => {
    for (const ground of ruleSets['A2010.2010'].grounds) {
      const attached = ground.documents.flatMap((document) => document.attachedBy ?? [])
      expect(attached).toEqual(['A2010-13.1', 'A2010-13.2', 'A2010-13.3'])
    }
  })

  test('A2023-4: additional education has only the emergency ground', () =>
    expect(groundsFor(ruleSets['A2023.2024'], 'additional').map((ground) => ground.code)).toEqual(['emergency']))

  test('A2016-8-1.a: additional education is open in the edition of 2016, not in that of 2015', () => {
    expect(findGround(ruleSets['A2015.2015'], 'additional-education')).toBeNull()
    expect(findGround(ruleSets['A2015.2016'], 'additional-education')?.facts[0]?.options?.map((option) => option.code)).toEqual([
      'additional',
      'retraining',
      'upgrade',
    ])
  })

  test('A2023-3.1, A2023-3.2: emergency and weather come last and nobody applies on them', () =>
    expect(groundsFor(ruleSets['A2023.2024'], 'general-secondary').map((ground) => [ground.code, ground.byAuthority ?? false])).toEqual([
      ['vkk', false],
      ['event', false],
      ['parent', false],
      ['emergency', true],
      ['weather', true],
    ]))
})

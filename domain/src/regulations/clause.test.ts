import { describe, expect, test } from 'vitest'
import { requirements } from '#requirements'
import { acts, clauseIds, clauseLabel, clauseOf, placeOf, type Language } from './index.ts'
import { actTitleOf, summaryOf } from './clauses/index.ts'

const languages = ['kk', 'ru', 'en'] as const satisfies readonly Language[]

test('the clauses are the requirements of the five acts, no more and no fewer', () =>
  expect(clauseIds.toSorted()).toEqual(requirements.map((each) => each.id).toSorted()))

describe.each(clauseIds)('%s', (id) => {
  const clause = clauseOf(id)

  test('stands in its act and knows its kind, levels and support', () => {
    expect(id.startsWith(`${clause.act}-`)).toBe(true)
    expect(clause).toMatchObject(placeOf(id) ?? {})
    expect(requirements.find((each) => each.id === id)).toMatchObject({ kind: clause.kind, levels: clause.levels, support: clause.support })
  })

  test.each(languages)('says what it demands in one sentence of 20 to 240 characters (%s)', (language) => {
    const sentence = clause.summary[language]
    expect(sentence.endsWith('.')).toBe(true)
    expect(sentence.trim()).toBe(sentence)
    expect(sentence.length).toBeGreaterThanOrEqual(20)
    expect(sentence.length).toBeLessThanOrEqual(240)
  })

  test('speaks the language it is said to speak', () => {
    expect(clause.summary.kk).toMatch(/[әғқңөұүһі]/i)
    expect(clause.summary.ru.replaceAll(kazakhNames, '')).not.toMatch(/[әғқңөұүһі]/i)
    expect(clause.summary.en.replaceAll(kazakhNames, '')).not.toMatch(/[а-яәғқңөұүһі]/i)
  })
})

/** Kazakh inside the other languages: the number of an order of the Ministry of Health. */
const kazakhNames = /ҚР ДСМ/g

test.each(languages)('no two clauses of an act say the same (%s)', (language) => {
  const said = clauseIds.map((id) => `${clauseOf(id).act} ${clauseOf(id).summary[language].toLowerCase()}`)
  expect(said.filter((sentence, index) => said.indexOf(sentence) !== index)).toEqual([])
})

// IDs stand here in two pieces: a label proves nothing about what the clause demands.
describe('places', () => {
  test.each([
    ['A2015', '8.3', 'п.\u00a08.3 · №\u00a0137', '8-т.\u00a03) · №\u00a0137', 'para.\u00a08.3 · No.\u00a0137'],
    ['A2015', '13.6', 'п.\u00a013 · №\u00a0137', '13-т. · №\u00a0137', 'para.\u00a013 · No.\u00a0137'],
    ['A2016', '38.1.b', 'п.\u00a038.1 · №\u00a0137', '38-т.\u00a01) · №\u00a0137', 'para.\u00a038.1 · No.\u00a0137'],
    ['A2016', 'annex.2', 'прил.\u00a01 · №\u00a0137', '1-қосымша · №\u00a0137', 'annex\u00a01 · No.\u00a0137'],
    [
      'A2016',
      'ord.2.5',
      'п.\u00a02.5 приказа · №\u00a0343',
      'бұйрықтың 2-т.\u00a05) · №\u00a0343',
      'para.\u00a02.5 of the order · No.\u00a0343',
    ],
    ['A2021', '11.4', 'п.\u00a011.4 · проект 2021', '11-т.\u00a04) · 2021 жылғы жоба', 'para.\u00a011.4 · draft 2021'],
    ['A2023', '3-1.a', 'п.\u00a03-1 · №\u00a0349', '3-1-т. · №\u00a0349', 'para.\u00a03-1 · No.\u00a0349'],
    [
      'A2023',
      'R1.8',
      'п.\u00a01.8 требований · №\u00a0349',
      'талаптардың 1-т.\u00a08) · №\u00a0349',
      'para.\u00a01.8 of the requirements · No.\u00a0349',
    ],
    ['A2023', '2.1, 2.3', 'п.\u00a02.1, 3 · №\u00a0349', '2-т.\u00a01), 3) · №\u00a0349', 'para.\u00a02.1, 3 · No.\u00a0349'],
  ])('%s, %s is labelled as each language does', (act, at, ru, kk, en) =>
    expect([clauseLabel(`${act}-${at}`, 'ru'), clauseLabel(`${act}-${at}`, 'kk'), clauseLabel(`${act}-${at}`, 'en')]).toEqual([ru, kk, en]),
  )

  test.each(['', 'A2015', 'A2011-3', 'B2015-8', 'ord.1'])('«%s» is no clause', async (id) => {
    expect(placeOf(id)).toBeNull()
    expect(actTitleOf(id)).toBeNull()
    expect(await summaryOf(id)).toBeNull()
    expect(clauseLabel(id, 'kk')).toBe(id)
  })
})

test('the light door of the pages gives the same sentences', async () => {
  for (const id of clauseIds) {
    expect(await summaryOf(id)).toEqual(clauseOf(id).summary)
    expect(actTitleOf(id)).toBe(acts[clauseOf(id).act].title)
  }
  expect(await summaryOf(`A2015-${999}`)).toBeNull()
})

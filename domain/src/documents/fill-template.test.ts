import { describe, expect, test } from 'vitest'
import {
  builtinTemplates,
  faultsOf,
  fillBody,
  isNumberFormat,
  numberLabel,
  sampleValues,
  templateKindNames,
  type TemplateBody,
  type TemplateValues,
  WrongValue,
} from './index.ts'

const head = { organisation: { kk: 'Ұйым', ru: 'Организация' }, address: { kk: '', ru: '' } }
const certificate = (text: string): TemplateBody => ({ blocks: [{ block: 'paragraph', text: { kk: text, ru: text } }] })
const values = sampleValues('study-certificate')

describe('built-in templates', () => {
  test.each(templateKindNames)('%s names only declared placeholders and is whole in Kazakh and Russian', (kind) => {
    for (const body of builtinTemplates[kind]) {
      expect(faultsOf(kind, body)).toEqual([])
      const content = fillBody(kind, body, sampleValues(kind), head)
      expect(content.blocks.length).toBeGreaterThan(2)
      expect(JSON.stringify(content)).not.toMatch(/[{]\w+[}]/)
    }
  })
})

describe('placeholders are strict', () => {
  test('an unknown placeholder is named with its block', () => {
    expect(faultsOf('study-certificate', certificate('{learner} {salary}'))).toEqual([
      { fault: 'unknown-placeholder', name: 'salary', block: 1 },
      { fault: 'unknown-placeholder', name: 'salary', block: 1 },
    ])
  })
  test('names of the language itself are no placeholders', () => {
    for (const name of ['constructor', '__proto__', 'toString', ''])
      expect(faultsOf('study-certificate', certificate(`{${name}}`))[0]).toMatchObject({ fault: 'unknown-placeholder' })
  })
  test('a list cannot stand in a sentence, a word cannot be looped over, a brace alone is refused', () => {
    expect(faultsOf('distance-order', certificate('{persons}'))[0]?.fault).toBe('wrong-kind')
    expect(
      faultsOf('distance-order', {
        blocks: [{ block: 'table', of: 'number', columns: [{ title: { kk: '', ru: '' }, share: 1, cell: '' }] }],
      })[0]?.fault,
    ).toBe('wrong-kind')
    expect(faultsOf('study-certificate', certificate('{learner'))[0]?.fault).toBe('stray-brace')
    expect(faultsOf('study-certificate', certificate('{{learner}}'))).toEqual([])
  })
  test('a person’s placeholders are known inside the loop only', () => {
    expect(faultsOf('distance-order', certificate('{technology}'))[0]?.name).toBe('technology')
  })
  test('a value that is missing, superfluous or of another kind is an error that names it', () => {
    const { learner: _, ...without } = values
    expect(() => fillBody('study-certificate', certificate('x'), without, head)).toThrow(new WrongValue('learner', 'is missing'))
    expect(() => fillBody('study-certificate', certificate('x'), { ...values, salary: '1' }, head)).toThrow(/salary/)
    expect(() => fillBody('study-certificate', certificate('x'), { ...values, birthDate: '01.02.2006' }, head)).toThrow(/birthDate/)
    expect(() => fillBody('study-certificate', certificate('x'), { ...values, status: 'оқиды' }, head)).toThrow(/status/)
  })
})

describe('what values say is only words', () => {
  const said = (learner: string) => {
    const [block] = fillBody('study-certificate', certificate('{learner}.'), { ...values, learner }, head).blocks
    return block?.block === 'paragraph' ? block.text.kk : ''
  }
  test('a value with braces is not read as a placeholder', () => expect(said('{number} {{x}}')).toBe('{number} {{x}}.'))
  test('characters that hide or turn words are taken out', () => expect(said('Ас\u202Eан\u0000\u200B')).toBe('Асан.'))
  test('dates are written as each language writes them', () => {
    const [block] = fillBody(
      'study-certificate',
      certificate('{datedOn}, {birthDate}'),
      { ...values, birthDate: '2006-02-01' },
      head,
    ).blocks
    expect(block).toMatchObject({
      text: { kk: expect.stringContaining('2026'), ru: expect.stringMatching(/23».ноября.2026.года.*01\.02\.2006/) },
    })
  })
})

describe('loops and conditions', () => {
  const order = (paragraphs: TemplateValues[]): TemplateValues => ({ ...sampleValues('contingent-order'), paragraphs, basis: '' })
  const people = (names: string[]) => names.map((name) => ({ name, from: 'А', to: 'Ә' }))
  test('each paragraph counts its own persons; an empty basis leaves its line out', () => {
    const content = fillBody(
      'contingent-order',
      builtinTemplates['contingent-order'][0],
      order([
        { title: { kk: 'Бір', ru: 'Один' }, words: { kk: '', ru: '' }, persons: people(['А', 'Ә']) },
        { title: { kk: 'Екі', ru: 'Два' }, words: { kk: '', ru: '' }, persons: people(['Б']) },
      ]),
      head,
    )
    expect(content.blocks.flatMap((block) => (block.block === 'heading' ? [block.text.kk] : []))).toEqual(['1-§. Бір', '2-§. Екі'])
    expect(content.blocks.flatMap((block) => (block.block === 'table' ? [block.rows.map(([row, name]) => `${row} ${name}`)] : []))).toEqual(
      [['1 А', '2 Ә'], ['1 Б']],
    )
    expect(content.blocks.some((block) => block.block === 'field')).toBe(false)
  })
  test('one language alone stands on both sides', () => {
    const content = fillBody('study-certificate', builtinTemplates['study-certificate'][0], values, head, 'ru')
    expect(content.side).toBe('ru')
    expect(content.blocks[0]).toMatchObject({ text: { kk: 'Справка об обучении № 214-Д', ru: 'Справка об обучении № 214-Д' } })
  })
})

describe('numbers', () => {
  test.each([
    ['{n}-ҚО/{year}', true],
    ['{n}', true],
    ['№ {n} (Д)', true],
    ['Д-{year}', false],
    ['{n}{n}', false],
    ['{n}-{month}', false],
    ['{n}<script>', false],
    ['{year}{year}{n}', false],
    ['x'.repeat(40) + '{n}', false],
  ])('%s', (format, isGood) => expect(isNumberFormat(format)).toBe(isGood))
  test('a format writes number and year', () => {
    expect(numberLabel('distance-order', 214)).toBe('214-Д')
    expect(numberLabel('distance-order', 214, 2026, '{n}-ҚО/{year}')).toBe('214-ҚО/2026')
  })
})

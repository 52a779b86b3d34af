import { expect, test } from 'vitest'
import { clauseIds } from '@dala/domain/regulations'
import { answers, clauseOfPath, clausePath } from './state-words.ts'

const clause = (id: string, summary = 'Сроки рассмотрения') => ({
  id,
  label: 'п.\u00a012 · №\u00a0137',
  summary,
  place: { is: 'here' as const, path: '/work/applications', title: 'Рассмотрение заявлений', words: '' },
})

test.each([
  ['A2015-12.a', '12', true],
  ['A2015-12.a', 'п. 12', true],
  ['A2015-12.a', '12-т.', true],
  ['A2015-12.a', '12.a', true],
  ['A2015-12.a', 'A2015-12', true],
  ['A2023-15.4', '15.4', true],
  ['A2023-15.4', '15', true],
  ['A2023-3-1.a', '3-1', true],
  ['A2023-3-1.a', '3', true],
  ['A2023-R1.5', 'r1.5', true],
  ['A2015-13.1', '1', false],
  ['A2015-12.a', '2', false],
  ['A2021-11.12.a', '11.1', false],
  ['A2015-12.a', 'срок', true],
  ['A2015-12.a', 'рассмотрение заявл', true],
  ['A2015-12.a', 'общежитие', false],
  ['A2015-12.a', '', true],
])('clause %s answers to «%s»: %s', (id, typed, expected) => expect(answers(clause(id), typed)).toBe(expected))

test('every clause has an address of its own that no server takes for a file', () => {
  for (const id of clauseIds) {
    const path = clausePath(id)
    expect(path).not.toContain('.')
    expect(clauseOfPath(decodeURIComponent(path.split('/').at(-1) ?? ''))).toBe(id)
  }
})

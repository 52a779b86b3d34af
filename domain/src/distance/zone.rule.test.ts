import { expect, test } from 'vitest'
import { zoneOf } from './zone.rule.ts'

const zones = [
  { names: ['Сектор', 'Sector'], validFrom: '2026-01-01', validTo: null },
  { names: ['Қырат аймағы', 'Область Кырат'], validFrom: '2026-01-01', validTo: '2026-06-30' },
]

test.each([
  ['г. Сектор, стадион «Заря»', 'Сектор'],
  ['поездка в Секторе', 'Сектор'],
  ['SECTOR city', 'Сектор'],
  ['Шымкент, Республикалық жиын', null],
  ['Подсектор', null],
  ['', null],
])('A2023-9.d, A2023-11.1.h: «%s» is compared with the list of zones', (place, expected) => {
  expect(zoneOf(place, zones, '2026-11-22')?.names[0] ?? null).toBe(expected)
})

test('A2023-9.d: a zone counts only while it is on the list, in whatever letters it is written', () => {
  expect(zoneOf('область Қырат', zones, '2026-06-30')?.names[0]).toBe('Қырат аймағы')
  expect(zoneOf('область Кырат', zones, '2026-07-01')).toBeNull()
})

import { expect, test } from 'vitest'
import { zoneOf } from './zone.rule.ts'

const zones = [
  { names: ['Сектор', 'Sector'], validFrom: '2026-01-01', validTo: null },
  { names: ['Қырат аймағы', 'Область Кырат'], validFrom: '2026-01-01', validTo: '2026-06-30' },
]

const on = (day: string) => ({ from: day, to: day })

test.each([
  ['г. Сектор, стадион «Заря»', 'Сектор'],
  ['поездка в Секторе', 'Сектор'],
  ['SECTOR city', 'Сектор'],
  ['Шымкент, Республикалық жиын', null],
  ['Подсектор', null],
  ['', null],
])('A2023-9.d, A2023-11.1.h: «%s» is compared with the list of zones', (place, expected) => {
  expect(zoneOf([place], zones, on('2026-11-22'))?.names[0] ?? null).toBe(expected)
})

test('A2023-9.d: a zone counts only while it is on the list, in whatever letters it is written', () => {
  expect(zoneOf(['область Қырат'], zones, on('2026-06-30'))?.names[0]).toBe('Қырат аймағы')
  expect(zoneOf(['область Кырат'], zones, on('2026-07-01'))).toBeNull()
})

test('A2023-9.d: every place that is named is compared, with the zones of any day of the journey', () => {
  const later = [{ names: ['Харьков'], validFrom: '2026-12-08', validTo: '2026-12-20' }]
  const going = (from: string, to: string) => zoneOf(['', 'Олимпиада, г. Харьков'], later, { from, to })?.names[0] ?? null
  expect(going('2026-12-05', '2026-12-10')).toBe('Харьков')
  expect(going('2026-12-20', '2026-12-25')).toBe('Харьков')
  expect(going('2026-12-01', '2026-12-07')).toBeNull()
  expect(going('2026-12-21', '2026-12-25')).toBeNull()
})

import type { Threshold } from './threshold.schema.ts'

interface Known {
  place: string
  source: string
  sourceOn: string
  rows: readonly (readonly [gradeFrom: number, gradeTo: number, windFrom: number, windTo: number, temperature: number])[]
}

/** Wind that is stronger than anything measured: no upper bound. */
const anyWind = 99

/** What education departments have told the press. None of it was compared with their orders: it stays «to be confirmed». */
const known: readonly Known[] = [
  {
    place: '71',
    source: 'Управление образования г. Астаны, сообщения печати (kazpravda.kz, informburo.kz)',
    sourceOn: '2026-11-22',
    rows: [
      [0, 4, 2, anyWind, -25],
      [5, 9, 2, anyWind, -30],
      [10, 13, 2, anyWind, -35],
    ],
  },
  {
    place: '63',
    source: 'Управление образования ВКО, сообщение печати (sozmedia.kz)',
    sourceOn: '2026-11-22',
    rows: [
      [0, 4, 0, 2, -28],
      [5, 9, 0, 2, -32],
      [10, 13, 0, 2, -34],
      [0, 4, 2.1, anyWind, -23],
      [5, 9, 2.1, anyWind, -27],
      [10, 13, 2.1, anyWind, -29],
    ],
  },
  {
    place: '27',
    source: 'Управление образования ЗКО, сообщение печати (mgorod.kz)',
    sourceOn: '2019-01-23',
    rows: [
      [0, 4, 2, anyWind, -25],
      [5, 9, 2, anyWind, -27],
      [10, 13, 2, anyWind, -30],
      [0, 4, 0, 1.9, -30],
      [5, 9, 0, 1.9, -32],
      [10, 13, 0, 1.9, -35],
    ],
  },
]

/** Thresholds of weather that are publicly known, by region; an organisation confirms them or enters its own (A2023-6.b). */
export const knownThresholds: readonly Threshold[] = known.flatMap(({ place, source, sourceOn, rows }) =>
  rows.map(([gradeFrom, gradeTo, windFrom, windTo, temperature]) => ({
    id: null,
    place,
    gradeFrom,
    gradeTo,
    windFrom,
    windTo,
    temperature,
    source,
    sourceOn,
    confirmed: false,
  })),
)

/** What counts for an organisation: its own rows of a region stand in the place of the known ones. */
export const thresholdsFor = (own: readonly Threshold[]): Threshold[] => [
  ...own,
  ...knownThresholds.filter((each) => !own.some((mine) => mine.place.slice(0, 2) === each.place)),
]

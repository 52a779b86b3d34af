import { clauseIds, clauseOf, type ClauseId } from '#regulations'
import { places, placesAwaited, type Place, type PlaceKey } from './place.ts'

// Where each clause has its place: IDs, or beginnings of IDs with a star. A test proves that every clause has one and that no entry is idle.
const byPlace: Readonly<Partial<Record<PlaceKey, string>>> = {
  apply: 'A2010-11.* A2015-11.* A2021-19.a A2021-19.b A2021-19.c A2021-20.a A2021-23.a A2023-9.a',
  cases:
    'A2010-10.* A2015-4 A2015-8.* A2015-9 A2015-12.a A2016-8-1.* A2021-4 A2021-6.1 A2021-6.2 A2021-6.3 A2021-6.5 A2021-6.6 A2021-6.7 A2021-8 A2021-19.d A2021-20.b A2021-20.c A2021-20.e A2021-20.f A2021-21.* A2021-23.d A2023-3.3 A2023-3.4 A2023-3.5 A2023-3-1.* A2023-4 A2023-7.* A2023-8 A2023-9.b A2023-9.c A2023-9.d A2023-10.a A2023-11.1.c A2023-11.1.d A2023-11.1.e A2023-11.1.f A2023-11.1.g A2023-11.1.h A2023-20 A2021-13 A2021-29',
  orders: 'A2010-12.* A2010-13.* A2015-12.b A2015-12.c A2015-13.*',
  councils: 'A2021-23.b A2021-23.c A2023-11.1.a A2023-11.1.b A2023-11.2 A2010-32.c',
  pathway: 'A2023-15.* A2021-20.d A2023-9.e A2023-9.f',
  supportingSchools: 'A2021-22.* A2021-6.4',
  contingent: 'A2010-9.b A2010-9.c A2015-18.b A2021-11.11.e',
  learners: 'A2010-3 A2010-9.a A2010-9.d A2015-3 A2015-18.a A2015-18.c A2010-16.f A2021-11.7',
  staff: 'A2015-7.1 A2021-9.5.* A2021-11.12.* A2021-12.4.* A2023-R1.5',
  roles: 'A2010-5 A2015-5.14 A2021-33.a A2010-16.a A2015-20.a A2016-21.b',
  courses:
    'A2010-2 A2010-7.e A2010-7.j A2010-8.1 A2015-2 A2015-5.5 A2015-5.7 A2015-5.8 A2015-5.9 A2015-5.10 A2015-5.11 A2015-6.4 A2015-7.2 A2016-2 A2016-16.1.* A2016-16.2.* A2016-16.3.* A2021-11.9 A2021-12.1.l A2021-12.2.a A2021-12.2.b A2021-12.2.c A2021-12.2.d A2021-12.2.f A2021-12.2.g A2021-12.2.h A2021-12.2.j A2021-12.2.k A2021-12.1.j A2023-R1.6',
  study:
    'A2010-7.i A2010-8.2 A2010-23 A2015-6.6 A2015-7.3 A2015-27 A2021-11.10.a A2021-11.13 A2021-12.1.a A2021-12.1.b A2021-15 A2021-18.a A2021-18.d A2023-R1.3 A2023-2.2 A2023-2.4 A2023-12 A2023-14',
  testing: 'A2010-7.h A2010-17.b A2010-27.b A2010-28.c A2015-5.13 A2015-6.5 A2015-31.2 A2015-32.a A2021-11.10.b A2021-12.2.e',
  banks: 'A2016-16.5 A2016-16.6',
  sheets: 'A2010-26 A2010-29 A2015-30 A2015-33 A2021-12.1.h A2021-18.c',
  gradeRules: 'A2010-30',
  certificates: 'A2016-38.2 A2016-39.* A2016-40.* A2016-annex.*',
  programmes:
    'A2010-20 A2015-10 A2015-24 A2016-23 A2021-11.1 A2021-11.2 A2021-11.3 A2021-11.4 A2021-12.1.g A2021-14 A2021-24.* A2021-25 A2021-26 A2021-27 A2021-28 A2021-30.* A2021-34 A2021-35 A2021-36 A2021-37 A2021-38.c A2023-16.* A2023-18.* A2023-19.* A2023-R1.7',
  organisation: 'A2010-4.a A2010-4.b',
  portal: 'A2010-7.a A2015-5.1 A2015-5.6 A2015-6.1 A2021-9.1',
  calendar: 'A2010-21.* A2015-25.*',
  documents: 'A2010-16.b A2015-20.b A2021-10.* A2021-11.11.c A2021-11.5 A2023-17.* A2023-R1.4 A2021-5.b A2010-32.b',
  signIn: 'A2010-8.6 A2010-28.a A2015-7.7 A2015-32.b A2021-11.6.f A2021-11.8.b',
  events: 'A2010-28.b A2015-32.c A2021-12.1.f',
  trail: 'A2021-7.14 A2021-12.1.n A2021-31',
  law: 'A2010-1 A2015-1 A2010-ord.* A2015-ord.* A2016-ord.* A2023-ord.* A2021-1 A2021-2 A2021-3 A2021-7.1, A2023-1 A2023-2.1,',
  broadcasts: 'A2010-14.a A2015-5.12',
  casekits: 'A2010-7.d A2010-27.c A2015-5.4 A2015-31.3',
  webinars: 'A2010-8.3 A2010-24 A2010-27.a A2015-7.4 A2015-28 A2015-31.1 A2021-7.3 A2021-12.1.i A2023-2.6 A2016-16.7',
  messages: 'A2021-12.1.d A2015-5.3 A2010-8.4 A2010-19 A2010-22.a A2015-7.5 A2015-26.1 A2021-12.1.e A2021-12.1.k',
  assignments: 'A2010-8.5 A2010-25 A2015-7.6 A2015-29 A2016-29 A2021-7.4 A2010-16.d A2010-16.e A2010-31.* A2016-16.4.*',
  originality: 'A2021-11.6.h',
  timetable: 'A2021-11.11.a A2021-12.1.c A2021-18.b',
  proctoring: 'A2016-38.1.* A2021-7.8 A2021-11.6.g A2021-12.3.* A2023-2.5.* A2023-10.b',
  mooc: 'A2016-5.16 A2016-5.18 A2016-36.a A2016-37.* A2021-12.5.a A2021-12.2.i',
  recognition: 'A2016-41.* A2016-42.* A2016-43.* A2021-7.12 A2021-38.a A2021-38.b',
  library: 'A2021-11.10.c A2023-R1.2 A2021-9.2 A2021-11.11.b A2021-12.1.m',
  laboratories: 'A2021-12.2.l A2021-12.5.b',
  quality: 'A2021-12.6',
  appeals: 'A2021-12.1.p',
  dormitory: 'A2021-11.11.d',
  emergency: 'A2021-5.a A2023-3.1 A2023-3.2 A2023-5 A2023-6.*',
  offices: 'A2021-11.11.f A2021-11.11.g',
  attendance: 'A2021-12.1.o',
  board: 'A2023-R1.8',
  practice: 'A2010-32.a A2015-34',
  attestation: 'A2015-32.d A2010-28.d A2021-16 A2015-35.*',
  complexes:
    'A2016-5.15.b A2010-22.b A2015-26.2 A2016-5.2 A2016-5.15.a A2016-5.17 A2010-14.b A2010-14.c A2015-14.* A2015-15 A2015-16 A2015-17 A2015-21',
  volunteers: 'A2021-33.b',
}

/** What the list names, by key and entry; for the test that no entry is idle. */
export const placeEntries = Object.entries(byPlace).flatMap(([key, list]) =>
  // The keys of the literal above.
  list.split(' ').map((entry) => ({ key: key as PlaceKey, entry })),
)

const exact = new Map(
  placeEntries.filter(({ entry }) => !entry.endsWith('*') && !entry.endsWith(',')).map(({ key, entry }) => [entry, key]),
)
const beginnings = placeEntries
  .filter(({ entry }) => entry.endsWith('*') || entry.endsWith(','))
  .map(({ key, entry }) => ({ key, begins: entry.replace(/\*$/, '') }))
  .toSorted((a, b) => b.begins.length - a.begins.length)

const keyOf = (id: ClauseId): PlaceKey => {
  const named = exact.get(id) ?? beginnings.find(({ begins }) => id.startsWith(begins))?.key
  if (named !== undefined && clauseOf(id).support === 'software') return named
  // What the regulator itself did stands in the register of acts; what the organisation does, in its own records.
  return named === 'law' ? 'law' : clauseOf(id).support === 'organisational' ? 'board' : 'law'
}

const keys = new Map<string, PlaceKey>(clauseIds.map((id) => [id, keyOf(id)]))

/** Software clauses that the list forgets; a test demands that there are none. */
export const clausesWithoutPlace = (): readonly ClauseId[] =>
  clauseIds.filter((id) => clauseOf(id).support === 'software' && !exact.has(id) && !beginnings.some(({ begins }) => id.startsWith(begins)))

/** The place of a clause: where in Dala it is carried out, by which capability it will be, or that it is recorded by hand. */
export function placeOfClause(id: ClauseId): Place & { key: PlaceKey; is: 'here' | 'waits' | 'record' } {
  const key = keys.get(id) ?? 'board'
  return { ...places[key], key, is: key === 'board' ? 'record' : Object.hasOwn(placesAwaited, key) ? 'waits' : 'here' }
}

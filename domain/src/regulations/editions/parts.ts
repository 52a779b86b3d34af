import type { AgeKey, Parameter, Parameters } from '../parameter.ts'
import { technologies, type Demands } from '../rule-set.ts'

/**
 * No act on distance learning says who is of age and who signs alone: the Civil Code does. It is asked beside the clauses by which parents apply and
 * by which an application is written.
 */
export const ages = (parents: Parameter['clause'], written: Parameter['clause']): Record<AgeKey, Parameter> => ({
  adultAge: { value: 18, unit: 'year', clause: parents, origin: 'internal', source: 'Civil Code of Kazakhstan, article 17: full capacity' },
  signsAloneFromAge: {
    value: 14,
    unit: 'year',
    clause: written,
    origin: 'internal',
    source: 'Civil Code of Kazakhstan, articles 22–23: for those under 14 the parents act',
  },
})

/** The chain of order 137: its own norm there, an internal norm where an act gives no terms (decision D-06); and the ages. */
export const chain = (origin: Parameter['origin'], longTrip: Parameter['clause'] = 'A2015-8.5'): Parameters => ({
  ...ages('A2015-11.a', 'A2015-11.a'),
  considerWorkingDays: { value: 5, unit: 'working-day', clause: 'A2015-12.a', origin },
  orderWorkingDays: { value: 3, unit: 'working-day', clause: 'A2015-12.b', origin },
  acquaintWorkingDays: { value: 3, unit: 'working-day', clause: 'A2015-13.6', origin },
  longTripMonths: { value: 4, unit: 'month', clause: longTrip, origin: longTrip === 'A2015-8.5' ? origin : 'act' },
})

export const threeTechnologies = { values: technologies, clause: 'A2016-2' } as const

export const noDemands: Demands = { opening: [], order: [], pathway: [], certificate: [], recognition: [], complex: [], qualification: [] }

/** Numbers known from a secondary source only. */
export const unverified = (parameters: Parameters): Parameters =>
  // Each value keeps its key; the cast restores what `fromEntries` forgets.
  Object.fromEntries(
    Object.entries(parameters).map(([key, parameter]) => [key, { ...parameter, unverified: true }]),
  ) as unknown as Parameters

import { a2010Complex } from '../demands/complex.demands.ts'
import { a2010Opening } from '../demands/opening.demands.ts'
import { a2010Order } from '../demands/order.demands.ts'
import { a2010Qualification } from '../demands/qualification.demands.ts'
import { a2010Grounds } from '../grounds/a2010.grounds.ts'
import { a2010Shares } from '../limits/limit-sets.ts'
import { a2010Retention } from '../retention-rules.ts'
import type { RuleSet, RuleSetId } from '../rule-set.ts'
import { chain, noDemands } from './parts.ts'

/** Order 169: higher and additional professional education until August 2012; for archives. */
export const a2010Editions = {
  'A2010.2010': {
    id: 'A2010.2010',
    act: 'A2010',
    edition: '2010-04-13',
    order: {
      number: '169',
      signed: '2010-04-13',
      registered: { on: '2010-05-20', number: '6242' },
      source: 'Scan of the order, decoded by hand; paragraph 4 was amended by order 133 of 05.04.2011, whose text is not at hand.',
    },
    read: 'text',
    status: 'repealed',
    reach: [{ levels: ['bachelor', 'additional'], from: '2010-05-31', to: '2012-08-16', confidence: 'uncertain' }],
    scope: 'A2010-4.a',
    parameters: chain('internal', 'A2010-10.e'),
    technologies: { values: ['network', 'tv', 'case'], clause: 'A2010-2' },
    grounds: a2010Grounds,
    reasonClause: 'A2010-11.b',
    shares: a2010Shares,
    demands: { ...noDemands, opening: a2010Opening, order: a2010Order, complex: a2010Complex, qualification: a2010Qualification },
    attestation: [],
    attestationDates: null,
    catchUp: null,
    identification: [],
    authorityOrders: [],
    retention: a2010Retention,
    certificateFor: null,
    admission: 'A2010-29',
    workload: null,
    extension: null,
  },
} as const satisfies Partial<Record<RuleSetId, RuleSet>>

import { a2015Attestation } from '../attestation-rules.ts'
import { certificateFields } from '../demands/certificate.demands.ts'
import { a2016Complex } from '../demands/complex.demands.ts'
import { a2015Opening } from '../demands/opening.demands.ts'
import { a2015Order } from '../demands/order.demands.ts'
import { a2015Qualification } from '../demands/qualification.demands.ts'
import { a2016Recognition } from '../demands/recognition.demands.ts'
import { a2015Grounds, a2016Grounds } from '../grounds/a2015.grounds.ts'
import { collegeLevels, higherLevels, schoolLevels } from '../level.ts'
import { a2015Shares } from '../limits/limit-sets.ts'
import { a2015Retention } from '../retention-rules.ts'
import type { RuleSet, RuleSetId } from '../rule-set.ts'
import { a2021Draft } from './a2021.edition.ts'
import { chain, noDemands, threeTechnologies, unverified } from './parts.ts'

const lower = [...schoolLevels, ...collegeLevels] as const

const first: RuleSet = {
  id: 'A2015.2015',
  act: 'A2015',
  edition: '2015-10-05',
  order: {
    number: '137',
    signed: '2015-03-20',
    registered: { on: '2015-04-22', number: '10768' },
    source:
      'Consolidated Kazakh text; paragraph 8 in the wording of order 587 of 05.10.2015, which also stands here for the months before it.',
  },
  read: 'text',
  status: 'repealed',
  reach: [{ levels: [...lower, ...higherLevels], from: '2015-06-23', to: '2016-07-09', confidence: 'uncertain' }],
  scope: null,
  parameters: chain('act'),
  technologies: threeTechnologies,
  grounds: a2015Grounds,
  reasonClause: 'A2015-11.b',
  shares: a2015Shares,
  demands: { ...noDemands, opening: a2015Opening, order: a2015Order, qualification: a2015Qualification },
  attestation: a2015Attestation,
  attestationDates: null,
  catchUp: null,
  identification: [],
  authorityOrders: [],
  retention: a2015Retention,
  certificateFor: null,
  admission: 'A2015-33',
  workload: null,
  extension: null,
}

const amended: RuleSet = {
  ...first,
  id: 'A2015.2016',
  edition: '2016-05-30',
  order: {
    number: '343',
    signed: '2016-05-30',
    registered: { on: '2016-06-29', number: '13846' },
    source: 'Text of order 343 and the consolidated Kazakh text of order 137; the annex stands in the Kazakh text only.',
  },
  status: 'in-force',
  reach: [
    { levels: higherLevels, from: '2016-07-10', to: null, confidence: 'medium' },
    { levels: [...lower, 'additional'], from: '2016-07-10', to: '2023-12-07', confidence: 'medium' },
  ],
  parameters: {
    ...chain('act'),
    identifiedSharePercent: { value: 30, unit: 'percent', clause: 'A2016-38.1.b', origin: 'act' },
  },
  grounds: [...a2015Grounds, ...a2016Grounds],
  certificateFor: 'A2016-39.a',
  identification: [
    { method: 'keystroke', clause: 'A2016-38.1.c' },
    { method: 'centre', clause: 'A2016-38.1.d' },
    { method: 'proctoring', clause: 'A2016-38.1.e' },
    { method: 'biometric', clause: 'A2016-38.1.f' },
  ],
  demands: { ...first.demands, complex: a2016Complex, certificate: certificateFields, recognition: a2016Recognition },
}

/** An edition whose text is not at hand: it rests on another one until an administrator completes it, and is off. */
const later = (base: RuleSet, own: Pick<RuleSet, 'id' | 'edition' | 'order'>): RuleSet => ({
  ...base,
  ...own,
  act: 'A2015',
  read: 'secondary',
  status: 'draft',
  reach: [],
  parameters: unverified(base.parameters),
  shares: { ...base.shares, limits: base.shares.limits.map((limit) => ({ ...limit, unverified: true })) },
})

/** Order 137 in its editions. */
export const a2015Editions = {
  'A2015.2015': first,
  'A2015.2016': amended,
  'A2015.2020': later(amended, {
    id: 'A2015.2020',
    edition: '2020-08-28',
    order: {
      number: '374',
      signed: '2020-08-28',
      registered: null,
      source: 'Edition of the pandemic, known from a list of acts; rests on the edition of 2016 until its text is read.',
    },
  }),
  'A2015.2021': later(a2021Draft, {
    id: 'A2015.2021',
    edition: '2021-11-03',
    order: {
      number: '547',
      signed: '2021-11-03',
      registered: { on: '2021-11-05', number: '25038' },
      source: 'Renamed the act and gave it two annexes; rests on the draft of April 2021, whose numbers may differ.',
    },
  }),
  'A2015.2024': later(a2021Draft, {
    id: 'A2015.2024',
    edition: '2024-06-08',
    order: {
      number: null,
      signed: '2024-06-08',
      registered: null,
      source: 'Higher and postgraduate education only, adds online learning; rests on the draft of April 2021 until its text is read.',
    },
  }),
} as const satisfies Partial<Record<RuleSetId, RuleSet>>

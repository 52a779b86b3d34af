import { a2023Attestation } from '../attestation-rules.ts'
import { a2023Complex } from '../demands/complex.demands.ts'
import { a2023Opening } from '../demands/opening.demands.ts'
import { a2015Order } from '../demands/order.demands.ts'
import { pathwayItems } from '../demands/pathway.demands.ts'
import { a2023Qualification } from '../demands/qualification.demands.ts'
import { a2023Grounds, a2024Grounds, a2026Grounds } from '../grounds/a2023.grounds.ts'
import { collegeLevels, schoolLevels } from '../level.ts'
import { a2023Shares, a2024Shares } from '../limits/limit-sets.ts'
import type { Parameter, Parameters } from '../parameter.ts'
import { a2023Retention } from '../retention-rules.ts'
import type { RuleSet, RuleSetId } from '../rule-set.ts'
import { words } from '../words.ts'
import { ages, chain, noDemands, threeTechnologies, unverified } from './parts.ts'

const reached = [...schoolLevels, ...collegeLevels] as const

/** Paragraph 15 speaks of pupils on these grounds. */
const ofPupils = { levels: schoolLevels, grounds: ['weather', 'vkk', 'event', 'parent'] } as const

const lmsAccess = {
  to: [
    {
      key: 'lms',
      clause: 'A2023-14',
      name: words(
        'Оқытуды басқару жүйесіне қолжетімділік',
        'Доступ к системе управления обучением',
        'Access to the learning management system',
      ),
    },
  ],
  any: false,
} as const

const first: RuleSet = {
  id: 'A2023.2023',
  act: 'A2023',
  edition: '2023-11-27',
  order: {
    number: '349',
    signed: '2023-11-27',
    registered: { on: '2023-11-27', number: '33682' },
    source: 'Text of order 349; the day of publication is not in it.',
  },
  read: 'text',
  status: 'repealed',
  reach: [{ levels: [...reached, 'additional'], from: '2023-12-08', to: '2024-06-10', confidence: 'uncertain' }],
  scope: 'A2023-1',
  parameters: { ...chain('internal'), ...ages('A2023-3.5', 'A2023-9.a') },
  technologies: threeTechnologies,
  grounds: a2023Grounds,
  reasonClause: 'A2015-11.b',
  shares: a2023Shares,
  demands: {
    ...noDemands,
    opening: a2023Opening,
    order: a2015Order,
    pathway: pathwayItems,
    complex: a2023Complex,
    qualification: a2023Qualification,
  },
  attestation: a2023Attestation,
  attestationDates: { clause: 'A2023-15.3.b', ...ofPupils },
  catchUp: { clause: 'A2023-9.f', levels: schoolLevels, grounds: ['event'] },
  identification: [],
  authorityOrders: [
    { ground: 'emergency', levels: reached, groundClause: 'A2023-3.1', clause: 'A2023-5', access: lmsAccess },
    { ground: 'emergency', levels: ['additional'], groundClause: 'A2023-4', clause: 'A2023-5', access: lmsAccess },
    { ground: 'weather', levels: reached, groundClause: 'A2023-3.2', clause: 'A2023-6.a', thresholds: 'A2023-6.b' },
  ],
  retention: a2023Retention,
  certificateFor: null,
  admission: null,
  workload: null,
  extension: { clause: 'A2023-15.4', ...ofPupils },
}

const second: RuleSet = {
  ...first,
  id: 'A2023.2024',
  edition: '2024-05-31',
  order: {
    number: '130',
    signed: '2024-05-31',
    registered: null,
    source: 'Footnote of order 349; adds paragraph 3-1. Not the order 130 of 06.04.2020 on the documents of teachers.',
  },
  status: 'in-force',
  reach: [{ levels: [...reached, 'additional'], from: '2024-06-11', to: null, confidence: 'uncertain' }],
  grounds: a2024Grounds,
  shares: a2024Shares,
}

const minute = (value: number): Parameter => ({ value, unit: 'minute-of-day', clause: 'A2023-6.a', origin: 'act' })

/** Reported paragraphs 14–15: until when the school's order reaches the authority and families are alerted, by shift. */
const alertWindows: Partial<Parameters> = {
  weatherOrderFirstFrom: minute(360),
  weatherOrderFirstUntil: minute(420),
  weatherOrderSecondFrom: minute(630),
  weatherOrderSecondUntil: minute(720),
  weatherAlertFirstFrom: minute(405),
  weatherAlertFirstUntil: minute(480),
  weatherAlertSecondFrom: minute(675),
  weatherAlertSecondUntil: minute(780),
}

const secondary = (own: Pick<RuleSet, 'id' | 'edition' | 'order'> & Partial<RuleSet>): RuleSet => ({
  ...second,
  ...own,
  read: 'secondary',
  status: 'draft',
  reach: [],
  parameters: unverified({ ...second.parameters, ...own.parameters }),
  shares: { ...second.shares, limits: second.shares.limits.map((limit) => ({ ...limit, unverified: true })) },
})

/** Order 349 in its editions; the last two are known from a school's site that quotes them. */
export const a2023Editions = {
  'A2023.2023': first,
  'A2023.2024': second,
  'A2023.2025': secondary({
    id: 'A2023.2025',
    edition: '2025-05-02',
    order: {
      number: '103',
      signed: '2025-05-02',
      registered: null,
      source: 'Paragraphs renumbered; rests on the edition of 2024 until its text is read.',
    },
  }),
  'A2023.2026': secondary({
    id: 'A2023.2026',
    edition: '2026-06-26',
    order: {
      number: '182-НҚ',
      signed: '2026-06-26',
      registered: null,
      source:
        'Read on 24.09.2026 in a school site’s public source; child’s opinion from the age of ten (28), windows of alert (14–15), channels (13).',
    },
    grounds: a2026Grounds,
    parameters: {
      ...second.parameters,
      ...alertWindows,
      childOpinionFromAge: { value: 10, unit: 'year', clause: 'A2023-11.1.e', origin: 'act' },
    },
  }),
} as const satisfies Partial<Record<RuleSetId, RuleSet>>

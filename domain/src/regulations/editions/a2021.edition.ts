import { a2021Attestation } from '../attestation-rules.ts'
import { a2021Complex } from '../demands/complex.demands.ts'
import { a2021Opening } from '../demands/opening.demands.ts'
import { a2021Order } from '../demands/order.demands.ts'
import { a2021Qualification } from '../demands/qualification.demands.ts'
import { a2021Recognition } from '../demands/recognition.demands.ts'
import { a2021Grounds } from '../grounds/a2021.grounds.ts'
import { collegeLevels, higherLevels, levels, schoolLevels } from '../level.ts'
import { a2021Shares } from '../limits/limit-sets.ts'
import { a2021Retention } from '../retention-rules.ts'
import type { RuleSet, RuleSetId } from '../rule-set.ts'
import { words } from '../words.ts'
import { ages, chain, noDemands, threeTechnologies } from './parts.ts'

/** The draft of April 2021: complete, and never in force as such (decision D-01). */
export const a2021Draft: RuleSet = {
  id: 'A2021.draft',
  act: 'A2021',
  edition: '2021-04-16',
  order: { number: null, signed: null, registered: null, source: 'Draft with approval stamps of 16.04.2021; never signed or registered.' },
  read: 'text',
  status: 'draft',
  reach: [],
  scope: 'A2021-4',
  parameters: { ...chain('internal'), ...ages('A2021-6.5', 'A2021-8') },
  technologies: threeTechnologies,
  grounds: a2021Grounds,
  reasonClause: 'A2015-11.b',
  shares: a2021Shares,
  demands: {
    ...noDemands,
    opening: a2021Opening,
    order: a2021Order,
    complex: a2021Complex,
    recognition: a2021Recognition,
    qualification: a2021Qualification,
  },
  attestation: a2021Attestation,
  attestationDates: null,
  catchUp: { clause: 'A2021-20.d', levels: schoolLevels, grounds: ['event'] },
  identification: [],
  authorityOrders: [
    {
      ground: 'emergency',
      levels,
      groundClause: 'A2021-5.a',
      clause: 'A2021-5.a',
      compulsory: 'A2021-5.a',
      access: {
        to: [
          { key: 'portal', clause: 'A2021-18.a', name: words('Ақпараттық жүйе', 'Информационная система', 'Information system') },
          { key: 'timetable', clause: 'A2021-18.b', name: words('Электрондық кесте', 'Электронное расписание', 'Electronic timetable') },
          { key: 'journal', clause: 'A2021-18.c', name: words('Электрондық журнал', 'Электронный журнал', 'Electronic journal') },
          { key: 'resources', clause: 'A2021-18.d', name: words('Электрондық ресурстар', 'Электронные ресурсы', 'Electronic resources') },
        ],
        any: true,
      },
    },
    { ground: 'weather', levels: [...schoolLevels, 'tvet'], groundClause: 'A2021-5.b', clause: 'A2021-5.b' },
  ],
  retention: a2021Retention,
  certificateFor: null,
  admission: null,
  workload: { stays: 'A2021-34', moved: 'A2021-35', movedLevels: [...collegeLevels, ...higherLevels] },
  extension: null,
}

export const a2021Editions = { 'A2021.draft': a2021Draft } as const satisfies Partial<Record<RuleSetId, RuleSet>>

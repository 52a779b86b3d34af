import { collegeLevels, postgraduateLevels } from '../level.ts'
import type { FieldGroup, ItemBan, LimitSet, ShareLimit } from './limit.ts'

const practice = ['practice', 'production-training'] as const
const byAuthority = ['emergency', 'weather'] as const

const a2015Items: readonly ItemBan[] = [
  { clause: 'A2015-10', levels: postgraduateLevels, items: ['practice', 'production-training', 'research', 'thesis', 'attestation'] },
]
/** Order 137: no share; postgraduates study only disciplines at a distance. */
export const a2015Shares: LimitSet = { limits: [], itemBans: a2015Items, programmeBans: [], byAuthority }
/** Order 169 says nothing on volumes. */
export const a2010Shares: LimitSet = { limits: [], itemBans: [], programmeBans: [], byAuthority }

/** Paragraph 11, subparagraph 1 of the draft of 2021: the ten groups of fields. */
const groupA = [
  'pedagogical',
  'law',
  'choreography',
  'performance',
  'aviation',
  'construction',
  'marine',
  'health',
  'military',
  'veterinary',
] as const satisfies readonly FieldGroup[]

const higherExempt = [
  { ground: 'vkk', clause: 'A2021-13' },
  { ground: 'abroad', clause: 'A2021-13' },
  { ground: 'event', clause: 'A2021-13' },
] as const
const collegeExempt2021 = [
  { ground: 'vkk', clause: 'A2021-29' },
  { ground: 'event', clause: 'A2021-29' },
] as const
const collegeExempt2023 = [
  { ground: 'vkk', clause: 'A2023-20' },
  { ground: 'event', clause: 'A2023-20' },
] as const

const distance = { measure: 'distance', bound: 'at-most' } as const
const bachelor = { levels: ['bachelor'], arrangements: ['none'], practice: 'open', exempt: higherExempt } as const
const partners = { levels: ['bachelor', 'master'], practice: 'open', exempt: higherExempt } as const

const a2021Limits: readonly ShareLimit[] = [
  { key: 'L21-HE-A', clause: 'A2021-11.1', ...distance, percent: 20, ...bachelor, fields: { only: groupA } },
  { key: 'L21-HE-B', clause: 'A2021-11.2', ...distance, percent: 50, ...bachelor, fields: { not: groupA } },
  {
    key: 'L21-MOB',
    clause: 'A2021-11.3',
    ...distance,
    percent: 20,
    ...partners,
    arrangements: ['mobility'],
    liftedByEmergency: 'A2021-37',
  },
  {
    key: 'L21-DD',
    clause: 'A2021-11.4',
    ...distance,
    percent: 50,
    ...partners,
    arrangements: ['double-degree', 'exchange'],
    liftedByEmergency: 'A2021-37',
  },
  {
    key: 'L21-MOOC',
    clause: 'A2021-12.5.a',
    measure: 'mooc',
    bound: 'at-least',
    percent: 10,
    levels: ['bachelor', 'master'],
    whenUsing: ['L21-HE-B', 'L21-DD'],
    practice: 'open',
    exempt: [],
  },
  {
    key: 'L21-NF',
    clause: 'A2021-38.c',
    measure: 'non-formal',
    bound: 'at-most',
    percent: 20,
    levels: ['bachelor', 'master', 'doctor'],
    practice: 'open',
    exempt: [],
  },
  {
    key: 'L21-T-FT',
    clause: 'A2021-25',
    ...distance,
    percent: 20,
    levels: collegeLevels,
    studyForms: ['full-time'],
    practice: 'excluded',
    exempt: collegeExempt2021,
  },
  {
    key: 'L21-T-EX',
    clause: 'A2021-26',
    ...distance,
    percent: 70,
    levels: collegeLevels,
    studyForms: ['extramural'],
    practice: 'open',
    exempt: collegeExempt2021,
  },
  {
    key: 'L21-T-EV',
    clause: 'A2021-27',
    ...distance,
    percent: 30,
    levels: collegeLevels,
    studyForms: ['evening'],
    practice: 'excluded',
    exempt: collegeExempt2021,
  },
  // Paragraph 29 does not name paragraph 28: nobody is exempt (C-04).
  {
    key: 'L21-T-XT',
    clause: 'A2021-28',
    ...distance,
    percent: 30,
    levels: collegeLevels,
    studyForms: ['externship'],
    practice: 'open',
    exempt: [],
  },
]

const a2023Limits: readonly ShareLimit[] = [
  {
    key: 'L23-T-FT',
    clause: 'A2023-18.a',
    ...distance,
    percent: 20,
    levels: collegeLevels,
    studyForms: ['full-time'],
    practice: 'excluded',
    exempt: collegeExempt2023,
  },
  {
    key: 'L23-T-OTH',
    clause: 'A2023-19.a',
    ...distance,
    percent: 20,
    levels: collegeLevels,
    studyForms: ['extramural', 'evening', 'externship'],
    practice: 'excluded',
    exempt: collegeExempt2023,
  },
]
/** The draft of 2021. */
export const a2021Shares: LimitSet = {
  limits: a2021Limits,
  itemBans: [
    { clause: 'A2021-25', levels: collegeLevels, studyForms: ['full-time'], items: practice },
    { clause: 'A2021-27', levels: collegeLevels, studyForms: ['evening'], items: practice },
  ],
  programmeBans: [],
  byAuthority,
}

/** Order 349 as it was signed. Schools have no share, only grounds. */
export const a2023Shares: LimitSet = {
  limits: a2023Limits,
  itemBans: [
    { clause: 'A2023-18.b', levels: collegeLevels, studyForms: ['full-time'], items: practice },
    { clause: 'A2023-19.b', levels: collegeLevels, studyForms: ['extramural', 'evening', 'externship'], items: practice },
  ],
  programmeBans: [],
  byAuthority,
}

/** Order 349 with paragraph 3-1 of order 130 of 31.05.2024. */
export const a2024Shares: LimitSet = {
  ...a2023Shares,
  programmeBans: [
    {
      clause: 'A2023-3-1.a',
      levels: collegeLevels,
      fields: ['medical', 'pharmaceutical', 'pedagogical'],
      exceptionClause: 'A2023-3-1.b',
    },
  ],
}

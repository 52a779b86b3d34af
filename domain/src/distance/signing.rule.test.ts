import { expect, test } from 'vitest'
import { signingFault } from './signing.rule.ts'

const ages = { adultAge: 18, signsAloneFromAge: 14 }

test.each([
  ['learner', 8, true, false, 'too-young'],
  ['learner', 13, true, false, 'too-young'],
  ['learner', 14, true, false, null],
  ['learner', 17, true, true, 'guardian-applies'],
  ['learner', 18, true, true, null],
  ['learner', null, true, false, 'too-young'],
  ['learner', null, true, true, 'guardian-applies'],
  ['learner', null, false, false, null],
  ['guardian', 8, true, false, null],
  ['guardian', 17, true, true, null],
  ['guardian', 18, true, true, 'of-age'],
  ['guardian', 18, false, false, 'of-age'],
  ['guardian', null, true, true, null],
] as const)(
  'A2023-3.5, A2023-9.a: the %s signs for a learner of %s (at school %s, the parents’ ground %s): %s',
  (by, age, atSchool, byGuardian, fault) => {
    expect(signingFault({ by, age, atSchool, byGuardian }, ages)).toBe(fault)
  },
)

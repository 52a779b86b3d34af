import { expect, test } from 'vitest'
import { z } from 'zod'
import { requirements } from './index.ts'

const Requirement = z.strictObject({
  id: z.string().regex(/^A20(10|15|16|21|23)-/),
  summary: z.string().min(10).max(140),
  kind: z.enum(['data', 'workflow', 'deadline', 'limit', 'eligibility', 'capability', 'document', 'security', 'content', 'reporting']),
  levels: z.array(z.enum(['ALL', 'SCH', 'TVET', 'PSE', 'HE', 'PG', 'ADD', 'DPE'])).min(1),
  support: z.enum(['software', 'organisational']),
})

test('all 485 requirements are here once, 419 of them for software', () => {
  z.array(Requirement).parse(requirements)
  expect(new Set(requirements.map((each) => each.id)).size).toBe(485)
  expect(requirements.filter((each) => each.support === 'software')).toHaveLength(419)
})

import type { Jobs, Schedules } from '#lib/jobs'
import './registrar.tables.ts'
import { takeEffect } from './take-effect.ts'

export { evidence } from './evidence.ts'
export { seed } from './registrar.seed.ts'
export { routes } from './routes.ts'
export { issuerOf } from './issue-order.ts'
export { endVisitingLearners, insertVisitingLearner } from './visiting.queries.ts'
export { writeOrder, type Issuer } from './write-order.ts'

export const jobs = { 'registrar.take-effect': takeEffect } satisfies Jobs
/** Five minutes past midnight in Kazakhstan. */
export const schedules = { 'registrar.take-effect': '5 19 * * *' } satisfies Schedules

import { allowed, holds, refused } from '@dala/domain/identity'
import type { FilePurposes } from '#lib/files'
import './curricula.tables.ts'

export { insertDiscipline, insertProgramme } from './curricula.queries.ts'
export { evidence } from './evidence.ts'
export { homeQuestions, workItems } from './home-items.ts'
export { individualPlanOf, individualPlansOf, type IndividualPlan } from './individual-plan-of.ts'
export { programmesOffered } from './programmes.ts'
export { ruledCases } from './ruled-cases.ts'
export { rulesOf, type Rules } from './settings.ts'
export { routes } from './routes.ts'
export { seedPlans } from './seed/index.ts'

export const filePurposes = {
  'curricula.plan': {
    kinds: ['text', 'office'],
    maxBytes: 10 * 1024 * 1024,
    mayUpload: (actor) => (holds(actor, 'curricula.manage') ? allowed : refused('identity.not-permitted')),
    mayRead: () => false,
  },
} satisfies FilePurposes

import './gradebook.tables.ts'

export { evidence } from './evidence.ts'
export { findFinalResult, type FinalResult } from './final-result.ts'
export { homeQuestions, workItems } from './home.ts'
export { linkOfTest, linkTest } from './link-test.ts'
export {
  examAdmission,
  isExamTest,
  recordControlResult,
  withdrawControlResult,
  type ControlResult,
  type Recorded,
} from './record-control-result.ts'
export { resultsOfLearner, type LearnerResult } from './results-of-learner.ts'
export { routes } from './routes.ts'
export { pastCourse, seed } from './gradebook.seed.ts'

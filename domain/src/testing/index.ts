export { Question, QuestionKind, questionKinds, type Prompt, type QuestionInput, type Words } from './question.schema.ts'
export { promptOf, seedQuestion, type SeedQuestion, type SeedTest } from './seed.schema.ts'
export { ControlKind, controlKinds, defaultReview, Names, Release, ReviewPolicy, Section, TestSettings, TestStatus } from './test.schema.ts'
export { OptionId, QuestionBody, QuestionKey, Response } from './body.schema.ts'
export { joinQuestion, splitQuestion, type StoredQuestion } from './split.rule.ts'
export { isShortAnswer, normalised } from './short-answer.rule.ts'
export { readNumber } from './number-answer.rule.ts'
export { scoreAnswer, totalOf, type Scored, type Total } from './score.rule.ts'
export { drawPaper, inOrder, orderOf, seededRandom, shuffled, type Candidate, type Draw, type Place } from './paper.rule.ts'
export { hasClosed, isReleased, maySeeOf, type Shown } from './release.rule.ts'
export {
  ImportFormat,
  importFormats,
  ImportNote,
  importNotes,
  LeftOut,
  LeftOutReason,
  leftOutReasons,
  type ReadBank,
  type ReadQuestion,
} from './import.schema.ts'
export * from './banks.api.ts'
export * from './tests.api.ts'
export * from './attempts.api.ts'
export * from './results.api.ts'
export { testingProblems } from './testing.problems.ts'

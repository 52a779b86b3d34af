export { Question, QuestionKind, questionKinds, type Prompt, type QuestionInput, type Words } from './question.schema.ts'
export { promptOf, seedQuestion, type SeedQuestion, type SeedTest } from './seed.schema.ts'
export { ControlKind, controlKinds, defaultReview, Names, Release, ReviewPolicy, Section, TestSettings, TestStatus } from './test.schema.ts'

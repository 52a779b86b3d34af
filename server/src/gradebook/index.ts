import './gradebook.tables.ts'

export { routes } from './routes.ts'
export { examAdmission, isExamTest, recordControlResult, type ControlResult, type Recorded } from './record-control-result.ts'

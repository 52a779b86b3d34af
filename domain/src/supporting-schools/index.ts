export * from './supporting-schools.api.ts'
export { supportingSchoolsProblems } from './supporting-schools.problems.ts'
export { Attachment, AttachmentRow, AttachedPupil, LessonsElsewhere, Vacancy } from './supporting-schools.schema.ts'
export {
  after,
  attachmentStatuses,
  endings,
  isAllowedBy,
  isRunning,
  periodFault,
  remindDays,
  settled,
  sides,
  smallSchoolEdition,
  type Act,
  type AttachmentStatus,
  type Ending,
  type PeriodFault,
  type Side,
} from './attachment.rule.ts'

export * from './certificates.api.ts'
export { certificatesProblems } from './certificates.problems.ts'
export { CertificateFacts, certificateStatuses, type CertificateStatus } from './facts.schema.ts'
export {
  hoursOfCredit,
  isDomainOf,
  refusalsOf,
  semesterOf,
  studyYearAt,
  weeksBetween,
  type IssueInput,
  type IssueRefusal,
} from './issue.rule.ts'

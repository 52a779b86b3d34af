import type { Day } from '../day.ts'
import type { FactsOf, Question } from '../questions/facts.ts'
import type { RuleSet } from '../rule-set.ts'
import type { ChecklistDetails } from './checklist.ts'
import { judgeOrder, judgePathway } from './list.judges.ts'
import type { Finding } from './ruling.ts'
import { judgeApplication, type ApplicationDetails } from './application.judge.ts'
import { judgeGrounds, type GroundsDetails } from './grounds.judge.ts'
import { judgeDeadlines, type DeadlinesDetails } from './deadlines.judge.ts'
import { judgePeriod, type PeriodDetails } from './period.judge.ts'
import { judgeShare, type ShareDetails } from './share.judge.ts'
import { judgeWorkload, type WorkloadDetails } from './workload.judge.ts'
import { judgeOpening } from './opening.judge.ts'
import { judgeComplex, type ComplexDetails } from './complex.judge.ts'
import { judgeAdmission, type AdmissionDetails } from './admission.judge.ts'
import { judgeAttestation, type AttestationDetails } from './attestation.judge.ts'
import { judgeAttestationDates, type AttestationDatesDetails } from './attestation-dates.judge.ts'
import { judgeIdentification, type IdentificationDetails } from './identification.judge.ts'
import { judgeCertificate } from './certificate.judge.ts'
import { judgeRecognition } from './recognition.judge.ts'
import { judgeQualification, type QualificationDetails } from './qualification.judge.ts'
import { judgeAuthorityOrder, type AuthorityOrderDetails } from './authority-order.judge.ts'
import { judgeAlert, type AlertDetails } from './alert.judge.ts'
import { judgeRetention, type RetentionDetails } from './retention.judge.ts'

/** What the ruling of each question shows besides the common shape. */
export interface DetailsOf {
  application: ApplicationDetails
  grounds: GroundsDetails
  deadlines: DeadlinesDetails
  period: PeriodDetails
  order: ChecklistDetails
  share: ShareDetails
  workload: WorkloadDetails
  opening: ChecklistDetails
  complex: ComplexDetails
  pathway: ChecklistDetails
  admission: AdmissionDetails
  attestation: AttestationDetails
  'attestation-dates': AttestationDatesDetails
  identification: IdentificationDetails
  certificate: ChecklistDetails
  recognition: ChecklistDetails
  qualification: QualificationDetails
  'authority-order': AuthorityOrderDetails
  alert: AlertDetails
  retention: RetentionDetails
}

type Judges = { readonly [Q in Question]: (facts: FactsOf[Q], ruleSet: RuleSet, asOf: Day) => Finding<DetailsOf[Q]> }

/** The rule of every question. */
export const judges: Judges = {
  application: judgeApplication,
  grounds: judgeGrounds,
  deadlines: judgeDeadlines,
  period: judgePeriod,
  order: judgeOrder,
  share: judgeShare,
  workload: judgeWorkload,
  opening: judgeOpening,
  complex: judgeComplex,
  pathway: judgePathway,
  admission: judgeAdmission,
  attestation: judgeAttestation,
  'attestation-dates': judgeAttestationDates,
  identification: judgeIdentification,
  certificate: judgeCertificate,
  recognition: judgeRecognition,
  qualification: judgeQualification,
  'authority-order': judgeAuthorityOrder,
  alert: judgeAlert,
  retention: judgeRetention,
}

// The keys of the literal above.
export const questions = Object.keys(judges) as Question[]

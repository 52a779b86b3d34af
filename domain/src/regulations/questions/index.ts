import { z } from 'zod'
import { editionOverride } from '../editions/override.schema.ts'
import { applicationFacts, deadlinesFacts, groundsFacts } from './application.schema.ts'
import {
  admissionFacts,
  attestationDatesFacts,
  attestationFacts,
  certificateFacts,
  complexFacts,
  identificationFacts,
  qualificationFacts,
  recognitionFacts,
} from './conduct.schema.ts'
import {
  alertFacts,
  authorityOrderFacts,
  openingFacts,
  orderFacts,
  pathwayFacts,
  periodFacts,
  retentionFacts,
  workloadFacts,
} from './organisation.schema.ts'
import { shareFacts } from './share.schema.ts'
import { day } from './shapes.ts'

/** The questions that the acts can be asked, each with the shape of its facts. */
export const factsOf = {
  application: applicationFacts,
  grounds: groundsFacts,
  deadlines: deadlinesFacts,
  period: periodFacts,
  order: orderFacts,
  share: shareFacts,
  workload: workloadFacts,
  opening: openingFacts,
  complex: complexFacts,
  pathway: pathwayFacts,
  admission: admissionFacts,
  attestation: attestationFacts,
  'attestation-dates': attestationDatesFacts,
  identification: identificationFacts,
  certificate: certificateFacts,
  recognition: recognitionFacts,
  qualification: qualificationFacts,
  'authority-order': authorityOrderFacts,
  alert: alertFacts,
  retention: retentionFacts,
} as const

const asked = <Q extends string, F extends z.ZodType>(question: Q, facts: F) =>
  z.strictObject({ question: z.literal(question), facts, asOf: day })

/** A question with its facts and the day it is asked for, as an open API takes it. */
export const Asked = z.discriminatedUnion('question', [
  asked('application', applicationFacts),
  asked('grounds', groundsFacts),
  asked('deadlines', deadlinesFacts),
  asked('period', periodFacts),
  asked('order', orderFacts),
  asked('share', shareFacts),
  asked('workload', workloadFacts),
  asked('opening', openingFacts),
  asked('complex', complexFacts),
  asked('pathway', pathwayFacts),
  asked('admission', admissionFacts),
  asked('attestation', attestationFacts),
  asked('attestation-dates', attestationDatesFacts),
  asked('identification', identificationFacts),
  asked('certificate', certificateFacts),
  asked('recognition', recognitionFacts),
  asked('qualification', qualificationFacts),
  asked('authority-order', authorityOrderFacts),
  asked('alert', alertFacts),
  asked('retention', retentionFacts),
])

export { editionOverride }

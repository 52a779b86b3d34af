import type { TemplateKind } from '../template-kinds.ts'
import type { TemplateBody } from '../template.schema.ts'
import { acknowledgement, application, order, plan, status } from './distance.ts'
import { contingentOrder, extract, minutes, organisationOrder, studyCertificate } from './office.ts'

/**
 * What each kind says where an organisation has no words of its own. An edition that was used is never changed:
 * new words are appended as the next edition, so that a paper of years ago can be written again from its values.
 */
export const builtinTemplates: Readonly<Record<TemplateKind, readonly [TemplateBody, ...TemplateBody[]]>> = {
  'distance-application': [application],
  'distance-order': [order],
  'distance-plan': [plan],
  'distance-acknowledgement': [acknowledgement],
  'contingent-order': [contingentOrder],
  'organisation-order': [organisationOrder],
  'council-minutes': [minutes],
  'council-extract': [extract],
  'study-certificate': [studyCertificate],
  'distance-certificate': [status],
}

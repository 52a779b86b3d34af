import { complianceProblems } from '@dala/domain/compliance'
import { certificatesProblems } from '@dala/domain/certificates'
import { contentProblems } from '@dala/domain/content'
import { councilsProblems } from '@dala/domain/councils'
import { coursesProblems } from '@dala/domain/courses'
import { curriculaProblems } from '@dala/domain/curricula'
import { distanceProblems } from '@dala/domain/distance'
import { documentsProblems } from '@dala/domain/documents'
import { emergencyProblems } from '@dala/domain/emergency'
import { filesProblems } from '@dala/domain/files'
import { gradebookProblems } from '@dala/domain/gradebook'
import { liveProblems } from '@dala/domain/live'
import { messagesProblems } from '@dala/domain/messages'
import { identityProblems } from '@dala/domain/identity'
import { organisationsProblems } from '@dala/domain/organisations'
import { pathwayProblems } from '@dala/domain/pathway'
import { portalProblems } from '@dala/domain/portal'
import { peopleProblems } from '@dala/domain/people'
import { coreProblems } from '@dala/domain/problems'
import { supportingSchoolsProblems } from '@dala/domain/supporting-schools'
import { testingProblems } from '@dala/domain/testing'
import { timetableProblems } from '@dala/domain/timetable'
import { registrarProblems } from '@dala/domain/registrar'
import { regulationsProblems } from '@dala/domain/regulations/api'

/** All problems of the house: a noun adds the line of its own catalogue here. */
export const catalogue = {
  ...organisationsProblems,
  ...pathwayProblems,
  ...portalProblems,
  ...peopleProblems,
  ...registrarProblems,
  ...regulationsProblems,
  ...coreProblems,
  ...supportingSchoolsProblems,
  ...testingProblems,
  ...timetableProblems,
  ...identityProblems,
  ...contentProblems,
  ...councilsProblems,
  ...coursesProblems,
  ...curriculaProblems,
  ...distanceProblems,
  ...documentsProblems,
  ...emergencyProblems,
  ...filesProblems,
  ...liveProblems,
  ...messagesProblems,
  ...gradebookProblems,
  ...certificatesProblems,
  ...complianceProblems,
}

/** What stands in the way of a certificate; `clause` is the requirement that asks for it. */
export type IssueRefusal =
  | { reason: 'no-result' | 'not-passed' | 'control-missing'; clause: 'A2016-39.a' }
  | { reason: 'organisation-incomplete'; clause: 'A2016-annex.1'; fields: string[] }
  | { reason: 'course-incomplete'; clause: 'A2016-annex.2'; fields: string[] }
  | { reason: 'no-signatory'; clause: 'A2016-annex.2' }
  | { reason: 'foreign-domain'; clause: 'A2016-40.2'; host: string }

export interface IssueInput {
  /** the published result of the learner, null while there is none */
  result: { status: 'graded' | 'failed' | 'not-admitted'; unpassedControls: number } | null
  organisation: { nameKk: string; nameRu: string; addressKk: string; addressRu: string; email: string; phone: string }
  course: { nameKk: string; nameRu: string; credits: number | null }
  signatory: string | null
  domains: readonly string[]
  /** host of the address at which the certificate will be read */
  host: string
}

const emptyOf = (values: Record<string, string>): string[] =>
  Object.entries(values)
    .filter(([, value]) => value.trim() === '')
    .map(([name]) => name)

/**
 * Whether a certificate may be issued: all control events and the exam passed (A2016-39.a), every field of the form filled in both
 * languages (A2016-annex.1, -annex.2), and a link in a domain of the organisation (A2016-40.2). All obstacles at once.
 */
export function refusalsOf(input: IssueInput): IssueRefusal[] {
  const refusals: IssueRefusal[] = []
  if (input.result === null) refusals.push({ reason: 'no-result', clause: 'A2016-39.a' })
  else if (input.result.status !== 'graded') refusals.push({ reason: 'not-passed', clause: 'A2016-39.a' })
  else if (input.result.unpassedControls > 0) refusals.push({ reason: 'control-missing', clause: 'A2016-39.a' })
  const organisation = emptyOf(input.organisation)
  if (organisation.length > 0) refusals.push({ reason: 'organisation-incomplete', clause: 'A2016-annex.1', fields: organisation })
  const course = emptyOf({ nameKk: input.course.nameKk, nameRu: input.course.nameRu })
  if (input.course.credits === null || input.course.credits <= 0) course.push('credits')
  if (course.length > 0) refusals.push({ reason: 'course-incomplete', clause: 'A2016-annex.2', fields: course })
  if (input.signatory === null || input.signatory.trim() === '') refusals.push({ reason: 'no-signatory', clause: 'A2016-annex.2' })
  if (!isDomainOf(input.host, input.domains)) refusals.push({ reason: 'foreign-domain', clause: 'A2016-40.2', host: input.host })
  return refusals
}

/** Whether a host is one of the organisation's domains or lies under one. */
export const isDomainOf = (host: string, domains: readonly string[]): boolean =>
  domains.some((domain) => host === domain || host.endsWith(`.${domain}`))

/** Semester of study from the year of study and the month in which the course began: odd in autumn, even from January on. */
export const semesterOf = (studyYear: number, startsOn: string): number => {
  const autumn = Number(startsOn.slice(5, 7)) >= 8
  return studyYear * 2 - (autumn ? 1 : 0)
}

/** The calendar year in which the academic year of a day begins; a new one begins in August. */
const academicYearOf = (day: string): number => Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) >= 8 ? 0 : 1)

/** Year of study in which the course was taken: the present one less the academic years that have begun since. */
export const studyYearAt = (presentYear: number, today: string, startsOn: string): number =>
  Math.max(1, presentYear - Math.max(0, academicYearOf(today) - academicYearOf(startsOn)))

/** Whole weeks that a course lasts, counting the begun one; both days are ISO dates. */
export const weeksBetween = (startsOn: string, endsOn: string): number =>
  Math.max(1, Math.ceil((Date.parse(endsOn) - Date.parse(startsOn) + 86_400_000) / (7 * 86_400_000)))

/** Academic hours of one credit, contact and independent work together: the practice of the universities (domain facts, 1.2). */
export const hoursOfCredit = 30

import { compliance as complianceOf, touchedWatcher, type Checks, type Evidence } from '#compliance'
import type { HomePart } from '#home'
import type { App } from '#lib/http'
import { watchEvents } from '#lib/events'
import type { FilePurposes } from '#lib/files'
import type { Jobs, Schedules } from '#lib/jobs'
import type { Seed } from '#lib/seeding'
import * as councils from '#councils'
import * as courses from '#courses'
import * as curricula from '#curricula'
import * as distance from '#distance'
import * as certificates from '#certificates'
import * as documents from '#documents'
import * as emergency from '#emergency'
import * as files from '#files'
import * as footprint from '#footprint'
import * as gradebook from '#gradebook'
import * as identity from '#identity'
import * as jobs from '#jobs'
import * as messages from '#messages'
import * as demoCourses from '#demo-course'
import * as supportingSchools from '#supporting-schools'
import * as testing from '#testing'
import * as organisations from '#organisations'
import * as pathway from '#pathway'
import * as people from '#people'
import * as portal from '#portal'
import * as registrar from '#registrar'
import * as timetable from '#timetable'
import * as regulations from '#regulations'
import type { RuledCases } from '#regulations'

/** What a noun gives the server; each part may be absent. */
export interface Noun extends HomePart {
  routes?: (app: App) => void
  seed?: Seed
  jobs?: Jobs
  schedules?: Schedules
  filePurposes?: FilePurposes
  /** What the noun shows the board of compliance. */
  evidence?: readonly Evidence[]
  /** Cases that the acts have judged or will judge, for the report on a change of editions. */
  ruledCases?: RuledCases
}

const partNames = [
  'routes',
  'seed',
  'jobs',
  'schedules',
  'filePurposes',
  'evidence',
  'ruledCases',
  'homeQuestions',
  'homeItems',
  'workItems',
  'homeCourses',
  'homeMarks',
  'unreadCount',
] as const satisfies (keyof Noun)[]

/** Takes from a noun's module what the server asks for. */
const noun = (module: Noun & Record<string, unknown>): Noun =>
  Object.fromEntries(partNames.flatMap((name) => (module[name] === undefined ? [] : [[name, module[name]]])))

/** The board stands above the nouns and asks them late, when all are listed. */
const compliance = complianceOf(() => allEvidence())

/** The nouns of the house, in the order in which they are seeded: a noun stands after those it builds on. */
export const nouns: Record<string, Noun> = {
  organisations: noun(organisations),
  people: noun(people),
  identity: noun(identity),
  registrar: noun(registrar),
  curricula: noun(curricula),
  courses: noun(courses),
  demoCourses: noun({ seed: demoCourses.seed }),
  documents: noun(documents),
  files: noun(files),
  jobs: noun(jobs),
  messages: noun(messages),
  councils: noun(councils),
  demoPlans: noun({ seed: curricula.seedPlans }),
  distance: noun(distance),
  emergency: noun(emergency),
  timetable: noun(timetable),
  pathway: noun(pathway),
  portal: noun(portal),
  gradebook: noun(gradebook),
  testing: noun(testing),
  supportingSchools: noun(supportingSchools),
  certificates: noun(certificates),
  footprint: noun(footprint),
  regulations: noun(regulations),
  // last: it counts the rows of all others
  compliance: noun({ ...compliance }),
}

/** Every noun's jobs by kind. */
export const allJobs = (): Jobs => Object.assign({}, ...Object.values(nouns).map(({ jobs }) => jobs ?? {}))

/** When every noun's jobs run by themselves. */
export const allSchedules = (): Schedules => Object.assign({}, ...Object.values(nouns).map(({ schedules }) => schedules ?? {}))

/** What files may be uploaded for, of every noun. */
export const allFilePurposes = (): FilePurposes => Object.assign({}, ...Object.values(nouns).map(({ filePurposes }) => filePurposes ?? {}))

/** What every noun shows the board of compliance. */
export const allEvidence = (): readonly Evidence[] => Object.values(nouns).flatMap(({ evidence }) => evidence ?? [])

/** The looks of the board by key, by clause and by what touches them. */
export const complianceChecks: () => Checks = compliance.checks
watchEvents(touchedWatcher(compliance.checks))
watchEvents(supportingSchools.publishedWatcher)

/** The cases of every noun that the acts judge. */
export const allRuledCases = (): readonly RuledCases[] => Object.values(nouns).flatMap(({ ruledCases }) => ruledCases ?? [])

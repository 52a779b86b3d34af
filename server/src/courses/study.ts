import type { Language } from '@dala/domain/content'
import { percentDone, type StudyCourse, type StudyLesson, type StudyOutline } from '@dala/domain/courses'
import type { Actor } from '@dala/domain/identity'
import { zonedDay } from './today.ts'
import { publishedReading } from '#content'
import { missing, type Db } from '#lib/db'
import { itemOf } from './offering-view.ts'
import { studyItems, studyOffering, studyRows, type StudyItemRow, type StudyRow } from './study.queries.ts'
import { languagesOf, personName, three } from './words.ts'

/** The learner's courses with progress and the next thing to do. */
export const studyCoursesOf = (rows: readonly StudyRow[]): StudyCourse[] =>
  rows.map((row) => ({
    id: row.id,
    name: three(row.name_kk, row.name_ru, row.name_en),
    teacher: personName(row),
    credits: row.credits,
    status: row.status,
    done: row.done ?? 0,
    all: row.all ?? 0,
    percent: percentDone(row.done ?? 0, row.all ?? 0),
    next:
      row.next_id === null || row.next_kind === null || row.status !== 'published'
        ? null
        : {
            itemId: row.next_id,
            kind: row.next_kind,
            testId: row.next_test,
            name: three(row.next_kk, row.next_ru, row.next_en),
            dueOn: row.next_due,
          },
  }))

export const listStudyCourses = async (db: Db, actor: Actor, now: Date) => ({
  items: studyCoursesOf(await db.ask(studyRows({ orgId: actor.orgId, learnerId: actor.personId, today: zonedDay(now) }))),
})

type ItemRow = StudyItemRow

const progressOf = (row: ItemRow) =>
  row.updated_at === null
    ? null
    : { openedAt: row.opened_at?.toISOString() ?? null, completedAt: row.completed_at?.toISOString() ?? null, seconds: row.seconds ?? 0 }

const isModuleOpen = (row: ItemRow, today: string): boolean => row.opens_on === null || row.opens_on <= today
const isReadable = (row: ItemRow, today: string): boolean =>
  isModuleOpen(row, today) && (row.kind === 'test' || row.published_number !== null)

/** The head of a course and its items; a foreign course is missing. */
async function readOutline(db: Db, actor: Actor, offeringId: string) {
  const wanted = { orgId: actor.orgId, offeringId, learnerId: actor.personId }
  const [[offering], rows] = await db.askEach(studyOffering(wanted), studyItems(wanted))
  return { offering: offering ?? missing('offering', offeringId), rows }
}

/** A course as its learner sees it: two queries. */
export async function readStudyCourse(db: Db, actor: Actor, offeringId: string, now: Date): Promise<StudyOutline> {
  const { offering, rows } = await readOutline(db, actor, offeringId)
  const today = zonedDay(now)
  const modules = new Map<string, StudyOutline['modules'][number]>()
  for (const row of rows) {
    const module = modules.get(row.module_id) ?? {
      id: row.module_id,
      name: three(row.module_kk, row.module_ru, row.module_en),
      opensOn: row.opens_on,
      dueOn: row.module_due,
      open: isModuleOpen(row, today),
      items: [],
    }
    modules.set(row.module_id, module)
    const item = itemOf(row)
    // A lesson that was never published does not exist for a learner.
    if (item && (item.kind === 'test' || row.published_number !== null))
      module.items.push({ ...item, progress: progressOf(row), readable: isReadable(row, today) })
  }
  const counted = [...modules.values()].flatMap((module) => module.items).filter((item) => item.compulsory)
  const done = counted.filter((item) => item.progress?.completedAt != null).length
  return {
    id: offering.id,
    name: three(offering.name_kk, offering.name_ru, offering.name_en),
    description: three(offering.description_kk, offering.description_ru, offering.description_en),
    teacher: { id: offering.teacher_id, name: personName(offering) },
    tutor:
      offering.tutor_id === null
        ? null
        : {
            id: offering.tutor_id,
            name: personName({ surname: offering.u_surname, given_name: offering.u_given_name, patronymic: offering.u_patronymic }),
          },
    languages: languagesOf(offering.languages),
    status: offering.status,
    startsOn: offering.starts_on,
    endsOn: offering.ends_on,
    modules: [...modules.values()].filter((module) => module.items.length > 0 || !module.open),
    done,
    all: counted.length,
    percent: percentDone(done, counted.length),
  }
}

/** A published lesson in the learner's language, with its neighbours; a draft, a closed module and a foreign course are missing. */
export async function readStudyLesson(
  db: Db,
  actor: Actor,
  offeringId: string,
  itemId: string,
  language: Language,
  now: Date,
): Promise<StudyLesson> {
  const { offering, rows: items } = await readOutline(db, actor, offeringId)
  const today = zonedDay(now)
  const rows = items.filter((row) => row.id !== null && isReadable(row, today))
  const at = rows.findIndex((row) => row.id === itemId)
  const row = rows[at]
  const item = row && itemOf(row)
  if (!row || !item || row.document_id === null || row.published_number === null) missing('lesson', itemId)
  const languages = languagesOf(offering.languages)
  const neighbours = rows.filter((other) => other.module_id === row.module_id)
  const places = [...new Set(rows.map((other) => other.module_id))]
  const { document_id: documentId, published_number: number } = row
  const reading = await db.transaction((trx) => publishedReading(trx, actor.orgId, documentId, number, language, languages))
  return {
    offering: {
      id: offering.id,
      name: three(offering.name_kk, offering.name_ru, offering.name_en),
      languages,
      teacher: personName(offering),
    },
    module: {
      name: three(row.module_kk, row.module_ru, row.module_en),
      place: places.indexOf(row.module_id) + 1,
      steps: neighbours.flatMap((other) => (other.id === null ? [] : [{ itemId: other.id, done: other.completed_at !== null }])),
    },
    item,
    language,
    reading,
    progress: progressOf(row),
    previous: neighbourOf(rows[at - 1]),
    next: neighbourOf(rows[at + 1]),
  }
}

function neighbourOf(row: ItemRow | undefined) {
  const item = row && itemOf(row)
  return item ? { itemId: item.id, kind: item.kind, testId: item.testId, name: item.name } : null
}

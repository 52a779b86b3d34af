import { sql } from 'kysely'
import { written, type Writer } from '#lib/db'
import './courses.tables.ts'

/** The learner's open and closed courses with the share done and the next thing to do: one query for the page. */
export const selectStudyRows = (db: Writer, orgId: string, learnerId: string, today: string) =>
  db
    .selectFrom('courses.enrolment as e')
    .innerJoin('courses.offering as o', (join) => join.onRef('o.org_id', '=', 'e.org_id').onRef('o.id', '=', 'e.offering_id'))
    .innerJoin('people.person as t', (join) => join.onRef('t.org_id', '=', 'o.org_id').onRef('t.id', '=', 'o.teacher_id'))
    .innerJoin('curricula.discipline as dc', (join) => join.onRef('dc.org_id', '=', 'o.org_id').onRef('dc.id', '=', 'o.discipline_id'))
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('courses.item as i')
          .leftJoin('courses.progress as g', (join) =>
            join
              .onRef('g.org_id', '=', 'i.org_id')
              .onRef('g.offering_id', '=', 'i.offering_id')
              .onRef('g.item_id', '=', 'i.id')
              .on('g.learner_id', '=', learnerId),
          )
          .select((inner) => [
            inner.fn.countAll<number>().as('all'),
            inner.fn.countAll<number>().filterWhere('g.completed_at', 'is not', null).as('done'),
          ])
          .whereRef('i.org_id', '=', 'o.org_id')
          .whereRef('i.offering_id', '=', 'o.id')
          .where('i.compulsory', '=', true)
          .where('i.removed_at', 'is', null)
          .as('counted'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          // ordered first: then one lesson is looked up, the first to be read, and not the documents of all
          .selectFrom(
            eb
              .selectFrom('courses.item as i')
              .innerJoin('courses.module as m', (join) => join.onRef('m.org_id', '=', 'i.org_id').onRef('m.id', '=', 'i.module_id'))
              .leftJoin('courses.progress as g', (join) =>
                join
                  .onRef('g.org_id', '=', 'i.org_id')
                  .onRef('g.offering_id', '=', 'i.offering_id')
                  .onRef('g.item_id', '=', 'i.id')
                  .on('g.learner_id', '=', learnerId),
              )
              .select(['i.org_id', 'i.id', 'i.kind', 'i.test_id', 'i.document_id', 'i.name_kk', 'i.name_ru', 'i.name_en', 'i.minutes'])
              .select(['m.place as module_place', 'i.place'])
              .select(sql<string | null>`coalesce(i.due_on, m.due_on)`.as('due_on'))
              .whereRef('i.org_id', '=', 'o.org_id')
              .whereRef('i.offering_id', '=', 'o.id')
              .where('i.removed_at', 'is', null)
              .where('g.completed_at', 'is', null)
              .where((where) => where.or([where('m.opens_on', 'is', null), where('m.opens_on', '<=', today)]))
              .orderBy('m.place')
              .orderBy('i.place')
              .as('open'),
          )
          .leftJoin('content.document as d', (join) => join.onRef('d.org_id', '=', 'open.org_id').onRef('d.id', '=', 'open.document_id'))
          .select(['open.id', 'open.kind', 'open.test_id', 'open.name_kk', 'open.name_ru', 'open.name_en', 'open.minutes', 'open.due_on'])
          .where((where) => where.or([where('open.kind', '=', 'test'), where('d.published_number', 'is not', null)]))
          .orderBy('open.module_place')
          .orderBy('open.place')
          .limit(1)
          .as('next'),
      (join) => join.onTrue(),
    )
    .select(['o.id', 'o.name_kk', 'o.name_ru', 'o.name_en', 'o.status', 't.surname', 't.given_name', 't.patronymic'])
    .select([
      'dc.credits',
      'counted.all',
      'counted.done',
      'next.id as next_id',
      'next.kind as next_kind',
      'next.test_id as next_test',
      'next.minutes as next_minutes',
    ])
    .select(['next.name_kk as next_kk', 'next.name_ru as next_ru', 'next.name_en as next_en', 'next.due_on as next_due'])
    .where('e.org_id', '=', orgId)
    .where('e.learner_id', '=', learnerId)
    .where('e.ended_at', 'is', null)
    .where('o.status', 'in', ['published', 'closed'])
    .orderBy('o.status', 'desc')
    .orderBy('o.name_kk')
    .limit(100)

export const studyRows = written((db, { orgId, learnerId, today }: { orgId: string; learnerId: string; today: string }) =>
  selectStudyRows(db, orgId, learnerId, today),
)
export type StudyRow = Awaited<ReturnType<ReturnType<typeof selectStudyRows>['execute']>>[number]

/** The head of a course for one of its learners; nothing for anybody else and for a draft. */
const selectStudyOffering = (db: Writer, { orgId, offeringId, learnerId }: OfLearner) =>
  db
    .selectFrom('courses.enrolment as e')
    .innerJoin('courses.offering as o', (join) => join.onRef('o.org_id', '=', 'e.org_id').onRef('o.id', '=', 'e.offering_id'))
    .innerJoin('people.person as t', (join) => join.onRef('t.org_id', '=', 'o.org_id').onRef('t.id', '=', 'o.teacher_id'))
    .leftJoin('people.person as u', (join) => join.onRef('u.org_id', '=', 'o.org_id').onRef('u.id', '=', 'o.tutor_id'))
    .leftJoin('courses.syllabus as s', (join) => join.onRef('s.org_id', '=', 'o.org_id').onRef('s.offering_id', '=', 'o.id'))
    .select([
      'o.id',
      'o.name_kk',
      'o.name_ru',
      'o.name_en',
      'o.status',
      'o.languages',
      'o.starts_on',
      'o.ends_on',
      'o.teacher_id',
      'o.tutor_id',
    ])
    .select([
      't.surname',
      't.given_name',
      't.patronymic',
      'u.surname as u_surname',
      'u.given_name as u_given_name',
      'u.patronymic as u_patronymic',
    ])
    .select(['s.description_kk', 's.description_ru', 's.description_en'])
    .where('e.org_id', '=', orgId)
    .where('e.offering_id', '=', offeringId)
    .where('e.learner_id', '=', learnerId)
    .where('e.ended_at', 'is', null)
    .where('o.status', 'in', ['published', 'closed'])

/** All items of a course in their order with the learner's progress: one query for the page. */
const selectStudyItems = (db: Writer, { orgId, offeringId, learnerId }: OfLearner) =>
  db
    .selectFrom('courses.module as m')
    .leftJoin('courses.item as i', (join) =>
      join.onRef('i.org_id', '=', 'm.org_id').onRef('i.module_id', '=', 'm.id').on('i.removed_at', 'is', null),
    )
    .leftJoin('content.document as d', (join) => join.onRef('d.org_id', '=', 'i.org_id').onRef('d.id', '=', 'i.document_id'))
    .leftJoin('courses.progress as g', (join) =>
      join
        .onRef('g.org_id', '=', 'i.org_id')
        .onRef('g.offering_id', '=', 'i.offering_id')
        .onRef('g.item_id', '=', 'i.id')
        .on('g.learner_id', '=', learnerId),
    )
    .select([
      'm.id as module_id',
      'm.name_kk as module_kk',
      'm.name_ru as module_ru',
      'm.name_en as module_en',
      'm.opens_on',
      'm.due_on as module_due',
    ])
    .select([
      'i.id',
      'i.kind',
      'i.mode',
      'i.name_kk',
      'i.name_ru',
      'i.name_en',
      'i.test_id',
      'i.document_id',
      'i.minutes',
      'i.due_on',
      'i.compulsory',
    ])
    .select(['d.published_number', 'd.published_at', 'd.draft_at', 'g.opened_at', 'g.completed_at', 'g.seconds', 'g.updated_at'])
    .where('m.org_id', '=', orgId)
    .where('m.offering_id', '=', offeringId)
    .orderBy('m.place')
    .orderBy('m.id')
    .orderBy('i.place')
    .orderBy('i.id')

interface OfLearner {
  orgId: string
  offeringId: string
  learnerId: string
}

export const studyOffering = written(selectStudyOffering)
export const studyItems = written(selectStudyItems)
export type StudyItemRow = Awaited<ReturnType<ReturnType<typeof selectStudyItems>['execute']>>[number]

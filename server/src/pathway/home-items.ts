import type { HomeItem } from '@dala/domain/home'
import { holds } from '@dala/domain/identity'
import { momentAt } from '@dala/locale'
import { homeQuestion } from '#home'
import { selectAssigned, selectComingSittings, selectUnconfirmed } from './home.queries.ts'
import { nameOf } from './names.ts'

const say = {
  materials: {
    kk: 'Оқу материалдарын алғаныңызды растаңыз',
    ru: 'Подтвердите получение учебных материалов',
    en: 'Confirm the study materials',
  },
  pathway: { kk: 'Қашықтан оқу жолы', ru: 'Дистанционный маршрут', en: 'Distance pathway' },
  requests: { kk: 'Қашықтан оқитындардың сұрақтары', ru: 'Вопросы обучающихся дистанционно', en: 'Questions of learners at a distance' },
}

const about = (row: LearnerRow, learnerId: string, personId: string) => ({
  learner: learnerId === personId ? null : nameOf(row),
  note: say.pathway,
  link: `/pathway/${learnerId}`,
  begun: false,
  startsAt: null,
})

interface LearnerRow {
  surname: string
  given_name: string
  patronymic: string
}

/**
 * For the learner and the guardian: materials to confirm (A2023-15.1), assessments to sit at the school (A2023-15.3.b).
 * For those asked: questions that wait for an answer (A2023-15.5).
 */
export const homeQuestions = [
  homeQuestion(
    { concerns: (actor) => holds(actor, 'pathway.study') },
    (db, { orgId, personId }) => selectUnconfirmed(db, orgId, personId),
    (rows, { actor }) => ({
      items: rows.map((row): HomeItem => ({
        ...about(row, row.id, actor.personId),
        kind: 'documents',
        id: `materials/${row.id}`,
        title: say.materials,
        dueAt: null,
        clause: 'A2023-15.1.a',
      })),
    }),
  ),
  homeQuestion(
    { concerns: (actor) => holds(actor, 'pathway.study') },
    (db, { orgId, personId, today }) => selectComingSittings(db, orgId, personId, today),
    (rows, { actor }) => ({
      items: rows.map((row): HomeItem => ({
        ...about(row, row.learner_id, actor.personId),
        kind: 'test',
        id: `sitting/${row.id}/${row.learner_id}`,
        title: {
          kk: `${row.subject}: мектепте тапсыру`,
          ru: `${row.subject}: сдача в школе`,
          en: `${row.subject}: in person at the school`,
        },
        dueAt: momentAt(row.held_on, '23:59').toISOString(),
        clause: 'A2023-15.3.c',
      })),
    }),
  ),
  homeQuestion(
    { concerns: () => true, counted: true },
    (db, { orgId, personId, today }) => selectAssigned(db, orgId, personId, today),
    ([count]) => ({
      work:
        count === undefined || count.all === 0
          ? []
          : [
              {
                kind: 'pathway.requests',
                title: say.requests,
                link: '/requests',
                all: count.all,
                late: count.late,
                dueAt: count.earliest === null ? null : momentAt(count.earliest, '23:59').toISOString(),
                clause: 'A2023-15.5.a',
              },
            ],
    }),
  ),
]

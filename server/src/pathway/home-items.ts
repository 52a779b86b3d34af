import type { HomeItem, WorkItem } from '@dala/domain/home'
import { holds, type Actor } from '@dala/domain/identity'
import { momentAt, toIsoDate } from '@dala/locale'
import type { Trx } from '#lib/db'
import { listOwnLearners } from './learners.queries.ts'
import { countAssigned } from './life.queries.ts'
import { listHanded } from './materials.queries.ts'
import { nameOf } from './names.ts'
import { listSittings } from './sittings.queries.ts'

const say = {
  materials: {
    kk: 'Оқу материалдарын алғаныңызды растаңыз',
    ru: 'Подтвердите получение учебных материалов',
    en: 'Confirm the study materials',
  },
  pathway: { kk: 'Қашықтан оқу жолы', ru: 'Дистанционный маршрут', en: 'Distance pathway' },
  requests: { kk: 'Қашықтан оқитындардың сұрақтары', ru: 'Вопросы обучающихся дистанционно', en: 'Questions of learners at a distance' },
}

/** For the learner and the guardian: materials to confirm (A2023-15.1), assessments to sit at the school (A2023-15.3.b). */
export async function homeItems(trx: Trx, actor: Actor, now: Date): Promise<HomeItem[]> {
  if (!holds(actor, 'pathway.study')) return []
  const today = toIsoDate(now)
  const items: HomeItem[] = []
  for (const learner of await listOwnLearners(trx, actor.orgId, actor.personId)) {
    const about = {
      learner: learner.id === actor.personId ? null : nameOf(learner),
      note: say.pathway,
      link: `/pathway/${learner.id}`,
      begun: false,
      startsAt: null,
    }
    const handed = await listHanded(trx, actor.orgId, learner.id)
    if (handed.some((row) => row.acknowledged_at === null))
      items.push({ ...about, kind: 'documents', id: `materials/${learner.id}`, title: say.materials, dueAt: null, clause: 'A2023-15.1.a' })
    for (const row of await listSittings(trx, actor.orgId, learner.id))
      if (row.passed_on === null && row.held_on !== null && row.held_on >= today)
        items.push({
          ...about,
          kind: 'test',
          id: `sitting/${row.id}/${learner.id}`,
          title: {
            kk: `${row.subject}: мектепте тапсыру`,
            ru: `${row.subject}: сдача в школе`,
            en: `${row.subject}: in person at the school`,
          },
          dueAt: momentAt(row.held_on, '23:59').toISOString(),
          clause: 'A2023-15.3.c',
        })
  }
  return items
}

/** For those asked: questions that wait for an answer (A2023-15.5). */
export async function workItems(trx: Trx, actor: Actor, now: Date): Promise<WorkItem[]> {
  const count = await countAssigned(trx, actor.orgId, actor.personId, toIsoDate(now))
  if (count.all === 0) return []
  return [
    {
      kind: 'pathway.requests',
      title: say.requests,
      link: '/requests',
      all: count.all,
      late: count.late,
      dueAt: count.earliest === null ? null : momentAt(count.earliest, '23:59').toISOString(),
      clause: 'A2023-15.5.a',
    },
  ]
}

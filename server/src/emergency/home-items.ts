import type { WorkItem } from '@dala/domain/home'
import { hasRole, holds, type Actor } from '@dala/domain/identity'
import { formatRange, momentAt, toIsoDate } from '@dala/locale'
import { homeQuestion } from '#home'
import type { Trx } from '#lib/db'
import { countLacking } from './access.queries.ts'
import { readSettings } from './settings.queries.ts'
import { since, unitsOfReader } from './show-switch.ts'
import { listStanding, selectOwn } from './switches.queries.ts'
import { countTold } from './told.queries.ts'

const daysAhead = 7

const titles = {
  weather: {
    now: { kk: 'Бүгін қашықтан оқимыз: ауа райы қолайсыз', ru: 'Сегодня дистанционно: непогода', en: 'Today at a distance: bad weather' },
    coming: { kk: 'Қашықтан оқимыз: ауа райы қолайсыз', ru: 'Будем учиться дистанционно: непогода', en: 'At a distance soon: bad weather' },
  },
  emergency: {
    now: {
      kk: 'Бүгін қашықтан оқимыз: төтенше жағдай',
      ru: 'Сегодня дистанционно: чрезвычайная ситуация',
      en: 'Today at a distance: emergency',
    },
    coming: {
      kk: 'Қашықтан оқимыз: төтенше жағдай',
      ru: 'Будем учиться дистанционно: чрезвычайная ситуация',
      en: 'At a distance soon: emergency',
    },
  },
} as const

const clauses = { weather: 'A2023-3.2', emergency: 'A2023-3.1' } as const

/** «Today is distance» for the learner and the guardian: why, until when, and the way to the courses (A2023-14). */
export const homeQuestions = [
  homeQuestion(
    { concerns: (actor) => hasRole(actor, 'learner') || hasRole(actor, 'guardian') },
    (_, { orgId, personId, today }) => selectOwn(orgId, personId, today, daysAhead),
    (rows, { now }) => {
      const today = toIsoDate(now)
      return {
        items: rows.map((row) => {
          const days = (locale: 'kk' | 'ru' | 'en') => formatRange(row.starts_on, row.ends_on, locale)
          const isNow = row.starts_on <= today
          return {
            kind: 'order',
            id: `${row.switch_id}/${row.given_name}`,
            title: titles[row.ground][isNow ? 'now' : 'coming'],
            note: {
              kk: `${days('kk')}. Курстарды ашыңыз`,
              ru: `${days('ru')}. Откройте курсы`,
              en: `${days('en')}. Open the courses`,
            },
            link: `/emergency/notices/${row.switch_id}`,
            startsAt: momentAt(isNow ? today : row.starts_on, '00:00').toISOString(),
            dueAt: null,
            clause: row.level === 'additional' ? 'A2023-4' : clauses[row.ground],
            learner: row.own ? null : row.given_name,
            begun: isNow,
          }
        }),
      }
    },
  ),
]

/** For the offices and class teachers: families not reached, and learners without access for whom nothing was arranged yet. */
export async function workItems(trx: Trx, actor: Actor, now: Date): Promise<WorkItem[]> {
  if (!holds(actor, 'emergency.work')) return []
  const standing = await listStanding(trx, actor.orgId, toIsoDate(now))
  if (standing.length === 0) return []
  const units = await unitsOfReader(trx, actor)
  let unreached = 0
  for (const row of standing) unreached += (await countTold(trx, actor.orgId, row.id, units)).unreached
  const { accessDays } = await readSettings(trx, actor.orgId)
  const ids = standing.map((row) => row.id)
  const { open } = await countLacking(trx, actor.orgId, ids, since(now, accessDays), units)
  const link = standing.length === 1 ? `/emergency/${ids[0]}` : '/emergency'
  return [
    {
      kind: 'emergency.unreached',
      title: { kk: 'Хабар жетпеген отбасылар', ru: 'Семьи, до которых не дошло сообщение', en: 'Families not reached' },
      link: `${link}?show=unreached`,
      all: unreached,
      late: unreached,
      dueAt: null,
      clause: 'A2023-6.a',
    },
    {
      kind: 'emergency.access',
      title: { kk: 'Жүйеге кіре алмайтын білім алушылар', ru: 'Обучающиеся без доступа к системе', en: 'Learners without access' },
      link: `${link}?tab=access`,
      all: open,
      late: 0,
      dueAt: null,
      clause: 'A2023-14',
    },
  ].filter((item) => item.all > 0)
}

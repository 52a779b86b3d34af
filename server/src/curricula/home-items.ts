import type { WorkItem } from '@dala/domain/home'
import { holds, unitsInReach, type Actor } from '@dala/domain/identity'
import { homeQuestion } from '#home'
import type { Trx } from '#lib/db'
import { countUndecided } from './choices.queries.ts'
import { selectOpenWindows } from './home.queries.ts'
import { countSubmitted } from './individual.queries.ts'

/** For a learner: registration for electives is open until…, while fewer are chosen than must be. */
export const homeQuestions = [
  homeQuestion(
    { concerns: (actor) => holds(actor, 'courses.study') },
    (_, { orgId, personId, now }) => selectOpenWindows(orgId, personId, now),
    (windows) => ({
      items: windows
        .filter(({ chosen, least }) => chosen < least)
        .map((window) => ({
          kind: 'application',
          id: window.id,
          title: { kk: 'Таңдау пәндерін таңдаңыз', ru: 'Выберите дисциплины по выбору', en: 'Choose your electives' },
          note: { kk: window.period_kk, ru: window.period_ru, en: window.period_en },
          link: '/electives',
          startsAt: null,
          dueAt: new Date(window.closes_at).toISOString(),
          clause: null,
          learner: null,
          begun: window.chosen > 0,
        })),
    }),
  ),
]

/** For an adviser: plans handed over and choices that wait for a word. */
export async function workItems(trx: Trx, actor: Actor): Promise<WorkItem[]> {
  if (!holds(actor, 'curricula.advise')) return []
  const units = unitsInReach(actor, 'curricula.advise')
  return [
    {
      kind: 'curricula.individual-plans',
      title: {
        kk: 'Жеке оқу жоспарлары бекітуді күтеді',
        ru: 'Индивидуальные планы ждут утверждения',
        en: 'Individual plans wait for approval',
      },
      link: '/individual-plans?status=submitted',
      all: await countSubmitted(trx, actor.orgId, units),
      late: 0,
      dueAt: null,
      clause: null,
    },
    {
      kind: 'curricula.choices',
      title: {
        kk: 'Таңдалған пәндер бекітуді күтеді',
        ru: 'Выбранные дисциплины ждут утверждения',
        en: 'Chosen electives wait for approval',
      },
      link: '/elective-windows',
      all: await countUndecided(trx, actor.orgId, units),
      late: 0,
      dueAt: null,
      clause: null,
    },
  ]
}

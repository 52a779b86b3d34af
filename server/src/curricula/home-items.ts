import type { HomeItem, WorkItem } from '@dala/domain/home'
import { holds, unitsInReach, type Actor } from '@dala/domain/identity'
import type { Trx } from '#lib/db'
import { countUndecided, listOwnChoices } from './choices.queries.ts'
import { periodName, stateOfWindow } from './elective-windows.ts'
import { listWindowsFor } from './electives.queries.ts'
import { countSubmitted } from './individual.queries.ts'
import { findLearner } from './people.queries.ts'

/** For a learner: registration for electives is open until…, while fewer are chosen than must be. */
export async function homeItems(trx: Trx, actor: Actor, now: Date): Promise<HomeItem[]> {
  if (!holds(actor, 'courses.study')) return []
  const learner = await findLearner(trx, actor.orgId, actor.personId)
  if (learner === undefined || learner.status !== 'studying') return []
  const windows = (
    await listWindowsFor(trx, actor.orgId, { programmeId: learner.programme_id, studyYear: learner.study_year }, now)
  ).filter((window) => stateOfWindow(window, now) === 'open' && (window.electives ?? 0) > 0)
  const own = await listOwnChoices(
    trx,
    actor.orgId,
    actor.personId,
    windows.map((window) => window.id),
  )
  return windows.flatMap((window): HomeItem[] => {
    const chosen = own.filter((each) => each.window_id === window.id && ['seated', 'waiting', 'approved'].includes(each.status)).length
    if (chosen >= window.least) return []
    return [
      {
        kind: 'application',
        id: window.id,
        title: { kk: 'Таңдау пәндерін таңдаңыз', ru: 'Выберите дисциплины по выбору', en: 'Choose your electives' },
        note: periodName(window),
        link: '/electives',
        startsAt: null,
        dueAt: window.closes_at.toISOString(),
        clause: null,
        learner: null,
        begun: chosen > 0,
      },
    ]
  })
}

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

import type { ProgressReport } from '@dala/domain/courses'
import { inLocale } from '@dala/locale'
import { queryClient, queueCall, type ApiReply } from '#app'
import { messages } from './study.messages.ts'

type Lesson = ApiReply<'GET /study/courses/:offeringId/lessons/:itemId'>
type Outline = ApiReply<'GET /study/courses/:offeringId'>

type Report = Pick<ProgressReport, 'offeringId' | 'itemId' | 'kind'> & {
  seconds?: number
  /** The lesson, where its learner believes that something was marked. */
  lesson?: Lesson['item']['name']
}

const inThree = (word: (of: (typeof messages)['kk'], locale: 'kk' | 'ru' | 'en') => string) => ({
  kk: word(messages.kk, 'kk'),
  ru: word(messages.ru, 'ru'),
  en: word(messages.en, 'en'),
})

/**
 * Reports what was opened, done or read for how long: kept on this device first, sent when there is a network.
 * The id is made here, so that a report sent twice counts once.
 */
export async function report({ offeringId, itemId, kind, seconds = 0, lesson }: Report): Promise<void> {
  const at = new Date().toISOString()
  show(offeringId, itemId, kind, at)
  const entry = { id: crypto.randomUUID(), offeringId, itemId, kind, at, seconds }
  await queueCall(
    'POST /study/progress',
    { body: { entries: [entry] } },
    lesson && { about: inThree((t, locale) => t.markOf(inLocale(lesson, locale))), refresh: showing },
  )
}

/** What shows whether a lesson is done. */
const showing = [
  'GET /study/courses/:offeringId',
  'GET /study/courses/:offeringId/lessons/:itemId',
  'GET /study/courses',
  'GET /home',
] as const

/** The pages show it at once, also without a network. */
function show(offeringId: string, itemId: string, kind: ProgressReport['kind'], at: string): void {
  if (kind === 'time') return
  const changed = (progress: Lesson['progress']): NonNullable<Lesson['progress']> => ({
    openedAt: progress?.openedAt ?? at,
    completedAt: kind === 'completed' ? at : kind === 'reopened' ? null : (progress?.completedAt ?? null),
    seconds: progress?.seconds ?? 0,
  })
  queryClient.setQueriesData<Lesson>({ queryKey: ['GET /study/courses/:offeringId/lessons/:itemId'] }, (lesson) => {
    if (!lesson || lesson.offering.id !== offeringId) return lesson
    const isThis = lesson.item.id === itemId
    const steps = lesson.module.steps.map((step) =>
      step.itemId === itemId ? { ...step, done: changed(null).completedAt !== null || (kind === 'opened' && step.done) } : step,
    )
    return { ...lesson, module: { ...lesson.module, steps }, ...(isThis && { progress: changed(lesson.progress) }) }
  })
  queryClient.setQueriesData<Outline>({ queryKey: ['GET /study/courses/:offeringId'] }, (outline) => {
    if (!outline || outline.id !== offeringId) return outline
    const modules = outline.modules.map((module) => ({
      ...module,
      items: module.items.map((item) => (item.id === itemId ? { ...item, progress: changed(item.progress) } : item)),
    }))
    const counted = modules.flatMap((module) => module.items).filter((item) => item.compulsory)
    const done = counted.filter((item) => item.progress?.completedAt).length
    return { ...outline, modules, done, percent: counted.length === 0 ? 0 : Math.floor((done / counted.length) * 100) }
  })
  for (const route of ['GET /home', 'GET /study/courses']) void queryClient.invalidateQueries({ queryKey: [route], refetchType: 'none' })
}

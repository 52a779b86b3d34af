import { join } from 'node:path'
import { demoId } from '#seed'
import { finalTest } from './tests/final.ts'
import { moduleTests } from './tests/modules.ts'

export const lessonsFolder = join(import.meta.dirname, 'lessons')

/** The id of a test of this course, by its slug: the course's items and the bank's tests meet in it. */
export const testIdOf = (slug: string): string => demoId(`university/test/learning-at-a-distance/${slug}`)
export const offeringId = demoId('university/offering/learning-at-a-distance')
export const courseTests = [...moduleTests, finalTest]

export const description = {
  kk: 'Қашықтан жақсы оқуды үйрететін қысқа курс: оқу қалай ұйымдастырылады және қандай құқықтарыңыз бар, аптаны қалай жоспарлау керек, сабақты есте қалдырып қалай оқуға болады, қалай сұрап, талқылау керек, емтиханды қалай адал әрі сабырлы тапсыруға болады, желіде қалай қауіпсіз болып, денсаулықты сақтауға болады.',
  ru: 'Короткий курс о том, как хорошо учиться на расстоянии: как устроена учёба и какие у вас права, как спланировать неделю, читать урок так, чтобы он запомнился, спрашивать и обсуждать, честно и спокойно сдавать экзамены, беречь себя в сети и у экрана.',
  en: 'A short course in studying well at a distance: how it works and which rights you have, how to plan a week, read a lesson so that it stays, ask and discuss, be examined honestly and calmly, and stay safe and healthy online.',
}

interface ModulePlan {
  name: { kk: string; ru: string; en: string }
  lessons: readonly string[]
  test: string
  dueOn: string
}

/** The modules of the course with their lessons and tests, in order. */
export const modules: readonly ModulePlan[] = [
  {
    name: { kk: 'Қашықтан оқу қалай ұйымдастырылады', ru: 'Как устроена учёба на расстоянии', en: 'How distance learning works' },
    lessons: ['01-how-it-works', '02-rights', '03-week'],
    test: 'how-it-works',
    dueOn: '2026-11-25',
  },
  {
    name: {
      kk: 'Сабақпен жұмыс: оқу, жазу, есте сақтау',
      ru: 'Работа с уроком: чтение, записи, память',
      en: 'Studying a lesson: reading, notes, memory',
    },
    lessons: ['04-reading', '05-notes', '06-memory'],
    test: 'studying-a-lesson',
    dueOn: '2026-11-28',
  },
  {
    name: { kk: 'Сұрау және талқылау', ru: 'Вопросы и обсуждение', en: 'Asking and discussing' },
    lessons: ['07-asking', '08-discussing'],
    test: 'asking-and-discussing',
    dueOn: '2026-12-02',
  },
  {
    name: { kk: 'Адал және сабырлы емтихан', ru: 'Честный и спокойный экзамен', en: 'Being examined honestly' },
    lessons: ['09-marks', '10-exam-day', '11-honesty'],
    test: 'being-examined',
    dueOn: '2026-12-07',
  },
  {
    name: { kk: 'Желідегі қауіпсіздік пен денсаулық', ru: 'Безопасность и здоровье в сети', en: 'Safe and healthy online' },
    lessons: ['12-safety', '13-health'],
    test: 'safe-and-healthy',
    dueOn: '2026-12-11',
  },
]
export const finalItem = { test: 'final', dueOn: '2026-12-12' }

import { demo, demoId } from '#seed'
import { insertProgramme } from '#curricula'
import type { Trx } from '#lib/db'
import type { Seed, SeedParts } from '#lib/seeding'
import { layLearningAtADistance } from './learning-at-a-distance.ts'
import { laySmallCourses } from './small-courses.ts'

export { courseTests, offeringId, testIdOf } from './plan.ts'

const programmes = {
  university: {
    is: {
      code: '6B06103',
      name: { kk: 'Ақпараттық жүйелер', ru: 'Информационные системы', en: 'Information systems' },
      level: 'bachelor',
      credits: 240,
      hours: null,
      registerNumber: '6B06100123',
      registerDate: '2024-04-12',
      standard: 'ГОСО высшего образования, приказ № 2 от 20.07.2022',
      languages: ['kk', 'ru'],
      licenceId: demoId('university/licence'),
      agreement: { number: '15-2/841', date: '2024-05-06', with: 'Министерство науки и высшего образования' },
    },
    econ: {
      code: '6B04101',
      name: { kk: 'Экономика', ru: 'Экономика', en: 'Economics' },
      level: 'bachelor',
      credits: 240,
      hours: null,
      registerNumber: '',
    },
  },
  college: {
    software: {
      code: '06130100',
      name: { kk: 'Бағдарламалық қамтамасыз ету', ru: 'Программное обеспечение', en: 'Software engineering' },
      level: 'tvet',
      credits: 180,
      hours: 4320,
      registerNumber: 'ДЕМО-613',
      registerDate: '2025-06-18',
      specialityCode: '06130100',
      standard: 'ГОСО ТиППО, приказ № 348 от 03.08.2022',
      languages: ['kk', 'ru'],
      licenceId: demoId('college/licence'),
    },
  },
  school: {
    basic: {
      code: 'НОО-5-9',
      name: { kk: 'Негізгі орта білім беру', ru: 'Основное среднее образование', en: 'Basic secondary education' },
      level: 'basic-secondary',
      credits: null,
      hours: null,
      registerNumber: '',
    },
  },
} as const

async function layProgrammes(trx: Trx, org: keyof typeof programmes, now: Date): Promise<Record<string, string>> {
  const made: Record<string, string> = {}
  for (const [key, fields] of Object.entries(programmes[org]))
    made[key] = await insertProgramme(trx, demo[org].id, fields, now, demoId(`${org}/programme/${key}`))
  return made
}

/** The demo's programmes, disciplines and courses, with the course «Learning at a distance» of the university. */
export const seed: Seed = async (parts: SeedParts) => {
  for (const org of ['university', 'college', 'school'] as const)
    await parts.databases.of(demo[org].id).transaction(async (trx) => {
      const programmeIds = await layProgrammes(trx, org, parts.now)
      if (org === 'university') await layLearningAtADistance(trx, parts, programmeIds['is'] ?? '')
      await laySmallCourses(trx, parts, org, programmeIds)
    })
}

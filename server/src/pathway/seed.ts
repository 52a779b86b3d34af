import type { Actor } from '@dala/domain/identity'
import { contactOffices, materialKinds } from '@dala/domain/pathway'
import { addDays } from '@dala/domain/regulations'
import { toIsoDate } from '@dala/locale'
import type { Db } from '#lib/db'
import type { Seed } from '#lib/seeding'
import { demo, demoActor, demoPeople } from '#seed'
import { addAssessment, addTopics, markMastered, setSitting } from './attestation.ts'
import { addResource, book } from './bookings.ts'
import { addActivity, addParticipation, setContact } from './life.ts'
import { acknowledgeReceipt, addMaterial, handOver } from './materials.ts'
import { ask } from './requests.ts'
import { getPathway } from './show-pathway.ts'

const titles = {
  programme: ['Үлгілік оқу бағдарламасы, 7-сынып', 'Типовая учебная программа, 9 класс'],
  'thematic-plan': ['Күнтізбелік-тақырыптық жоспар, 2-тоқсан', 'Календарно-тематический план, 2 четверть'],
  textbook: ['«Алгебра, 7-сынып» оқулығы', 'Учебник «Алгебра, 9 класс»'],
  'assessment-schedule': ['БЖБ және ТЖБ кестесі, 2-тоқсан', 'График СОР и СОЧ, 2 четверть'],
  'attestation-schedule': ['Аттестаттау кестесі, 2026/27', 'График аттестации, 2026/27'],
} as const

/** What the study office does for a class: materials, schedule, topics. The second class still lacks a textbook. */
async function prepareClass(db: Db, clerk: Actor, groupId: string, which: 0 | 1, now: Date): Promise<void> {
  const today = toIsoDate(now)
  const subjects = which === 0 ? ['Алгебра', 'Қазақ тілі'] : ['Алгебра', 'Русский язык']
  for (const kind of materialKinds.filter((each) => which === 0 || each !== 'textbook'))
    await addMaterial(db, clerk, groupId, { kind, subject: kind === 'textbook' ? 'Алгебра' : '', title: titles[kind][which] }, now)
  await handOver(db, clerk, groupId, {}, now)
  const place = which === 0 ? '12-кабинет' : 'кабинет 24'
  const days = [4, 19, 32] as const
  for (const [index, ahead] of days.entries())
    await addAssessment(
      db,
      clerk,
      groupId,
      { subject: subjects[index % 2] ?? '', title: '', kind: index === 0 ? 'sor' : 'soch', heldOn: addDays(today, ahead), place },
      now,
    )
  const topics = [
    { title: which === 0 ? 'Көпмүшелер' : 'Квадратные уравнения', dueOn: addDays(today, -10) },
    { title: which === 0 ? 'Қысқаша көбейту формулалары' : 'Системы уравнений', dueOn: addDays(today, 9) },
  ]
  await addTopics(db, clerk, groupId, { subject: 'Алгебра', topics }, now)
}

const halls = [
  {
    kind: 'library',
    name: { kk: 'Мектеп кітапханасы', ru: 'Школьная библиотека', en: 'School library' },
    seats: 12,
    opensAt: 9,
    closesAt: 18,
  },
  { kind: 'sports-hall', name: { kk: 'Спорт залы', ru: 'Спортивный зал', en: 'Sports hall' }, seats: 20, opensAt: 14, closesAt: 20 },
  {
    kind: 'computer-class',
    name: { kk: 'Компьютер сыныбы', ru: 'Компьютерный класс', en: 'Computer class' },
    seats: 10,
    opensAt: 10,
    closesAt: 17,
  },
] as const

/** A family that studies at a distance: confirms, plans, asks, books. */
async function liveThrough(db: Db, clerk: Actor, guardian: Actor, learnerId: string, libraryId: string, now: Date): Promise<void> {
  const path = await getPathway(db, guardian, learnerId, now)
  if (path.status === null) return
  await acknowledgeReceipt(db, guardian, learnerId, { materialIds: path.materials.slice(0, 3).map((each) => each.id) }, now)
  await addActivity(
    db,
    guardian,
    learnerId,
    { kind: 'creative', name: 'Домбыра үйірмесі', place: 'Оқушылар сарайы', times: 'Сс, бс 16:00' },
    now,
  )
  await addActivity(db, guardian, learnerId, { kind: 'classes', name: 'Үйдегі сабақ', place: '', times: 'Күн сайын 9:00–12:00' }, now)
  const [topic] = path.topics
  if (topic !== undefined) await markMastered(db, clerk, learnerId, topic.id, addDays(toIsoDate(now), -11), now)
  await addParticipation(
    db,
    clerk,
    learnerId,
    { kind: 'school', name: 'Күзгі оқу мейрамы', heldOn: addDays(toIsoDate(now), -20), place: 'Мәжіліс залы', result: '' },
    now,
  )
  await ask(
    db,
    guardian,
    { learnerId, office: 'psychologist', topic: 'Үйде оқуға бейімделу', words: 'Балам жалғыз қалып жалығады, не істеуге болады?' },
    now,
  )
  await book(db, guardian, { learnerId, resourceId: libraryId, day: addDays(toIsoDate(now), 2), hour: 10 }, now)
}

/** The school of the demo has pupils at a distance with all that paragraph 15 asks, and with what is still missing. */
export const seed: Seed = async ({ databases, now, log }) => {
  const db = databases.of(demo.school.id)
  const person = (key: string) => demoPeople.find((each) => each.key === key)
  const [clerk, specialist, teacher] = [person('registrar.school'), person('council-secretary.school'), person('teacher.saule')]
  const [guardian, child, wrestler] = [person('guardian.school.11'), person('learner.school.13'), person('learner.artyom')]
  if (!clerk || !specialist || !teacher || !guardian || !child || !wrestler) return
  const by = demoActor(clerk)
  for (const office of contactOffices.filter((each) => each !== 'juvenile-inspector'))
    await setContact(db, by, office, { personId: office === 'psychologist' ? teacher.id : specialist.id, phone: '+77162000303' }, now)
  const [seven, nine] = [child.learner?.groupId ?? '', wrestler.learner?.groupId ?? '']
  await prepareClass(db, by, seven, 0, now)
  await prepareClass(db, by, nine, 1, now)
  const made = []
  for (const hall of halls) made.push(await addResource(db, by, hall, now))
  await liveThrough(db, by, demoActor(guardian), child.id, made[0]?.id ?? '', now)
  await afterEvent(db, by, wrestler.id, now)
  log('    the pathway of pupils at a distance: materials, attestation, halls, questions')
}

/** One assessment that fell into the camp has its day after it; the other still waits for one. */
async function afterEvent(db: Db, clerk: Actor, learnerId: string, now: Date): Promise<void> {
  const { sittings, status } = await getPathway(db, clerk, learnerId, now)
  const [first] = sittings.filter((each) => each.because === 'event')
  if (first === undefined || status === null) return
  await setSitting(
    db,
    clerk,
    learnerId,
    first.assessment.id,
    { heldOn: addDays(status.endsOn, 3), place: 'кабинет 24', mode: 'in-person' },
    now,
  )
}

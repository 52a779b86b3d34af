import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Lesson } from '@dala/domain/content'
import type { SeedTest } from '@dala/domain/testing'
import { insertDiscipline } from '../server/src/curricula/index.ts'
import { hashPassword, tokenHash } from '../server/src/identity/index.ts'
import { newId, type Databases, type Trx } from '../server/src/lib/db/index.ts'
import { layCourse } from '../server/src/demo-course/lay-course.ts'
import { layBank, layTest } from '../server/src/testing/index.ts'
import { layWeek } from './week-data.ts'

/** The data shape of the incumbent's measurement: one course of 10 sections and 50 pages, 1,000 learners, 4 tests of 20 questions, 10,000 marks. */
export const shape = { learners: 1000, sections: 10, pages: 50, tests: 4, questions: 20, controls: 15, marks: 10_000 }

export interface BenchData {
  offeringId: string
  testIds: string[]
  teacher: string
  learners: { token: string; login: string }[]
  password: string
}

const inThree = (text: string) => ({ kk: text, ru: text, en: text })
const paragraph = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] })
const words = 'Қашықтан оқыту кезінде білім алушы сабақты өз уақытында оқиды, сұрағын тьюторға қояды және тапсырманы мерзімінде орындайды. '

const lesson = (page: number): Lesson => ({
  blocks: Array.from({ length: 6 }, (_, index) => ({
    id: `text-${index}`,
    kind: 'text' as const,
    text: { kk: [paragraph(words.repeat(3 + ((page + index) % 4)))], ru: [paragraph(words.repeat(3))], en: [paragraph(words.repeat(3))] },
  })),
})

const seedTest = (number: number): SeedTest => ({
  slug: `bench-${number}`,
  name: inThree(`Тест ${number}`),
  control: 'current',
  minutes: 60,
  attempts: 20,
  questions: Array.from({ length: shape.questions }, (_, index) => ({
    kind: 'single',
    name: `q${index}`,
    prompt: inThree(`${words} ${index}?`),
    options: ['А', 'Ә', 'Б', 'В'].map((option, place) => ({ text: inThree(`${option} нұсқасы ${index}`), share: place === 0 ? 1 : 0 })),
  })),
})

/** Fills an organisation of its own with the shape above and signs everybody in. */
export const layBenchData = async (databases: Databases, now: Date): Promise<BenchData> => {
  const orgId = newId()
  const password = 'bench-password-2026'
  const hash = await hashPassword(password)
  await databases.global
    .insertInto('organisations.organisation')
    .values({
      id: orgId,
      slug: 'bench',
      kind: 'university',
      name_kk: 'Bench',
      name_ru: 'Bench',
      name_en: 'Bench',
      settings: '{}',
      created_at: now,
    })
    .execute()
  const people = Array.from({ length: shape.learners + 1 }, (_, index) => ({
    index,
    person: newId(),
    account: newId(),
    token: randomBytes(32).toString('base64url'),
    login: index === 0 ? 'teacher@bench.example' : `learner${index}@bench.example`,
    role: index === 0 ? 'teacher' : 'learner',
  }))
  const [teacher, ...learners] = people
  if (!teacher) throw new Error('the first is the teacher')
  const groupId = newId()
  const offeringId = newId()
  const testIds = Array.from({ length: shape.tests }, () => newId())
  await databases.of(orgId).transaction(async (trx) => {
    await insertPeople(trx, orgId, groupId, people, hash, now)
    const disciplineId = await insertDiscipline(
      trx,
      orgId,
      { programmeId: null, code: 'BENCH', name: inThree('Bench'), credits: 5, hours: 150 },
      now,
    )
    await layCourse(
      trx,
      {
        id: offeringId,
        orgId,
        name: inThree('Қашықтан оқу негіздері'),
        description: inThree(words),
        disciplineId,
        periodId: null,
        teacherId: teacher.person,
        tutorId: null,
        startsOn: '2026-09-01',
        endsOn: '2027-01-20',
        groupIds: [groupId],
        modules: Array.from({ length: shape.sections }, (_, section) => ({
          name: inThree(`${section + 1}-бөлім`),
          dueOn: null,
          items: [
            ...Array.from({ length: shape.pages / shape.sections }, (__, page) => ({
              kind: 'lesson' as const,
              lesson: lesson(page),
              name: inThree(`Сабақ ${section + 1}.${page + 1}`),
            })),
            ...(section < shape.tests
              ? [{ kind: 'test' as const, testId: testIds[section] ?? '', name: inThree(`Тест ${section + 1}`) }]
              : []),
          ],
        })),
      },
      now,
    )
    const bankId = await layBank(trx, { orgId, ownerId: teacher.person, disciplineId, name: inThree('Bench') }, now)
    for (const [number, id] of testIds.entries())
      await layTest(trx, { orgId, bankId, offeringId, byId: teacher.person, id }, seedTest(number + 1), now)
    await layWeek(trx, { orgId, groupId, offeringId, teacherId: teacher.person, now })
    await insertMarks(
      trx,
      orgId,
      offeringId,
      learners.map(({ person }) => person),
      teacher.person,
      now,
    )
  })
  await insertSessions(databases, orgId, people, now)
  return { offeringId, testIds, teacher: teacher.token, learners: learners.map(({ token, login }) => ({ token, login })), password }
}

type Person = { index: number; person: string; account: string; token: string; login: string; role: string }

const insertPeople = async (trx: Trx, orgId: string, groupId: string, people: Person[], hash: string, now: Date) => {
  await trx
    .insertInto('organisations.unit')
    .values({ org_id: orgId, id: groupId, kind: 'group', code: 'B-1', name_kk: 'B-1', name_ru: 'B-1', name_en: 'B-1', created_at: now })
    .execute()
  await trx
    .insertInto('identity.account')
    .values(people.map(({ account }) => ({ id: account, password_hash: hash, locale: 'kk' as const, created_at: now })))
    .execute()
  await trx
    .insertInto('identity.login')
    .values(people.map(({ account, login }) => ({ kind: 'email' as const, value: login, account_id: account })))
    .execute()
  await trx
    .insertInto('people.person')
    .values(
      people.map(({ index, person, account }) => ({
        org_id: orgId,
        id: person,
        account_id: account,
        surname: `Әбенова${index}`,
        given_name: 'Айгүл',
        patronymic: 'Серікқызы',
        search_name: `әбенова${index} айгүл`,
        created_at: now,
        updated_at: now,
      })),
    )
    .execute()
  await trx
    .insertInto('identity.membership')
    .values(people.map(({ account, person }) => ({ account_id: account, org_id: orgId, person_id: person })))
    .execute()
  await trx
    .insertInto('identity.role_grant')
    .values(people.map(({ person, role }) => ({ org_id: orgId, id: newId(), person_id: person, role, granted_at: now })))
    .execute()
  await trx
    .insertInto('people.learner')
    .values(
      people.slice(1).map(({ person, index }) => ({
        org_id: orgId,
        person_id: person,
        number: String(index),
        level: 'bachelor' as const,
        group_id: groupId,
        status: 'studying' as const,
      })),
    )
    .execute()
}

const insertSessions = async (databases: Databases, orgId: string, people: Person[], now: Date) => {
  for (const { token, account } of people)
    await sql`INSERT INTO identity.session (token_hash, id, account_id, org_id, second_factor_at, created_at, seen_at, expires_at, lifetime)
      VALUES (${tokenHash(token)}, ${newId()}, ${account}, ${orgId}, ${now}, ${now}, ${now}, ${new Date(now.getTime() + 86_400_000)}, 'fixed')`.execute(
      databases.global,
    )
}

/** Control events and 10,000 marks, as if they had been put one by one. */
const insertMarks = async (trx: Trx, orgId: string, offeringId: string, learners: string[], teacher: string, now: Date) => {
  const controls = Array.from({ length: shape.controls }, (_, position) => ({ id: newId(), position }))
  await sql`INSERT INTO gradebook.sheet (org_id, offering_id, created_at) VALUES (${orgId}, ${offeringId}, ${now})`.execute(trx)
  for (const { id, position } of controls) {
    const name = `БС ${position + 1}`
    await sql`INSERT INTO gradebook.control (org_id, id, offering_id, kind, term, position, slot, name_kk, name_ru, name_en, created_at)
      VALUES (${orgId}, ${id}, ${offeringId}, ${position === shape.controls - 1 ? 'final' : 'current'}, ${position === shape.controls - 1 ? null : position < 7 ? 1 : 2}, ${position}, ${position}, ${name}, ${name}, ${name}, ${now})`.execute(
      trx,
    )
  }
  const marked = controls.slice(0, shape.marks / shape.learners)
  for (const [index, learner] of learners.entries()) {
    const marks = marked.map(({ position }) => [50 + ((index * 7 + position * 13) % 50), 1, 0])
    await sql`INSERT INTO gradebook.mark (org_id, offering_id, learner_id, marks, updated_at) VALUES (${orgId}, ${offeringId}, ${learner}, ${JSON.stringify(marks)}::json, ${now})
      ON CONFLICT (org_id, offering_id, learner_id) DO UPDATE SET marks = excluded.marks`.execute(trx)
  }
  await sql`INSERT INTO gradebook.entry (org_id, id, offering_id, learner_id, control_id, version, percent, source, reason, by_id, at)
    SELECT m.org_id, gen_random_uuid(), m.offering_id, m.learner_id, c.id, 1, (m.marks->c.slot->>0)::numeric, 'hand', 'first', ${teacher}::uuid, ${now}
    FROM gradebook.mark m JOIN gradebook.control c ON c.org_id = m.org_id AND c.offering_id = m.offering_id
    WHERE m.org_id = ${orgId} AND m.offering_id = ${offeringId} AND c.slot < ${marked.length}`.execute(trx)
}

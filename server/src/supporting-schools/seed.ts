import { checkDigit } from '@dala/domain/people'
import { permissionsOf, type Actor } from '@dala/domain/identity'
import type { OrderBody } from '@dala/domain/registrar'
import { addDays, toIsoDate } from '@dala/locale'
import { seedAccount } from '#identity'
import type { Databases, Db } from '#lib/db'
import type { Seed } from '#lib/seeding'
import { createOrganisation } from '#organisations'
import { writeOrder } from '#registrar'
import { demo, demoId } from '#seed'
import { acceptRequest } from './answer.ts'
import { askForSupport } from './ask.ts'
import { handOver } from './hand-over.ts'
import { passOn } from './pass-on.ts'
import { insertDraftInForce, insertVillageClass, insertVillagePupil, insertVillager } from './seed.queries.ts'
import { recordVacancy } from './vacancies.ts'

const village = demoId('village')
const classOf = (year: number) => demoId(`village/class/${year}`)
// A number that the check digit accepts and that no tax office has given: the serial part is all nines.
const bin = `99114000999${checkDigit('99114000999') ?? '0'}`

/** The demo's village school: so small that a subject may be left without a teacher. */
const school = {
  slug: 'aqsu-mektep',
  kind: 'school',
  names: { kk: 'Ақсу ауылының шағын жинақты мектебі', ru: 'Малокомплектная школа аула Аксу', en: 'Small school of Aqsu village' },
  shortNames: { kk: 'Ақсу мектебі', ru: 'Школа Аксу', en: 'Aqsu school' },
  weekDays: 5,
} as const

interface Villager {
  key: string
  surname: string
  givenName: string
  patronymic: string
  year: number | null
}

const head: Villager = { key: 'head', surname: 'Жұмабекова', givenName: 'Роза', patronymic: 'Қанатқызы', year: null }
const pupils: readonly Villager[] = [
  { key: 'aigerim', surname: 'Бекова', givenName: 'Айгерім', patronymic: 'Нұрланқызы', year: 7 },
  { key: 'dauren', surname: 'Омаров', givenName: 'Дәурен', patronymic: 'Серікұлы', year: 7 },
  { key: 'inkar', surname: 'Сапарова', givenName: 'Іңкәр', patronymic: 'Асқарқызы', year: 7 },
  { key: 'alibek', surname: 'Ержан', givenName: 'Әлібек', patronymic: 'Мұратұлы', year: 8 },
  { key: 'tomiris', surname: 'Қайрат', givenName: 'Томирис', patronymic: 'Болатқызы', year: 8 },
]
const idOf = ({ key }: Villager) => demoId(`village/person/${key}`)

/** The paper order that enrolled the village's pupils, class by class. */
const enrolment = (datedOn: string, effectiveOn: string): OrderBody => ({
  source: 'recorded',
  number: '12-К',
  datedOn,
  basis: '',
  paragraphs: [7, 8].map((year) => ({
    kind: 'enrol',
    reason: null,
    effectiveOn,
    until: null,
    groupId: classOf(year),
    studyYear: year,
    personIds: pupils.filter((pupil) => pupil.year === year).map(idOf),
  })),
})

const headOf = (orgId: string, personId: string): Actor => ({
  accountId: demoId(`account/${personId}`),
  personId,
  orgId,
  sessionId: demoId('seed'),
  roles: [{ role: 'head', unitId: null }],
  permissions: permissionsOf(['head']),
  secondFactor: true,
  locale: 'kk',
})

/** The people of the village school; its head and one pupil sign in: head@aqsu.example, aigerim@aqsu.example. */
async function layVillage({ databases, sealer, now }: Parameters<Seed>[0]): Promise<void> {
  const year = Number(toIsoDate(now).slice(0, 4)) - (toIsoDate(now).slice(5, 7) < '09' ? 1 : 0)
  await createOrganisation(databases, 'seed', { ...school, id: village, bin }, now)
  await databases.of(village).transaction(async (trx) => {
    for (const each of [7, 8]) await insertVillageClass(trx, village, classOf(each), each, now)
    for (const person of [head, ...pupils])
      await insertVillager(trx, village, { ...person, id: idOf(person), email: `${person.key}@aqsu.example` }, now)
    for (const pupil of pupils) await insertVillagePupil(trx, village, idOf(pupil))
    await writeOrder(trx, { orgId: village, personId: idOf(head) }, enrolment(`${year}-08-28`, `${year}-09-01`), now)
    await insertDraftInForce(trx, village, year, idOf(head), now)
  })
  await seedAccount({ databases, sealer }, { orgId: village, personId: idOf(head), email: 'head@aqsu.example', roles: ['head'] }, now)
  await seedAccount(
    { databases, sealer },
    { orgId: village, personId: demoId('village/person/aigerim'), email: 'aigerim@aqsu.example', roles: ['learner'] },
    now,
  )
}

/** What a job would do after the commit, done at once. */
const contextOf = (databases: Databases, now: Date) => ({ dbFor: (orgId: string): Db => databases.of(orgId), now: () => now })

/**
 * A village school without a teacher of informatics, whose seventh class visits a course of the demo school, and which asks the same school
 * for physics: the demo school's office has a request to answer.
 */
export const seed: Seed = async (parts) => {
  const { databases, now } = parts
  await layVillage(parts)
  const today = toIsoDate(now)
  const [asking, answering] = [headOf(village, idOf(head)), headOf(demo.school.id, demo.person('head.school').id)]
  const context = contextOf(databases, now)
  const ask = async (subject: string, year: number, terms: { startsOn: string; endsOn: string; orderNumber: string }) => {
    const db = databases.of(village)
    const vacancy = await recordVacancy(db, asking, { subject, since: addDays(today, -21), classIds: [classOf(year)] }, now)
    const { id } = await askForSupport(
      db,
      asking,
      {
        vacancyId: vacancy.id,
        school: { kind: 'here', organisationId: demo.school.id },
        classIds: [classOf(year)],
        orderOn: addDays(today, -10),
        responsible: 'Жұмабекова Роза Қанатқызы',
        ...terms,
      },
      now,
    )
    await passOn({ orgId: village, attachmentId: id }, context)
    return id
  }
  const informatics = await ask('Информатика', 7, { startsOn: addDays(today, -7), endsOn: addDays(today, 120), orderNumber: '31-Н' })
  const course = { kind: 'course' as const, offeringId: demoId('school/offering/informatics-7') }
  await acceptRequest(databases.of(demo.school.id), answering, informatics, course, now)
  await passOn({ orgId: demo.school.id, attachmentId: informatics }, context)
  await handOver({ orgId: village, attachmentId: informatics }, context)
  await ask('Физика', 8, { startsOn: addDays(today, 7), endsOn: addDays(today, 150), orderNumber: '34-Н' })
}

import { newId, type Db } from '#lib/db'

/** Fills the fields of an organisation that the form of a certificate needs, for tests. */
export const completeOrganisation = (
  db: Db,
  change: Partial<Record<'name_kk' | 'name_ru' | 'address_kk' | 'address_ru' | 'email' | 'phone', string>> = {},
) =>
  db.transaction((trx) =>
    trx
      .updateTable('organisations.organisation')
      .set({
        name_kk: '«Ұлытау университеті» КеАҚ',
        name_ru: 'НАО «Улытауский университет»',
        address_kk: 'Жезқазған қ.',
        address_ru: 'г. Жезказган',
        email: 'info@ulytau.example',
        phone: '+7 7102 00-00-27',
        ...change,
      })
      .where('id', '=', db.orgId)
      .execute(),
  )

/** Makes a course with one learner whose result is published, for tests; marks in percent, the last one is the exam. */
export const insertPassedCourse = (
  db: Db,
  options: {
    learnerId: string
    teacherId: string
    status: 'graded' | 'failed' | 'not-admitted'
    percents: readonly number[]
    credits?: number | null
    nameRu?: string
    now: Date
  },
) =>
  db.transaction(async (trx) => {
    const orgId = db.orgId
    const [disciplineId, offeringId] = [newId(), newId()]
    const names = {
      name_kk: 'Машиналық оқыту негіздері',
      name_ru: options.nameRu ?? 'Основы машинного обучения',
      name_en: 'Machine learning',
    }
    await trx
      .insertInto('curricula.discipline')
      .values({
        org_id: orgId,
        id: disciplineId,
        ...names,
        credits: options.credits === undefined ? 5 : options.credits,
        created_at: options.now,
      })
      .execute()
    await trx
      .insertInto('courses.offering')
      .values({
        org_id: orgId,
        id: offeringId,
        discipline_id: disciplineId,
        ...names,
        teacher_id: options.teacherId,
        status: 'published',
        starts_on: '2026-09-01',
        ends_on: '2026-11-09',
        created_at: options.now,
      })
      .execute()
    await trx
      .insertInto('courses.enrolment')
      .values({ org_id: orgId, offering_id: offeringId, learner_id: options.learnerId, enrolled_at: options.now })
      .execute()
    await trx
      .insertInto('gradebook.sheet')
      .values({ org_id: orgId, offering_id: offeringId, status: 'published', created_at: options.now })
      .execute()
    const controls = options.percents.map((percent, index) => ({ id: newId(), percent, final: index === options.percents.length - 1 }))
    await trx
      .insertInto('gradebook.control')
      .values(
        controls.map(({ id, final }, position) => ({
          org_id: orgId,
          id,
          offering_id: offeringId,
          kind: final ? ('final' as const) : ('midterm' as const),
          term: final ? null : 1,
          position,
          slot: position,
          name_kk: final ? 'Емтихан' : `МБ ${position + 1}`,
          name_ru: final ? 'Экзамен' : `РК ${position + 1}`,
          name_en: final ? 'Exam' : `Midterm ${position + 1}`,
          created_at: options.now,
        })),
      )
      .execute()
    await trx
      .insertInto('gradebook.result')
      .values({
        org_id: orgId,
        offering_id: offeringId,
        learner_id: options.learnerId,
        version: 1,
        status: options.status,
        rating: 92,
        exam: options.percents.at(-1) ?? 0,
        percent: 92,
        mark: 'A-',
        points: 3.67,
        rule: JSON.stringify({ ratingWeight: 60, admissionPercent: 50, controlPercent: 50, examPercent: 50, scale: 'letters-2018' }),
        controls: JSON.stringify(Object.fromEntries(controls.map(({ id, percent }) => [id, [percent, 1, 0]]))),
        reason: 'published',
        by_id: options.teacherId,
        at: options.now,
      })
      .execute()
    return offeringId
  })

/** What an attacker with the database of one table would try. */
export const tamperFacts = (db: Db, certificateId: string, facts: string) =>
  db.transaction((trx) =>
    trx.updateTable('certificates.certificate').set({ facts }).where('org_id', '=', db.orgId).where('id', '=', certificateId).execute(),
  )

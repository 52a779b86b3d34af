import type { PersonBody, QualificationBody, Relation } from '@dala/domain/people'
import { missing, type Trx } from '#lib/db'
import { nameColumns } from './person-names.ts'
import './people.tables.ts'

export const getPersonRow = async (trx: Trx, orgId: string, id: string) =>
  (await trx
    .selectFrom('people.person')
    .select([
      'id',
      'surname',
      'given_name',
      'patronymic',
      'latin_name',
      'birth_date',
      'iin_sealed',
      'iin_absent_reason',
      'email',
      'phone',
      'external_id',
      'account_id',
    ])
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .executeTakeFirst()) ?? missing('person', id)
export type PersonRow = Awaited<ReturnType<typeof getPersonRow>>

const unitColumns = [
  'unit.id as unit_id',
  'unit.code as unit_code',
  'unit.name_kk as unit_kk',
  'unit.name_ru as unit_ru',
  'unit.name_en as unit_en',
] as const

export const findLearner = (trx: Trx, orgId: string, personId: string) =>
  trx
    .selectFrom('people.learner as learner')
    .leftJoin('organisations.unit as unit', (join) =>
      join.onRef('unit.org_id', '=', 'learner.org_id').onRef('unit.id', '=', 'learner.group_id'),
    )
    .select([
      ...unitColumns,
      'learner.number',
      'learner.level',
      'learner.study_form',
      'learner.study_year',
      'learner.language',
      'learner.status',
      'learner.status_since',
    ])
    .where('learner.org_id', '=', orgId)
    .where('learner.person_id', '=', personId)
    .executeTakeFirst()

export const findStaff = (trx: Trx, orgId: string, personId: string) =>
  trx
    .selectFrom('people.staff as staff')
    .leftJoin('organisations.unit as unit', (join) => join.onRef('unit.org_id', '=', 'staff.org_id').onRef('unit.id', '=', 'staff.unit_id'))
    .select([...unitColumns, 'staff.position_kk', 'staff.position_ru', 'staff.position_en', 'staff.hired_on', 'staff.left_on'])
    .where('staff.org_id', '=', orgId)
    .where('staff.person_id', '=', personId)
    .executeTakeFirst()

export const listQualificationRows = (trx: Trx, orgId: string, personId: string) =>
  trx
    .selectFrom('people.qualification')
    .select(['id', 'topic', 'title', 'hours', 'issuer', 'number', 'issued_on', 'valid_until', 'file_id'])
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .where('removed_at', 'is', null)
    .orderBy('issued_on', 'desc')
    .execute()
export type QualificationRow = Awaited<ReturnType<typeof listQualificationRows>>[number]

export const findByIin = (trx: Trx, orgId: string, index: Buffer) =>
  trx.selectFrom('people.person').select('id').where('org_id', '=', orgId).where('iin_index', '=', index).executeTakeFirst()

export const findByExternalId = (trx: Trx, orgId: string, externalId: string) =>
  trx.selectFrom('people.person').select('id').where('org_id', '=', orgId).where('external_id', '=', externalId).executeTakeFirst()

type PersonFields = Pick<PersonBody, 'surname' | 'givenName' | 'patronymic' | 'latinName' | 'birthDate' | 'email' | 'phone' | 'externalId'>

const personValues = (body: PersonFields) => ({
  ...nameColumns(body),
  latin_name: body.latinName,
  birth_date: body.birthDate,
  email: body.email,
  phone: body.phone,
  external_id: body.externalId,
})

interface SealedIin {
  iin_sealed: Buffer | null
  iin_index: Buffer | null
  iin_absent_reason: string
}

export const insertPerson = (trx: Trx, orgId: string, id: string, body: PersonFields, iin: SealedIin, now: Date) =>
  trx
    .insertInto('people.person')
    .values({ org_id: orgId, id, ...personValues(body), ...iin, created_at: now, updated_at: now })
    .execute()

export const updatePerson = (trx: Trx, orgId: string, id: string, body: PersonFields, now: Date) =>
  trx
    .updateTable('people.person')
    .set({ ...personValues(body), updated_at: now })
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .execute()

export const updateIin = (trx: Trx, orgId: string, id: string, iin: SealedIin, now: Date) =>
  trx
    .updateTable('people.person')
    .set({ ...iin, updated_at: now })
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .execute()

/** Adds the learner's row, as an applicant: orders alone change status and group. Or changes what needs no order. */
export const saveLearner = (trx: Trx, orgId: string, personId: string, body: NonNullable<PersonBody['learner']>) => {
  const values = { number: body.number, level: body.level, study_form: body.studyForm, language: body.language }
  return trx
    .insertInto('people.learner')
    .values({ org_id: orgId, person_id: personId, ...values })
    .onConflict((conflict) => conflict.columns(['org_id', 'person_id']).doUpdateSet({ number: body.number, level: body.level }))
    .execute()
}

export const saveStaff = (trx: Trx, orgId: string, personId: string, body: NonNullable<PersonBody['staff']>) => {
  const values = {
    position_kk: body.position.kk,
    position_ru: body.position.ru,
    position_en: body.position.en,
    unit_id: body.unitId,
    hired_on: body.hiredOn,
    left_on: body.leftOn,
  }
  return trx
    .insertInto('people.staff')
    .values({ org_id: orgId, person_id: personId, ...values })
    .onConflict((conflict) => conflict.columns(['org_id', 'person_id']).doUpdateSet(values))
    .execute()
}

export const saveGuardianship = (trx: Trx, orgId: string, guardianId: string, childId: string, relation: Relation, now: Date) =>
  trx
    .insertInto('people.guardianship')
    .values({ org_id: orgId, guardian_id: guardianId, child_id: childId, relation, since: now })
    .onConflict((conflict) => conflict.columns(['org_id', 'guardian_id', 'child_id']).doUpdateSet({ relation, ended_at: null }))
    .execute()

export const endGuardianship = async (trx: Trx, orgId: string, guardianId: string, childId: string, now: Date): Promise<boolean> => {
  const [result] = await trx
    .updateTable('people.guardianship')
    .set({ ended_at: now })
    .where('org_id', '=', orgId)
    .where('guardian_id', '=', guardianId)
    .where('child_id', '=', childId)
    .where('ended_at', 'is', null)
    .execute()
  return (result?.numUpdatedRows ?? 0n) > 0n
}

export const insertQualification = (trx: Trx, orgId: string, personId: string, id: string, body: QualificationBody, now: Date) =>
  trx
    .insertInto('people.qualification')
    .values({
      org_id: orgId,
      id,
      person_id: personId,
      topic: body.topic,
      title: body.title,
      hours: body.hours,
      issuer: body.issuer,
      number: body.number,
      issued_on: body.issuedOn,
      valid_until: body.validUntil,
      file_id: body.fileId,
      created_at: now,
    })
    .execute()

export const markQualificationRemoved = async (trx: Trx, orgId: string, personId: string, id: string, now: Date): Promise<void> => {
  const [result] = await trx
    .updateTable('people.qualification')
    .set({ removed_at: now })
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .execute()
  if ((result?.numUpdatedRows ?? 0n) === 0n) missing('qualification', id)
}

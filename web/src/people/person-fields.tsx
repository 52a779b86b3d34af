import type { FormState } from '#ui'
import { useApi, useMessages, useText, type ApiReply } from '#app'
import { DateField, SelectField, TextField } from '#ui'
import { messages } from './messages.ts'

type Card = ApiReply<'GET /people/:personId'>
type Level = NonNullable<Card['learner']>['level']
type StudyForm = NonNullable<Card['learner']>['studyForm']

/** The values of a card's form; empty texts stand for what is not known. */
export interface PersonValues {
  surname: string
  givenName: string
  patronymic: string
  latinName: string
  birthDate: string | null
  email: string
  phone: string
  externalId: string
  number: string
  level: Level
  studyForm: StudyForm
  language: 'kk' | 'ru' | 'en'
  positionKk: string
  positionRu: string
  positionEn: string
  unitId: string
  hiredOn: string | null
  leftOn: string | null
  /** Only when a person is added; later the number is set by itself. */
  iin: string
  iinAbsentReason: string
}

export const valuesOf = (card: Card | null): PersonValues => ({
  surname: card?.surname ?? '',
  givenName: card?.givenName ?? '',
  patronymic: card?.patronymic ?? '',
  latinName: card?.latinName ?? '',
  birthDate: card?.birthDate ?? null,
  email: card?.email ?? '',
  phone: card?.phone ?? '',
  externalId: card?.externalId ?? '',
  number: card?.learner?.number ?? '',
  level: card?.learner?.level ?? 'bachelor',
  studyForm: card?.learner?.studyForm ?? 'full-time',
  language: card?.learner?.language ?? 'kk',
  positionKk: card?.staff?.position.kk ?? '',
  positionRu: card?.staff?.position.ru ?? '',
  positionEn: card?.staff?.position.en ?? '',
  unitId: card?.staff?.unit?.id ?? '',
  hiredOn: card?.staff?.hiredOn ?? null,
  leftOn: card?.staff?.leftOn ?? null,
  iin: '',
  iinAbsentReason: card?.iinAbsentReason ?? '',
})

/** What the form says, as the contract takes it. */
export const bodyOf = (values: PersonValues, parts: { learner: boolean; staff: boolean }) => ({
  surname: values.surname,
  givenName: values.givenName,
  patronymic: values.patronymic,
  latinName: values.latinName,
  birthDate: values.birthDate,
  email: values.email,
  phone: values.phone,
  externalId: values.externalId.trim() === '' ? null : values.externalId,
  learner: parts.learner ? { number: values.number, level: values.level, studyForm: values.studyForm, language: values.language } : null,
  staff: parts.staff
    ? {
        position: { kk: values.positionKk, ru: values.positionRu, en: values.positionEn },
        unitId: values.unitId === '' ? null : values.unitId,
        hiredOn: values.hiredOn,
        leftOn: values.leftOn,
      }
    : null,
})

/** The fields of a card, as the person is learner, staff or both. Status and group are not among them: they change by order. */
export function PersonFields({
  form,
  learner,
  staff,
  applicant,
}: {
  form: FormState<PersonValues>
  learner: boolean
  staff: boolean
  applicant: boolean
}) {
  const t = useMessages(messages)
  return (
    <>
      <TextField field={form.field('surname')} label={t.surname} hint={t.asInDocument} />
      <TextField field={form.field('givenName')} label={t.givenName} />
      <TextField field={form.field('patronymic')} label={t.patronymic} optional />
      <TextField field={form.field('latinName')} label={t.latinName} optional />
      <DateField field={form.field('birthDate')} label={t.birthDate} optional />
      <TextField field={form.field('email')} label={t.email} type="email" optional />
      <TextField field={form.field('phone')} label={t.phone} type="tel" optional />
      <TextField field={form.field('externalId')} label={t.externalId} hint={t.externalIdHint} optional short />
      {learner && <LearnerFields form={form} applicant={applicant} />}
      {staff && <StaffFields form={form} />}
    </>
  )
}

const choices = <T extends string>(words: Record<T, string>) =>
  // The keys of the words themselves.
  (Object.entries(words) as [T, string][]).map(([value, label]) => ({ value, label }))

function LearnerFields({ form, applicant }: { form: FormState<PersonValues>; applicant: boolean }) {
  const t = useMessages(messages)
  return (
    <>
      <SelectField field={form.field('level')} label={t.level} options={choices(t.levels)} />
      <TextField field={form.field('number')} label={t.number} optional short />
      {applicant && (
        <>
          <SelectField field={form.field('studyForm')} label={t.form} options={choices(t.forms)} />
          <SelectField field={form.field('language')} label={t.language} options={choices(t.languages)} />
        </>
      )}
    </>
  )
}

function StaffFields({ form }: { form: FormState<PersonValues> }) {
  const t = useMessages(messages)
  const text = useText()
  const units = useApi('GET /units', { query: {} })
  const options = (units.data?.units ?? []).map((unit) => ({ value: unit.id, label: text(unit.names) }))
  return (
    <>
      <TextField field={form.field('positionKk')} label={t.positionKk} />
      <TextField field={form.field('positionRu')} label={t.positionRu} />
      <TextField field={form.field('positionEn')} label={t.positionEn} optional />
      <SelectField field={form.field('unitId')} label={t.unit} options={options} none={t.noUnit} optional />
      <DateField field={form.field('hiredOn')} label={t.hiredOn} optional />
      <DateField field={form.field('leftOn')} label={t.leftOn} optional />
    </>
  )
}

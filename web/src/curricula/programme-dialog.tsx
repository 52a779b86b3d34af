import { useCall, useMessages, type ItemOf } from '#app'
import { CheckField, CheckList, DateField, Dialog, Form, NumberField, SelectField, TextField, useForm } from '#ui'
import { messages } from './messages.ts'
import { plans } from './plans.ts'

type Programme = ItemOf<'GET /programmes'>
const languages = ['kk', 'ru', 'en'] as const

interface Licence {
  id: string
  number: string
  state: 'valid' | 'ended' | 'withdrawn' | 'not-yet'
}

export function ProgrammeDialog({
  programme,
  licences = [],
  onClose,
}: {
  programme: Programme | null
  licences?: readonly Licence[]
  onClose: () => void
}) {
  const t = useMessages(messages)
  const words = useMessages(plans)
  const add = useCall('POST /programmes', { quiet: true })
  const change = useCall('PUT /programmes/:programmeId', { quiet: true })
  const form = useForm({
    initial: {
      code: programme?.code ?? '',
      kk: programme?.name.kk ?? '',
      ru: programme?.name.ru ?? '',
      en: programme?.name.en ?? '',
      level: programme?.level ?? ('bachelor' as Programme['level']),
      credits: programme?.credits ?? null,
      hours: programme?.hours ?? null,
      registerNumber: programme?.registerNumber ?? '',
      registerDate: programme?.registerDate ?? '',
      specialityCode: programme?.specialityCode ?? '',
      field: programme?.field ?? ('' as keyof typeof t.fields | ''),
      standard: programme?.standard ?? '',
      licenceId: programme?.licenceId ?? '',
      studyForms: (programme?.studyForms ?? ['full-time']) as (keyof typeof words.forms)[],
      agreementNumber: programme?.agreement?.number ?? '',
      agreementDate: programme?.agreement?.date ?? '',
      agreementWith: programme?.agreement?.with ?? '',
      archived: programme?.archived ?? false,
    },
  })
  const { values } = form
  const levels = Object.keys(t.levels) as Programme['level'][] // the keys of the words above
  return (
    <Dialog title={programme ? t.editProgramme : t.newProgramme} onClose={onClose}>
      <Form
        form={form}
        submit={t.save}
        unavailable={(values.code.trim() === '' && t.fillIn(t.code)) || (!values.kk && !values.ru && !values.en && t.fillIn(t.name))}
        onSubmit={async ({
          kk,
          ru,
          en,
          archived,
          registerDate,
          field,
          licenceId,
          agreementNumber,
          agreementDate,
          agreementWith,
          ...rest
        }) => {
          const agreement =
            agreementNumber && agreementDate && agreementWith ? { number: agreementNumber, date: agreementDate, with: agreementWith } : null
          const body = {
            ...rest,
            name: { kk, ru, en },
            registerDate: registerDate || null,
            field: field || null,
            licenceId: licenceId || null,
            languages: programme?.languages ?? ['kk' as const],
            agreement,
          }
          await (programme ? change.send({ params: { programmeId: programme.id }, body: { ...body, archived } }) : add.send({ body }))
          onClose()
        }}
      >
        <TextField field={form.field('code')} label={t.code} maxLength={40} short />
        {languages.map((language) => (
          <TextField key={language} field={form.field(language)} label={t.nameIn[language]} maxLength={300} />
        ))}
        <SelectField field={form.field('level')} label={t.level} options={levels.map((value) => ({ value, label: t.levels[value] }))} />
        <NumberField field={form.field('credits')} label={t.credits} optional />
        <NumberField field={form.field('hours')} label={t.hours} optional />
        <TextField field={form.field('registerNumber')} label={t.registerNumber} hint={t.registerHint} maxLength={100} optional />
        <DateField field={form.field('registerDate')} label={t.registerDate} optional />
        {(values.level === 'tvet' || values.level === 'postsecondary') && (
          <TextField field={form.field('specialityCode')} label={t.specialityCode} hint={t.specialityHint} maxLength={20} short optional />
        )}
        <SelectField
          field={form.field('field')}
          label={t.field}
          hint={t.fieldHint}
          none={t.fieldByCode}
          options={(Object.keys(t.fields) as (keyof typeof t.fields)[]).map((value) => ({ value, label: t.fields[value] }))} // the keys of the words
        />
        <CheckList
          field={form.field('studyForms')}
          label={t.forms}
          options={(Object.keys(words.forms) as (keyof typeof words.forms)[]).map((value) => ({ value, label: words.forms[value] }))} // the keys of the words
        />
        <TextField field={form.field('standard')} label={t.standard} maxLength={300} optional />
        {licences.length > 0 && (
          <SelectField
            field={form.field('licenceId')}
            label={t.licence}
            none={t.noLicence}
            options={licences.map((one) => ({
              value: one.id,
              label: one.number,
              disabled: one.state !== 'valid' && one.id !== programme?.licenceId,
            }))}
          />
        )}
        {programme && (
          <>
            <TextField field={form.field('agreementNumber')} label={t.agreementNumber} maxLength={60} short optional />
            <DateField field={form.field('agreementDate')} label={t.agreementDate} optional />
            <TextField field={form.field('agreementWith')} label={t.agreementWith} maxLength={300} optional />
          </>
        )}
        {programme && <CheckField field={form.field('archived')} label={t.archive} />}
      </Form>
    </Dialog>
  )
}

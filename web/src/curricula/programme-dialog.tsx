import { useCall, useMessages, type ItemOf } from '#app'
import { CheckField, Dialog, Form, NumberField, SelectField, TextField, useForm } from '#ui'
import { messages } from './messages.ts'

type Programme = ItemOf<'GET /programmes'>
const languages = ['kk', 'ru', 'en'] as const

export function ProgrammeDialog({ programme, onClose }: { programme: Programme | null; onClose: () => void }) {
  const t = useMessages(messages)
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
        onSubmit={async ({ kk, ru, en, archived, ...rest }) => {
          const body = { ...rest, name: { kk, ru, en } }
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
        {programme && <CheckField field={form.field('archived')} label={t.archive} />}
      </Form>
    </Dialog>
  )
}

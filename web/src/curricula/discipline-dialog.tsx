import { useApi, useCall, useMessages, useText, type ItemOf } from '#app'
import { CheckField, Dialog, Form, NumberField, SelectField, TextField, useForm } from '#ui'
import { messages } from './messages.ts'

type Discipline = ItemOf<'GET /disciplines'>
const languages = ['kk', 'ru', 'en'] as const

export function DisciplineDialog({ discipline, onClose }: { discipline: Discipline | null; onClose: () => void }) {
  const t = useMessages(messages)
  const text = useText()
  const programmes = useApi('GET /programmes', { query: { limit: 200 } })
  const add = useCall('POST /disciplines', { quiet: true })
  const change = useCall('PUT /disciplines/:disciplineId', { quiet: true })
  const form = useForm({
    initial: {
      programmeId: discipline?.programmeId ?? '',
      code: discipline?.code ?? '',
      kk: discipline?.name.kk ?? '',
      ru: discipline?.name.ru ?? '',
      en: discipline?.name.en ?? '',
      credits: discipline?.credits ?? null,
      hours: discipline?.hours ?? null,
      archived: discipline?.archived ?? false,
    },
  })
  const { values } = form
  return (
    <Dialog title={discipline ? t.editDiscipline : t.newDiscipline} onClose={onClose}>
      <Form
        form={form}
        submit={t.save}
        unavailable={!values.kk && !values.ru && !values.en && t.fillIn(t.name)}
        onSubmit={async ({ kk, ru, en, archived, programmeId, ...rest }) => {
          const body = { ...rest, programmeId: programmeId || null, name: { kk, ru, en } }
          await (discipline ? change.send({ params: { disciplineId: discipline.id }, body: { ...body, archived } }) : add.send({ body }))
          onClose()
        }}
      >
        <TextField field={form.field('code')} label={t.code} maxLength={40} short optional />
        {languages.map((language) => (
          <TextField key={language} field={form.field(language)} label={t.nameIn[language]} maxLength={300} />
        ))}
        <SelectField
          field={form.field('programmeId')}
          label={t.programme}
          none={t.noProgramme}
          options={(programmes.data?.items ?? []).map((one) => ({ value: one.id, label: `${one.code} · ${text(one.name)}` }))}
        />
        <NumberField field={form.field('credits')} label={t.credits} decimals optional />
        <NumberField field={form.field('hours')} label={t.hours} optional />
        {discipline && <CheckField field={form.field('archived')} label={t.archive} />}
      </Form>
    </Dialog>
  )
}

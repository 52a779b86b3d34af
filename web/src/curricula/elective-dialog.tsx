import type { ElectiveFields, ElectiveOffer } from '@dala/domain/curricula'
import { useCall, useMessages, type ApiReply } from '#app'
import { Button, Dialog, Form, NumberField, TextArea, TextField, useForm } from '#ui'
import { study } from './study.ts'

type Window = ApiReply<'GET /elective-windows/:windowId'>
const languages = ['kk', 'ru', 'en'] as const

const fieldsOf = ({ taken: _, waiting: __, teacher: ___, ...fields }: ElectiveOffer): ElectiveFields => fields

/** A discipline of the catalogue. */
export function ElectiveDialog({ window, elective, onClose }: { window: Window; elective: ElectiveOffer | null; onClose: () => void }) {
  const t = useMessages(study)
  const save = useCall('PUT /elective-windows/:windowId/electives', { quiet: true })
  const form = useForm({
    initial: {
      code: elective?.code ?? '',
      kk: elective?.name.kk ?? '',
      ru: elective?.name.ru ?? '',
      en: elective?.name.en ?? '',
      about: elective?.about.kk || elective?.about.ru || '',
      slot: elective?.slot ?? '',
      credits: elective?.credits ?? (null as number | null),
      distance: elective?.distance ?? (0 as number | null),
      seats: elective?.seats ?? (25 as number | null),
      prerequisites: elective?.prerequisites.join(', ') ?? '',
    },
  })
  const { values } = form
  const send = async (electives: ElectiveFields[]) => {
    await save.send({ params: { windowId: window.id }, body: { electives } })
    onClose()
  }
  const others = window.electives.filter((each) => each.id !== elective?.id).map(fieldsOf)
  return (
    <Dialog title={elective ? t.editElective : t.addElective} onClose={onClose}>
      <Form
        form={form}
        submit={t.save}
        unavailable={
          (values.code.trim() === '' && t.code) || (!values.kk && !values.ru && !values.en && t.name) || (!values.seats && t.seats)
        }
        aside={
          elective && elective.taken === 0 && elective.waiting === 0 ? (
            <Button look="link" onClick={() => void form.submit(() => send(others))}>
              {t.remove}
            </Button>
          ) : undefined
        }
        onSubmit={({ kk, ru, en, about, prerequisites, seats, distance, ...rest }) => {
          const fields: ElectiveFields = {
            ...rest,
            id: elective?.id ?? crypto.randomUUID(),
            name: { kk, ru, en },
            about: { ...(elective?.about ?? { kk: '', ru: '', en: '' }), ...(kk || !ru ? { kk: about } : { ru: about }) },
            hours: elective?.hours ?? null,
            distance: distance ?? 0,
            seats: seats ?? 1,
            teacherId: elective?.teacherId ?? null,
            prerequisites: prerequisites
              .split(',')
              .map((code) => code.trim())
              .filter(Boolean),
          }
          const all = window.electives.map((each) => (each.id === fields.id ? fields : fieldsOf(each)))
          return send(elective ? all : [...all, fields])
        }}
      >
        <TextField field={form.field('code')} label={t.code} maxLength={40} short />
        {languages.map((language) => (
          <TextField key={language} field={form.field(language)} label={t.nameIn[language]} maxLength={300} />
        ))}
        <TextArea field={form.field('about')} label={t.about} maxLength={2000} optional />
        <TextField field={form.field('slot')} label={t.slot} hint={t.slotHint} maxLength={40} short optional />
        <NumberField field={form.field('credits')} label={t.credits} decimals optional />
        <NumberField field={form.field('distance')} label={t.distance} decimals optional />
        <NumberField field={form.field('seats')} label={t.seats} />
        <TextField field={form.field('prerequisites')} label={t.prerequisites} hint={t.prerequisitesHint} optional />
      </Form>
    </Dialog>
  )
}

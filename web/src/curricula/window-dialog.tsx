import { momentAt, toIsoDate, formatTime } from '@dala/locale'
import { useApi, useCall, useGo, useMessages, useText, type ApiReply } from '#app'
import { DateField, Dialog, Form, NumberField, SelectField, TextField, useForm } from '#ui'
import { study } from './study.ts'

type Window = ApiReply<'GET /elective-windows/:windowId'>

const partsOf = (instant: string) => ({ day: toIsoDate(new Date(instant)), time: formatTime(instant) })

/** Announces a registration window, or changes one. */
export function WindowDialog({ window, onClose }: { window?: Window; onClose: () => void }) {
  const t = useMessages(study)
  const text = useText()
  const go = useGo()
  const calendar = useApi('GET /calendar', { query: {} })
  const programmes = useApi('GET /programmes', { query: { limit: 200 } })
  const add = useCall('POST /elective-windows', { quiet: true })
  const change = useCall('PUT /elective-windows/:windowId', { quiet: true })
  const [opens, closes] = [window && partsOf(window.opensAt), window && partsOf(window.closesAt)]
  const form = useForm({
    initial: {
      periodId: window?.periodId ?? '',
      programmeId: window?.programmeId ?? '',
      studyYear: window?.studyYear ?? (null as number | null),
      opensOn: opens?.day ?? '',
      opensTime: opens?.time ?? '09:00',
      closesOn: closes?.day ?? '',
      closesTime: closes?.time ?? '18:00',
      least: window?.least ?? (1 as number | null),
      most: window?.most ?? (1 as number | null),
    },
  })
  const { values } = form
  return (
    <Dialog title={window ? t.editWindow : t.newWindow} onClose={onClose}>
      <Form
        form={form}
        submit={window ? t.save : t.newWindow}
        unavailable={(values.periodId === '' && t.forPeriod) || (values.opensOn === '' && t.opens) || (values.closesOn === '' && t.closes)}
        onSubmit={async ({ programmeId, opensOn, opensTime, closesOn, closesTime, least, most, ...rest }) => {
          const body = {
            ...rest,
            programmeId: programmeId || null,
            opensAt: momentAt(opensOn, opensTime).toISOString(),
            closesAt: momentAt(closesOn, closesTime).toISOString(),
            least: least ?? 0,
            most: most ?? 1,
          }
          if (window) await change.send({ params: { windowId: window.id }, body })
          else {
            const made = await add.send({ body })
            go(`/elective-windows/${made.id}`)
          }
          onClose()
        }}
      >
        <SelectField
          field={form.field('periodId')}
          label={t.forPeriod}
          options={(calendar.data?.periods ?? []).map((period) => ({
            value: period.id,
            label: `${text(period.names)} ${period.academicYear}`,
          }))}
        />
        <SelectField
          field={form.field('programmeId')}
          label={t.forProgramme}
          none={t.allProgrammes}
          options={(programmes.data?.items ?? []).map((one) => ({ value: one.id, label: `${one.code} · ${text(one.name)}` }))}
        />
        <NumberField field={form.field('studyYear')} label={t.studyYear} hint={t.allYears} optional />
        <DateField field={form.field('opensOn')} label={t.opens} />
        <TextField field={form.field('opensTime')} label={`${t.opens}, 00:00`} short />
        <DateField field={form.field('closesOn')} label={t.closes} />
        <TextField field={form.field('closesTime')} label={`${t.closes}, 00:00`} short />
        <NumberField field={form.field('least')} label={t.least} />
        <NumberField field={form.field('most')} label={t.most} />
      </Form>
    </Dialog>
  )
}

import { useState } from 'react'
import { showToast, useApi, useCall, useMessages, useText, type ApiReply } from '#app'
import { Button, DataTable, Dialog, Form, Loaded, NumberField, Page, StatusBadge, TextField, useForm } from '#ui'
import { registerWords } from './registers.messages.ts'

type Registers = ApiReply<'GET /registers'>
type Register = Registers['items'][number]

/** The registers in which documents are numbered: form of the numbers, the year's count, what is reserved, annulled or lost. */
export function RegistersPage() {
  const t = useMessages(registerWords)
  const query = useApi('GET /registers', {})
  return (
    <Page title={t.title} lead={t.lead}>
      <Loaded query={query}>{(data) => <Shown data={data} />}</Loaded>
    </Page>
  )
}

function Shown({ data }: { data: Registers }) {
  const t = useMessages(registerWords)
  const text = useText()
  const [changing, setChanging] = useState<Register | null>(null)
  const latest = (register: Register) => register.years[0]
  return (
    <>
      <DataTable
        label={t.title}
        pages={{ items: data.items }}
        rowKey={(row) => row.register}
        rowTo={(row) => `/registers/${row.register}${latest(row) ? `?year=${latest(row)?.year}` : ''}`}
        columns={[
          { key: 'register', title: t.register, main: true, cell: (row) => text(row.name) },
          { key: 'format', title: t.format, cell: (row) => <code>{row.format}</code> },
          {
            key: 'given',
            title: t.given,
            cell: (row) => {
              const year = latest(row)
              return year === undefined ? '–' : `${year.last} (${year.year})`
            },
          },
          { key: 'reserved', title: t.reserved, align: 'end', wide: true, cell: (row) => latest(row)?.reserved || '–' },
          { key: 'annulled', title: t.annulled, align: 'end', wide: true, cell: (row) => latest(row)?.annulled || '–' },
          {
            key: 'lost',
            title: t.lost,
            wide: true,
            cell: (row) => {
              const lost = row.years.reduce((sum, year) => sum + year.lost, 0)
              return (
                <StatusBadge plain state={lost > 0 ? 'violated' : 'done'}>
                  {lost}
                </StatusBadge>
              )
            },
          },
          { key: 'kept', title: t.kept, wide: true, cell: (row) => t.keptYears(row.keptYears) },
          ...(data.can.change
            ? [
                {
                  key: 'settings',
                  title: t.settings,
                  cell: (row: Register) => (
                    <Button
                      look="quiet"
                      icon="settings"
                      aria-label={t.settingsOf(text(row.name))}
                      onClick={(event) => {
                        event.stopPropagation()
                        setChanging(row)
                      }}
                    >
                      {t.settings}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {changing && <Settings register={changing} onClose={() => setChanging(null)} />}
    </>
  )
}

function Settings({ register, onClose }: { register: Register; onClose: () => void }) {
  const t = useMessages(registerWords)
  const text = useText()
  const format = useCall('PUT /registers/:register/format', { quiet: true })
  const retention = useCall('PUT /registers/:register/retention', { quiet: true })
  const form = useForm<{ format: string; years: number | null }>({ initial: { format: register.format, years: register.keptYears } })
  return (
    <Dialog title={t.settingsOf(text(register.name))} onClose={onClose}>
      <Form
        form={form}
        submit={t.save}
        onSubmit={async (values) => {
          const params = { register: register.register }
          if (values.format !== register.format) await format.send({ params, body: { format: values.format } })
          if (values.years !== null && values.years !== register.keptYears) await retention.send({ params, body: { years: values.years } })
          showToast({ kind: 'done', title: t.saved })
          onClose()
        }}
      >
        <TextField field={form.field('format')} label={t.format} hint={t.formatHint} maxLength={40} />
        <NumberField field={form.field('years')} label={t.kept} hint={t.keptHint} />
      </Form>
    </Dialog>
  )
}

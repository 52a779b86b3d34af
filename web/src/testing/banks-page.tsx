import { useState } from 'react'
import { useApi, useCall, useGo, useMessages, useText, type ApiReply } from '#app'
import { Button, DataTable, Dialog, EmptyState, Form, Page, SelectField, TextField, useForm } from '#ui'
import { authorMessages } from './author.messages.ts'

type Banks = ApiReply<'GET /banks'>

/** The banks of questions that the author works with. */
export function BanksPage() {
  const t = useMessages(authorMessages)
  const text = useText()
  const banks = useApi('GET /banks')
  const [making, setMaking] = useState(false)
  return (
    <Page
      title={t.banks}
      lead={t.banksLead}
      actions={
        <Button look="filled" icon="add" onClick={() => setMaking(true)}>
          {t.newBank}
        </Button>
      }
    >
      <DataTable
        label={t.banks}
        pages={{ items: banks.data?.items, error: banks.error, refetch: banks.refetch }}
        rowKey={(row) => row.id}
        rowTo={(row) => `/banks/${row.id}`}
        empty={<EmptyState title={t.noBanks}>{t.noBanksWhy}</EmptyState>}
        columns={[
          { key: 'name', title: t.name, main: true, cell: (row) => text(row.name) },
          { key: 'discipline', title: t.discipline, cell: (row) => text(row.discipline?.name) },
          { key: 'owner', title: t.owner, cell: (row) => row.owner, wide: true },
          { key: 'questions', title: t.questions, align: 'end', cell: (row) => row.questions },
        ]}
      />
      {making && <NewBank disciplines={banks.data?.disciplines ?? []} onClose={() => setMaking(false)} />}
    </Page>
  )
}

function NewBank({ disciplines, onClose }: { disciplines: Banks['disciplines']; onClose: () => void }) {
  const t = useMessages(authorMessages)
  const text = useText()
  const go = useGo()
  const create = useCall('POST /banks', { quiet: true, done: ({ id }) => go(`/banks/${id}`) })
  const form = useForm({ initial: { disciplineId: '', kk: '', ru: '', en: '' } })
  return (
    <Dialog title={t.newBank} onClose={onClose}>
      <Form
        form={form}
        submit={t.createBank}
        aside={<Button onClick={onClose}>{t.cancel}</Button>}
        onSubmit={({ disciplineId, ...name }) => create.send({ body: { name, disciplineId: disciplineId === '' ? null : disciplineId } })}
      >
        <SelectField
          field={form.field('disciplineId')}
          label={t.discipline}
          none={t.noDiscipline}
          options={disciplines.map((one) => ({ value: one.id, label: text(one.name) }))}
        />
        <TextField field={form.field('kk')} label={t.nameIn.kk} />
        <TextField field={form.field('ru')} label={t.nameIn.ru} />
        <TextField field={form.field('en')} label={t.nameIn.en} />
      </Form>
    </Dialog>
  )
}

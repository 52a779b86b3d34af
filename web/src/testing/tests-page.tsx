import { useState } from 'react'
import { useApi, useCall, useGo, useMessages, useText, type ApiReply } from '#app'
import { Button, DataTable, Dialog, EmptyState, Form, Page, SelectField, StatusBadge, TextField, useForm, type State } from '#ui'
import { authorMessages } from './author.messages.ts'

type Tests = ApiReply<'GET /tests'>

const shapeOf: Record<Tests['items'][number]['status'], State> = { draft: 'idle', published: 'term', closed: 'locked' }

/** The tests of the author's courses. */
export function TestsPage() {
  const t = useMessages(authorMessages)
  const text = useText()
  const tests = useApi('GET /tests')
  const [making, setMaking] = useState(false)
  const make = (
    <Button look="filled" icon="add" onClick={() => setMaking(true)}>
      {t.newTest}
    </Button>
  )
  return (
    <Page title={t.tests} lead={t.testsLead} actions={make}>
      <DataTable
        label={t.tests}
        pages={{ items: tests.data?.items, error: tests.error, refetch: tests.refetch }}
        rowKey={(row) => row.id}
        rowTo={(row) => `/testing/${row.id}`}
        empty={<EmptyState title={t.noTests}>{t.noTestsWhy}</EmptyState>}
        columns={[
          { key: 'name', title: t.name, main: true, cell: (row) => text(row.name) },
          { key: 'course', title: t.course, cell: (row) => text(row.course), wide: true },
          { key: 'control', title: t.control, cell: (row) => t.kind[row.control] },
          {
            key: 'status',
            title: t.status,
            cell: (row) => (
              <StatusBadge plain state={shapeOf[row.status]}>
                {t.statuses[row.status]}
              </StatusBadge>
            ),
          },
          { key: 'open', title: t.atWork, align: 'end', cell: (row) => row.open },
          { key: 'submitted', title: t.handedIn, align: 'end', cell: (row) => row.submitted },
        ]}
      />
      {making && <NewTest courses={tests.data?.courses ?? []} onClose={() => setMaking(false)} />}
    </Page>
  )
}

const controls = ['entry', 'current', 'midterm', 'final'] as const

function NewTest({ courses, onClose }: { courses: Tests['courses']; onClose: () => void }) {
  const t = useMessages(authorMessages)
  const text = useText()
  const go = useGo()
  const create = useCall('POST /tests', { quiet: true, done: ({ id }) => go(`/testing/${id}`) })
  const form = useForm({
    initial: { offeringId: courses[0]?.id ?? '', control: 'current' as (typeof controls)[number], kk: '', ru: '', en: '' },
  })
  return (
    <Dialog title={t.newTest} onClose={onClose}>
      <Form
        form={form}
        submit={t.create}
        aside={<Button onClick={onClose}>{t.cancel}</Button>}
        onSubmit={({ offeringId, control, ...name }) => create.send({ body: { offeringId, control, name } })}
      >
        <SelectField
          field={form.field('offeringId')}
          label={t.course}
          options={courses.map((course) => ({ value: course.id, label: text(course.name) }))}
        />
        <SelectField field={form.field('control')} label={t.control} options={controls.map((value) => ({ value, label: t.kind[value] }))} />
        <TextField field={form.field('kk')} label={t.nameIn.kk} />
        <TextField field={form.field('ru')} label={t.nameIn.ru} />
        <TextField field={form.field('en')} label={t.nameIn.en} />
      </Form>
    </Dialog>
  )
}

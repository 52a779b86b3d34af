import { formatDate, formatDateTime, fullName, toIsoDate } from '@dala/locale'
import { useState } from 'react'
import { apiUrl, Link, showToast, useCall, useApi, useGo, useMessages, useParam, type ApiReply } from '#app'
import { Button, DataTable, Dialog, Download, Facts, Form, Loaded, Page, Section, StatusBadge, TextArea, useForm } from '#ui'
import { messages } from './messages.ts'

type Order = ApiReply<'GET /registrar/orders/:orderId'>
type State = Order['paragraphs'][number]['people'][number]['before']

/** An order with its paragraphs and people, and the taking back of it. */
export function OrderPage() {
  const orderId = useParam('orderId')
  const t = useMessages(messages)
  const query = useApi('GET /registrar/orders/:orderId', { params: { orderId } })
  const [reversing, setReversing] = useState(false)
  const order = query.data
  const linked = order?.reverses ?? order?.reversedBy
  return (
    <Page
      title={order ? t.order(order.number) : t.title}
      badge={
        order && (
          <StatusBadge state={order.reversedBy ? 'locked' : 'done'}>
            {order.reversedBy ? t.takenBack(order.reversedBy.number) : t.inForce}
          </StatusBadge>
        )
      }
      lead={order && [formatDate(order.datedOn), order.source === 'issued' ? t.issued : t.recorded].join(', ')}
      actions={
        order && (
          <>
            {order.can.print && order.documentId && (
              <Download href={apiUrl('GET /documents/:documentId/file', { params: { documentId: order.documentId } })}>{t.paper}</Download>
            )}
            {order.can.reverse && <Button onClick={() => setReversing(true)}>{t.reverse}</Button>}
          </>
        )
      }
    >
      <Loaded query={query}>
        {(shown) => (
          <>
            <Facts
              facts={[
                [t.basis, shown.basis],
                [t.signed, shown.signedBy],
                [t.made, `${shown.createdBy}, ${formatDateTime(shown.createdAt)}`],
                [
                  t.kinds.reverse,
                  linked && (
                    <Link key="linked" to={`/contingent/${linked.id}`}>
                      {shown.reverses ? t.takesBack(linked.number) : t.takenBack(linked.number)}
                    </Link>
                  ),
                ],
              ]}
            />
            {shown.paragraphs.map((paragraph) => (
              <Paragraph key={paragraph.number} paragraph={paragraph} />
            ))}
            {reversing && <ReverseDialog order={shown} onEnd={() => setReversing(false)} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Paragraph({ paragraph }: { paragraph: Order['paragraphs'][number] }) {
  const t = useMessages(messages)
  const state = ({ status, group, studyYear }: State) =>
    [t.statuses[status], group?.code || group?.names.kk, studyYear].filter(Boolean).join(', ')
  return (
    <Section title={`${t.paragraph(paragraph.number)}. ${t.kinds[paragraph.kind]}`}>
      <Facts
        facts={[
          [t.effective, formatDate(paragraph.effectiveOn)],
          [t.until, paragraph.until && formatDate(paragraph.until)],
          [t.reason, paragraph.reason && t.reasons[paragraph.reason]],
        ]}
      />
      <DataTable
        label={t.kinds[paragraph.kind]}
        pages={{ items: paragraph.people }}
        rowKey={(row) => row.eventId}
        rowTo={(row) => `/people/${row.personId}`}
        columns={[
          { key: 'name', title: t.name, main: true, cell: (row) => fullName(row) },
          { key: 'before', title: t.before, cell: (row) => state(row.before) },
          { key: 'after', title: t.after, cell: (row) => state(row.after) },
        ]}
      />
    </Section>
  )
}

function ReverseDialog({ order, onEnd }: { order: Order; onEnd: () => void }) {
  const t = useMessages(messages)
  const go = useGo()
  const reverse = useCall('POST /registrar/orders/:orderId/reversal', { quiet: true })
  const form = useForm({ initial: { basis: '' } })
  const people = order.paragraphs.reduce((sum, paragraph) => sum + paragraph.people.length, 0)
  return (
    <Dialog title={t.reverseAsk(order.number, people)} onClose={onEnd}>
      <p>{t.reverseWhy}</p>
      <Form
        form={form}
        submit={t.reverse}
        aside={<Button onClick={onEnd}>{t.keep}</Button>}
        onSubmit={async ({ basis }) => {
          const made = await reverse.send({ params: { orderId: order.id }, body: { basis, datedOn: toIsoDate(new Date()) } })
          showToast({ kind: 'done', title: t.reversed })
          onEnd()
          go(`/contingent/${made.id}`)
        }}
      >
        <TextArea field={form.field('basis')} label={t.reverseBasis} rows={3} />
      </Form>
    </Dialog>
  )
}

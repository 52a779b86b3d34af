import { formatDate } from '@dala/locale'
import { useState } from 'react'
import { showToast, useActor, useCall, useMessages, usePages, useText, type ApiReply } from '#app'
import { Button, DataTable, Dialog, EmptyState, Form, RadioCards, Section, StatusBadge, TextArea, useForm } from '#ui'
import styles from './emergency.module.css'
import { messages } from './messages.ts'

type Address = [Record<string, string>, (change: Record<string, string>) => void]
type Row = ApiReply<'GET /emergency/switches/:switchId/access'>['items'][number]
const lacks = ['no-account', 'not-signed-in', 'no-internet'] as const

/** Learners who cannot reach the system, with phones and what was arranged for each (A2023-14). */
export function AccessTab({ switchId, address }: { switchId: string; address: Address }) {
  const t = useMessages(messages)
  const text = useText()
  const actor = useActor()
  const [opened, setOpened] = useState<Row | null>(null)
  const [values] = address
  const lack = lacks.find((each) => each === values['lack'])
  const pages = usePages('GET /emergency/switches/:switchId/access', {
    params: { switchId },
    query: { ...(lack && { lack }), ...(values['search'] && { search: values['search'] }) },
  })
  return (
    <Section title={t.access}>
      <DataTable
        label={t.access}
        pages={pages}
        rowKey={(row) => row.learnerId}
        address={address}
        searchHint={t.search}
        filters={[{ name: 'lack', label: t.lackLabel, options: lacks.map((value) => ({ value, label: t.lack[value] })) }]}
        empty={<EmptyState title={t.accessEmpty}>{t.accessEmptyWhy}</EmptyState>}
        columns={[
          { key: 'name', title: t.accessColumns.name, main: true, cell: (row) => row.name },
          { key: 'class', title: t.accessColumns.class, cell: (row) => row.className && text(row.className) },
          {
            key: 'lack',
            title: t.accessColumns.lack,
            cell: (row) => (
              <>
                <StatusBadge state={row.action ? 'done' : 'attention'} plain>
                  {t.lack[row.lack]}
                </StatusBadge>
                {row.lastSeenOn && <span className={styles.second}>{t.lastSeen(formatDate(row.lastSeenOn))}</span>}
              </>
            ),
          },
          {
            key: 'phones',
            title: t.accessColumns.phones,
            cell: (row) => (
              <span className={styles.phones}>
                {[row.phone, ...row.guardianPhones].filter(Boolean).map((phone) => (
                  <a key={phone} href={`tel:${phone}`}>
                    {phone}
                  </a>
                ))}
              </span>
            ),
          },
          {
            key: 'action',
            title: t.accessColumns.action,
            cell: (row) => (
              <>
                {row.action && <span className={styles.second}>{row.action}</span>}
                {actor.can('emergency.work') && (
                  <Button look="link" onClick={() => setOpened(row)} aria-label={`${t.mark}: ${row.name}`}>
                    {t.mark}
                  </Button>
                )}
              </>
            ),
          },
        ]}
      />
      {opened && <MarkDialog row={opened} onClose={() => setOpened(null)} />}
    </Section>
  )
}

function MarkDialog({ row, onClose }: { row: Row; onClose: () => void }) {
  const t = useMessages(messages)
  const mark = useCall('PUT /emergency/connections/:learnerId', { quiet: true })
  const form = useForm<{ internet: Row['internet']; action: string }>({ initial: { internet: row.internet, action: row.action } })
  return (
    <Dialog title={t.markTitle(row.name)} onClose={onClose}>
      <Form
        form={form}
        submit={t.save}
        onSubmit={async (body) => {
          await mark.send({ params: { learnerId: row.learnerId }, body })
          showToast({ kind: 'done', title: t.saved })
          onClose()
        }}
      >
        <RadioCards
          field={form.field('internet')}
          label={t.internet}
          options={(['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: t.internets[value] }))}
        />
        <TextArea field={form.field('action')} label={t.action} hint={t.actionHint} rows={2} maxLength={300} optional />
      </Form>
    </Dialog>
  )
}

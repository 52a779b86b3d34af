import { formatDateTime } from '@dala/locale'
import { useState } from 'react'
import { showToast, useAddress, useApi, useCall, useGo, useMessages, usePages, useText } from '#app'
import { Button, ButtonLink, DataTable, Dialog, EmptyState, Form, Page, SelectField, TextField, useForm } from '#ui'
import styles from './councils.module.css'
import { messages } from './messages.ts'
import type { CouncilKind } from './shapes.ts'

const kinds: readonly CouncilKind[] = [
  'pedagogical-council',
  'board-of-trustees',
  'methodical-council',
  'academic-council',
  'methodical-commission',
  'own-commission',
]

/** The councils of the organisation, or those in which one sits. */
export function CouncilsPage() {
  const t = useMessages(messages)
  const text = useText()
  const [founding, setFounding] = useState(false)
  const [address, setAddress] = useAddress({ search: '', kind: '' })
  const kind = kinds.find((each) => each === address.kind)
  const query = { ...(address.search && { search: address.search }), ...(kind && { kind }) }
  const pages = usePages('GET /councils', { query })
  const first = useApi('GET /councils', { query })
  const waiting = (pages.items ?? []).reduce((sum, row) => sum + row.waiting, 0)
  return (
    <Page
      title={t.councils}
      lead={pages.items && pages.items.length > 0 && t.lead(pages.items.length, waiting)}
      actions={
        <>
          <ButtonLink to="/councils/decisions">{t.archive}</ButtonLink>
          {first.data?.can.found && (
            <Button icon="add" onClick={() => setFounding(true)}>
              {t.found}
            </Button>
          )}
        </>
      }
    >
      <DataTable
        label={t.councils}
        pages={pages}
        rowKey={(row) => row.id}
        rowTo={(row) => `/councils/${row.id}`}
        address={[address, setAddress]}
        searchHint={t.search}
        filters={[{ name: 'kind', label: t.kind, options: kinds.map((value) => ({ value, label: t.kinds[value] })) }]}
        empty={<EmptyState title={t.noneYet}>{t.noneYetWhy}</EmptyState>}
        columns={[
          {
            key: 'name',
            title: t.council,
            main: true,
            cell: (row) => (
              <>
                {text(row.name)}
                <span className={styles.second}>{[t.kinds[row.kind], row.mine && t.roles[row.mine]].filter(Boolean).join(' · ')}</span>
              </>
            ),
          },
          { key: 'members', title: t.members, align: 'end', wide: true, cell: (row) => row.members },
          { key: 'waiting', title: t.waiting, align: 'end', cell: (row) => row.waiting },
          { key: 'next', title: t.nextMeeting, cell: (row) => (row.next ? formatDateTime(row.next.startsAt) : '–') },
        ]}
      />
      {founding && <FoundCouncil onClose={() => setFounding(false)} />}
    </Page>
  )
}

function FoundCouncil({ onClose }: { onClose: () => void }) {
  const t = useMessages(messages)
  const go = useGo()
  const found = useCall('POST /councils', { quiet: true })
  const form = useForm<{ kind: CouncilKind; kk: string; ru: string; en: string }>({
    initial: { kind: 'pedagogical-council', kk: '', ru: '', en: '' },
    atLeast: { kk: 1, ru: 1 },
  })
  return (
    <Dialog title={t.found} onClose={onClose}>
      <Form
        form={form}
        submit={t.found}
        onSubmit={async ({ kind, ...name }) => {
          const made = await found.send({ body: { kind, name } })
          showToast({ kind: 'done', title: t.saved })
          go(`/councils/${made.id}`)
        }}
      >
        <SelectField field={form.field('kind')} label={t.kind} options={kinds.map((value) => ({ value, label: t.kinds[value] }))} />
        <TextField field={form.field('kk')} label={t.nameKk} />
        <TextField field={form.field('ru')} label={t.nameRu} />
        <TextField field={form.field('en')} label={t.nameEn} optional />
      </Form>
    </Dialog>
  )
}

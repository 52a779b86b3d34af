import { formatDate } from '@dala/locale'
import { useState } from 'react'
import { apiUrl, showToast, useAddress, useApi, useCall, useGo, useMessages, usePages, useParam, useText, type ApiReply } from '#app'
import { Button, DataTable, Dialog, Download, EmptyState, Form, Page, StatusBadge, TextArea, useForm } from '#ui'
import { DateRange } from './date-range.tsx'
import styles from './documents.module.css'
import { registerWords } from './registers.messages.ts'

type Line = ApiReply<'GET /registers/:register/journal'>['items'][number]
type Register = ApiReply<'GET /registers'>['items'][number]['register']
const states = { document: 'done', reserved: 'term', annulled: 'locked' } as const

/** A year of a register: every number once, with its document or its reason. */
export function JournalPage() {
  const register = useParam('register') as Register // the server answers 400 to any other
  const t = useMessages(registerWords)
  const text = useText()
  const go = useGo()
  const all = useApi('GET /registers', {})
  const own = all.data?.items.find((each) => each.register === register)
  const [address, setAddress] = useAddress({ search: '', year: '', from: '', to: '' })
  const year = Number(address.year) || own?.years[0]?.year || 2026 // until the register's own years are known
  const [open, setOpen] = useState<'reserve' | Line | null>(null)
  const narrowed = {
    year,
    ...(address.search && { search: address.search }),
    ...(address.from && { from: address.from }),
    ...(address.to && { to: address.to }),
  }
  const params = { register }
  const pages = usePages('GET /registers/:register/journal', { params, query: narrowed })
  const file = (format: 'xlsx' | 'csv') => apiUrl('GET /registers/:register/journal/file', { params, query: { ...narrowed, format } })
  const can = all.data?.can
  return (
    <Page
      title={own ? text(own.name) : t.journal}
      lead={own && `${t.format}: ${own.format} · ${t.kept.toLowerCase()}: ${t.keptYears(own.keptYears)}`}
      actions={
        <>
          <Download href={file('xlsx')}>{t.export}</Download>
          <Download href={file('csv')}>{t.exportCsv}</Download>
          {can?.reserve && (
            <Button icon="lock" onClick={() => setOpen('reserve')}>
              {t.reserve}
            </Button>
          )}
        </>
      }
    >
      <DataTable
        label={own ? text(own.name) : t.journal}
        pages={pages}
        rowKey={(row) => String(row.number)}
        onOpen={(row) => row.documentId && go(`/documents/${row.documentId}`)}
        address={[address, setAddress]}
        searchHint={t.search}
        filters={[
          {
            name: 'year',
            label: t.year,
            options: (own?.years ?? []).map((each) => ({ value: String(each.year), label: String(each.year) })),
          },
        ]}
        tools={<DateRange words={t} value={address} onChange={setAddress} />}
        empty={<EmptyState title={t.empty} />}
        columns={[
          { key: 'number', title: t.number, main: true, cell: (row) => `№\u00a0${row.label}`, width: '120px' },
          { key: 'date', title: t.date, cell: (row) => formatDate(row.datedOn) },
          {
            key: 'document',
            title: t.document,
            cell: (row) => (
              <>
                {row.title && row.documentId ? <a href={`/documents/${row.documentId}`}>{text(row.title)}</a> : null}
                {row.reason && <span className={styles.note}>{row.reason}</span>}
              </>
            ),
          },
          { key: 'about', title: t.about, cell: (row) => row.about },
          { key: 'by', title: t.by, wide: true, cell: (row) => row.by },
          {
            key: 'state',
            title: t.state,
            cell: (row) => (
              <StatusBadge plain state={states[row.state]}>
                {t.states[row.state]}
              </StatusBadge>
            ),
          },
          ...(can?.reserve
            ? [
                {
                  key: 'annul',
                  title: t.annul,
                  wide: true,
                  cell: (row: Line) =>
                    row.state !== 'annulled' && (
                      <Button
                        look="quiet"
                        onClick={(event) => {
                          event.stopPropagation()
                          setOpen(row)
                        }}
                      >
                        {t.annul}
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
      />
      {open !== null && (
        <ReasonDialog register={register} year={year} line={open === 'reserve' ? null : open} onClose={() => setOpen(null)} />
      )}
    </Page>
  )
}

function ReasonDialog({ register, year, line, onClose }: { register: Register; year: number; line: Line | null; onClose: () => void }) {
  const t = useMessages(registerWords)
  const reserve = useCall('POST /registers/:register/reserved', { quiet: true })
  const annul = useCall('POST /registers/:register/annulled', { quiet: true })
  const form = useForm({ initial: { reason: '' }, atLeast: { reason: 3 } })
  const title = line === null ? t.reserve : t.annul
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{line === null ? t.reserveLead : t.annulLead(line.label)}</p>
      <Form
        form={form}
        submit={title}
        onSubmit={async ({ reason }) => {
          if (line === null) {
            const made = await reserve.send({ params: { register }, body: { reason } })
            showToast({ kind: 'done', title: t.reservedDone(made.label) })
          } else {
            await annul.send({ params: { register }, body: { year, number: line.number, reason } })
            showToast({ kind: 'done', title: t.annulledDone })
          }
          onClose()
        }}
      >
        <TextArea field={form.field('reason')} label={t.reason} rows={3} maxLength={1000} />
      </Form>
    </Dialog>
  )
}

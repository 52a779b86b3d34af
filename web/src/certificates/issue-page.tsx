import { formatDate, formatPercent } from '@dala/locale'
import { useState } from 'react'
import { showToast, useCall, useApi, useLocale, useMessages, usePages, useText } from '#app'
import { Button, ButtonLink, ConfirmDialog, DataTable, EmptyState, Notice, Page } from '#ui'
import { messages } from './messages.ts'

const keyOf = (row: { learnerId: string; offeringId: string }) => `${row.learnerId}/${row.offeringId}`
const mostAtOnce = 50

/** Learners who passed everything and have no certificate: tick them and issue. */
export function IssuePage() {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const [chosen, setChosen] = useState<{ keys: string[]; clear: () => void } | null>(null)
  const pages = usePages('GET /certificates/candidates')
  const lacking = useApi('GET /certificates/candidates', { query: { limit: 1 } }).data?.lacking ?? []
  const issue = useCall('POST /certificates', {
    done: ({ issued }) => {
      chosen?.clear()
      setChosen(null)
      showToast({ kind: 'done', title: t.issuedDone(issued.length) })
    },
  })
  const lackWords = (one: (typeof lacking)[number]): string => {
    const names = one.fields.map((field) => (field in t.fields ? t.fields[field as keyof typeof t.fields] : field)).join(', ') // checked by `in`
    return one.reason in t.lack ? t.lack[one.reason as keyof typeof t.lack](names) : one.reason // checked by `in`
  }
  const candidates = (keys: readonly string[]) =>
    keys.slice(0, mostAtOnce).map((key) => {
      const [learnerId = '', offeringId = ''] = key.split('/')
      return { learnerId, offeringId }
    })
  return (
    <Page title={t.issueTitle} lead={t.issueLead} actions={<ButtonLink to="/work/certificates/form">{t.form}</ButtonLink>}>
      {lacking.length > 0 && (
        <Notice state="attention" title={t.lacking}>
          {lacking.map((one) => (
            <p key={one.reason}>{lackWords(one)}</p>
          ))}
        </Notice>
      )}
      <DataTable
        label={t.issueTitle}
        pages={pages}
        rowKey={keyOf}
        search={false}
        empty={<EmptyState title={t.noCandidates}>{t.noCandidatesWhy}</EmptyState>}
        selection={{
          name: (row) => row.name,
          actions: (keys, clear) => (
            <Button look="heroOutline" onClick={() => setChosen({ keys, clear })}>
              {t.issueSome(Math.min(keys.length, mostAtOnce))}
            </Button>
          ),
        }}
        columns={[
          { key: 'holder', title: t.holder, main: true, cell: (row) => row.name },
          { key: 'course', title: t.course, cell: (row) => text(row.course) },
          {
            key: 'mark',
            title: t.mark,
            align: 'end',
            cell: (row) => `${formatPercent(row.percent, locale)}, ${row.mark.replace('-', '−')}`,
          },
          { key: 'graded', title: t.graded, wide: true, cell: (row) => formatDate(row.gradedAt) },
        ]}
      />
      {chosen && (
        <ConfirmDialog
          question={t.issueAsk(Math.min(chosen.keys.length, mostAtOnce))}
          consequence={t.issueThen}
          act={t.issueSome(Math.min(chosen.keys.length, mostAtOnce))}
          keep={t.issueKeep}
          harmless
          pending={issue.pending}
          onAct={() => issue.run({ body: { candidates: candidates(chosen.keys) } })}
          onKeep={() => setChosen(null)}
        />
      )}
    </Page>
  )
}

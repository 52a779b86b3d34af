import { formatDate, formatRange } from '@dala/locale'
import { useState } from 'react'
import { apiUrl, showToast, useActor, useApi, useCall, useGo, useLocale, useMessages, useParam, useText } from '#app'
import { Button, Clause, ConfirmDialog, DataTable, Download, Loaded, Notice, Page, Section, StatusBadge } from '#ui'
import { SignDocument } from '#documents'
import { ChangeLine } from './change-line.tsx'
import styles from './distance.module.css'
import { messages } from './messages.ts'
import { office } from './office.ts'
import type { Order } from './shapes.ts'
import { statusWords } from './status-words.ts'

type Line = Order['lines'][number]

/** An order: its learners with technologies, period and attachments; the head signs it, and its package is one PDF. */
export function OrderPage() {
  const orderId = useParam('orderId')
  const t = useMessages(office)
  const query = useApi('GET /distance/orders/:orderId', { params: { orderId } })
  if (query.data === undefined)
    return (
      <Page title={t.draftOrder}>
        <Loaded query={query}>{() => null}</Loaded>
      </Page>
    )
  return <Shown order={query.data} />
}

function Shown({ order }: { order: Order }) {
  const t = useMessages(office)
  const words = useMessages(messages)
  const ways = useMessages(statusWords)
  const text = useText()
  const { locale } = useLocale()
  const { can } = useActor()
  const [changing, setChanging] = useState<Line | null>(null)
  const params = { orderId: order.id }
  const late = order.lines.filter((line) => line.late).length
  return (
    <Page
      title={order.label ? t.order(order.label) : t.draftOrder}
      badge={
        <StatusBadge state={order.status === 'issued' ? 'done' : 'idle'}>
          {[ways.orderKind[order.kind], order.archive ? ways.archive : t.orderState[order.status].toLowerCase()].join(', ')}
        </StatusBadge>
      }
      lead={
        order.issuedOn
          ? [formatDate(order.issuedOn), order.issuedBy && t.signedBy(order.issuedBy)].filter(Boolean).join(' · ')
          : !order.can.issue && t.onlyHead
      }
      actions={
        <>
          {order.can.print && <Download href={apiUrl('GET /distance/orders/:orderId/package', { params })}>{t.package}</Download>}
          {order.can.discard && <Discard order={order} />}
          {order.can.issue && <Issue order={order} late={late} />}
        </>
      }
    >
      {late > 0 && (
        <Notice state="violated" title={t.lateCount(late)}>
          {order.status === 'draft' && t.issueLate(late)} <Clause id="A2015-12.b" />
        </Notice>
      )}
      <DataTable
        label={t.learners}
        pages={{ items: order.lines }}
        rowKey={(line) => line.applicationId}
        columns={[
          {
            key: 'learner',
            title: t.learner,
            main: true,
            cell: (line) => (
              <>
                {line.learner.name}
                <span className={styles.second}>
                  {[text(line.learner.group), words.application(line.applicationLabel)].filter(Boolean).join(', ')}
                </span>
              </>
            ),
          },
          {
            key: 'ground',
            title: t.ground,
            wide: true,
            cell: (line) => (
              <>
                {text(line.ground.name)}
                <span className={styles.second}>
                  <Clause id={line.ground.clause} plain />
                </span>
              </>
            ),
          },
          {
            key: 'technologies',
            title: t.technologies,
            cell: (line) => (
              <>
                {line.technologies.map((each) => words.technologyShort[each]).join(', ')}
                <span className={styles.second}>{`${ways.mode[line.mode]}, ${ways.format[line.format]}`}</span>
              </>
            ),
          },
          {
            key: 'period',
            title: t.period,
            cell: (line) => (
              <>
                {order.kind === 'return' ? formatDate(line.endsOn) : formatRange(line.startsOn, line.endsOn, locale)}
                {line.overlaps && (
                  <span className={`${styles.second} ${styles.warn}`}>
                    {line.replaces
                      ? ways.replaces
                      : ways.overlaps(line.overlaps.label, formatRange(line.overlaps.startsOn, line.overlaps.endsOn, locale))}
                  </span>
                )}
              </>
            ),
          },
          {
            key: 'attachments',
            title: t.attachments,
            wide: true,
            cell: (line) => {
              const absent = line.attachments.filter((each) => !each.there)
              return (
                <span className={absent.length > 0 ? `${styles.second} ${styles.warn}` : styles.second}>
                  {absent.length > 0
                    ? t.lacks(absent.map((each) => text(each.name)).join(', '))
                    : line.attachments.map((each) => text(each.name)).join(', ')}
                </span>
              )
            },
          },
          {
            key: 'due',
            title: order.status === 'issued' && order.kind === 'begin' ? t.acquaintance : t.orderDue,
            cell: (line) => <LineDue order={order} line={line} onChange={() => setChanging(line)} />,
          },
        ]}
      />
      {order.status === 'issued' && order.documentId && !order.archive && can('documents.read') && (
        <Section title={ways.signatures}>
          <SignDocument documentId={order.documentId} />
        </Section>
      )}
      {changing && <ChangeLine orderId={order.id} line={changing} onClose={() => setChanging(null)} />}
    </Page>
  )
}

function LineDue({ order, line, onChange }: { order: Order; line: Line; onChange: () => void }) {
  const t = useMessages(office)
  const acknowledged = line.acknowledgedAt !== null
  const reads = order.status === 'issued' && order.kind === 'begin'
  const due = reads ? line.acquaintDue : line.orderDue
  return (
    <>
      <StatusBadge
        state={reads ? (acknowledged ? 'done' : 'term') : line.late ? 'violated' : order.status === 'issued' ? 'done' : 'term'}
        plain
      >
        {reads ? (acknowledged ? formatDate(line.acknowledgedAt ?? '') : t.waits) : line.late ? t.lateLine : t.inTime}
      </StatusBadge>
      {due && <span className={styles.second}>{formatDate(due)}</span>}
      {order.can.edit && (
        <Button look="link" onClick={onChange}>
          {t.changeLine}
        </Button>
      )}
    </>
  )
}

function Issue({ order, late }: { order: Order; late: number }) {
  const t = useMessages(office)
  const [asking, setAsking] = useState(false)
  const issue = useCall('POST /distance/orders/:orderId/issue', {
    done: (reply) => {
      setAsking(false)
      showToast({ kind: 'done', title: t.issued(reply.label ?? '') })
    },
  })
  return (
    <>
      <Button look="filled" icon="order" onClick={() => setAsking(true)}>
        {t.issue}
      </Button>
      {asking && (
        <ConfirmDialog
          question={t.issueAsk(order.lines.length)}
          consequence={late > 0 ? `${t.issueThen} ${t.issueLate(late)}` : t.issueThen}
          whom={order.lines.map((line) => line.learner.name).join(', ')}
          act={t.issue}
          keep={t.notNow}
          harmless
          pending={issue.pending}
          onAct={() => issue.run({ params: { orderId: order.id }, body: { confirmed: true } })}
          onKeep={() => setAsking(false)}
        />
      )}
    </>
  )
}

function Discard({ order }: { order: Order }) {
  const t = useMessages(office)
  const ways = useMessages(statusWords)
  const go = useGo()
  const [asking, setAsking] = useState(false)
  const discard = useCall('DELETE /distance/orders/:orderId', {
    refresh: ['GET /distance/orders', 'GET /distance/work', 'GET /distance/work/summary'],
    done: () => {
      showToast({ kind: 'done', title: t.discarded })
      go('/work/orders', { replace: true })
    },
  })
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t.discard}</Button>
      {asking && (
        <ConfirmDialog
          question={t.discardAsk}
          consequence={order.kind === 'begin' ? t.discardThen : ways.discardChange}
          act={t.discard}
          keep={t.keep}
          pending={discard.pending}
          onAct={() => discard.run({ params: { orderId: order.id } })}
          onKeep={() => setAsking(false)}
        />
      )}
    </>
  )
}

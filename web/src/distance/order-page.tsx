import { formatDate, formatRange } from '@dala/locale'
import { useState } from 'react'
import { apiUrl, showToast, useApi, useCall, useGo, useLocale, useMessages, useParam, useText } from '#app'
import {
  Button,
  CheckField,
  CheckList,
  Clause,
  ConfirmDialog,
  DataTable,
  DateField,
  Dialog,
  Download,
  Loaded,
  Notice,
  Page,
  SelectField,
  StatusBadge,
} from '#ui'
import styles from './distance.module.css'
import { fieldOf } from './field-of.ts'
import { messages } from './messages.ts'
import { office } from './office.ts'
import type { Order, Technology } from './shapes.ts'
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
          {order.can.discard && <Discard orderId={order.id} />}
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

const technologies: readonly Technology[] = ['network', 'tv', 'case']

function ChangeLine({ orderId, line, onClose }: { orderId: string; line: Line; onClose: () => void }) {
  const t = useMessages(office)
  const words = useMessages(messages)
  const ways = useMessages(statusWords)
  const [mode, setMode] = useState(line.mode)
  const [format, setFormat] = useState(line.format)
  const [replaces, setReplaces] = useState(line.replaces)
  const [chosen, setChosen] = useState<Technology[]>(line.technologies)
  const [startsOn, setStartsOn] = useState<string | null>(line.startsOn)
  const [endsOn, setEndsOn] = useState<string | null>(line.endsOn)
  const params = { orderId, applicationId: line.applicationId }
  const done = () => {
    showToast({ kind: 'done', title: t.saved })
    onClose()
  }
  const save = useCall('PATCH /distance/orders/:orderId/lines/:applicationId', { done })
  const remove = useCall('DELETE /distance/orders/:orderId/lines/:applicationId', { done })
  return (
    <Dialog title={line.learner.name} onClose={onClose}>
      <div className={styles.form}>
        <CheckList
          label={t.technologies}
          hint={<Clause id="A2015-12.c" />}
          field={fieldOf('technologies', chosen, setChosen)}
          options={technologies.map((value) => ({ value, label: words.technology[value] }))}
        />
        <DateField label={t.startsOn} field={fieldOf('startsOn', startsOn, setStartsOn)} />
        <DateField label={t.endsOn} field={fieldOf('endsOn', endsOn, setEndsOn)} {...(startsOn && { from: startsOn })} />
        <SelectField
          label={ways.modeLabel}
          field={fieldOf<Line['mode']>('mode', mode, setMode)}
          options={(['full', 'partial'] as const).map((value) => ({ value, label: ways.modeLong[value] }))}
        />
        <SelectField
          label={ways.formatLabel}
          field={fieldOf<Line['format']>('format', format, setFormat)}
          options={(['sync', 'async', 'mixed'] as const).map((value) => ({ value, label: ways.formatLong[value] }))}
        />
        {line.overlaps && <CheckField label={ways.replaces} field={fieldOf('replaces', replaces, setReplaces)} />}
        <div className={styles.actions}>
          <Button
            look="filled"
            pending={save.pending}
            disabled={chosen.length === 0 || startsOn === null || endsOn === null || endsOn < startsOn}
            onClick={() =>
              startsOn !== null &&
              endsOn !== null &&
              save.run({ params, body: { technologies: chosen, startsOn, endsOn, mode, format, replaces } })
            }
          >
            {t.save}
          </Button>
          <Button pending={remove.pending} onClick={() => remove.run({ params })}>
            {t.takeOut}
          </Button>
        </div>
      </div>
    </Dialog>
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

function Discard({ orderId }: { orderId: string }) {
  const t = useMessages(office)
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
          consequence={t.discardThen}
          act={t.discard}
          keep={t.keep}
          pending={discard.pending}
          onAct={() => discard.run({ params: { orderId } })}
          onKeep={() => setAsking(false)}
        />
      )}
    </>
  )
}

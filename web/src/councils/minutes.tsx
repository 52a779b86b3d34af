import { formatDate, formatDateTime } from '@dala/locale'
import { useState } from 'react'
import { apiUrl, Link, showToast, useActor, useApi, useCall, useLocale, useMessages, type ApiReply } from '#app'
import { Button, ConfirmDialog, Dialog, Download, Form, Loaded, Section, Sheet, StatusBadge, TextArea, useForm } from '#ui'
import styles from './councils.module.css'
import { messages } from './messages.ts'
import type { Meeting } from './shapes.ts'

type Preview = ApiReply<'GET /council-meetings/:meetingId/minutes'>
type Block = Preview['content']['blocks'][number]

// Only a signature that was checked in full looks done.
const verdictState = { valid: 'done', 'not-verified': 'attention', invalid: 'violated', confirmed: 'idle' } as const

/** The minutes: their number, who signed, what they say, and the act that is awaited. */
export function Minutes({ meeting }: { meeting: Meeting }) {
  const t = useMessages(messages)
  const actor = useActor()
  const [reading, setReading] = useState(false)
  const { minutes, can } = meeting
  const params = { meetingId: meeting.id }
  const signed = (as: 'chair' | 'secretary') => minutes?.signatures.find((each) => each.as === as)
  return (
    <Section title={minutes === null ? t.minutes : `${t.minutes} ${t.minutesNo(minutes.label)}`}>
      <Sheet>
        <div className={styles.minutes}>
          <ul className={styles.signers}>
            {(['chair', 'secretary'] as const).map((as) => {
              const mark = signed(as)
              const name = as === 'chair' ? meeting.chair?.name : meeting.secretary?.name
              return (
                <li key={as}>
                  <StatusBadge state={mark ? 'done' : minutes === null ? 'idle' : 'term'} plain>
                    {mark
                      ? t.signedBy(t.signers[as], mark.name, formatDateTime(mark.at))
                      : `${t.signers[as]}: ${name ?? '–'}, ${t.waitsSign}`}
                  </StatusBadge>
                </li>
              )
            })}
          </ul>
          {minutes && minutes.electronic.length > 0 && (
            <ul className={styles.signers}>
              {minutes.electronic.map((each) => (
                <li key={`${each.name}${each.at}`}>
                  <StatusBadge state={verdictState[each.verdict]} plain>
                    {t.electronic(each.name, t.verdicts[each.verdict], formatDateTime(each.at))}
                  </StatusBadge>
                </li>
              ))}
            </ul>
          )}
          {minutes?.dueOn && meeting.status !== 'closed' && <p className={styles.note}>{t.dueOn(formatDate(minutes.dueOn))}</p>}
          {minutes && meeting.status === 'closed' && (
            <p className={styles.note}>
              {t.hash}: <code className={styles.hash}>{minutes.hash}</code>
            </p>
          )}
          <div className={styles.buttons}>
            {can.drawUp && <DrawUp meetingId={meeting.id} />}
            {can.sign && (
              <Button look="filled" onClick={() => setReading(true)}>
                {t.sign}
              </Button>
            )}
            {can.readMinutes && !can.sign && (
              <Button onClick={() => setReading(true)}>{minutes === null ? t.preview : t.showMinutes}</Button>
            )}
            {can.readMinutes && <Download href={apiUrl('GET /council-meetings/:meetingId/minutes/file', { params })}>{t.pdf}</Download>}
            {minutes && actor.can('documents.read') && <Link to={`/documents/${minutes.documentId}`}>{t.toDocument}</Link>}
            {can.giveBack && <GiveBack meetingId={meeting.id} />}
          </div>
        </div>
      </Sheet>
      {reading && <ReadDialog meeting={meeting} onClose={() => setReading(false)} />}
    </Section>
  )
}

function DrawUp({ meetingId }: { meetingId: string }) {
  const t = useMessages(messages)
  const [asking, setAsking] = useState(false)
  const drawUp = useCall('POST /council-meetings/:meetingId/minutes', {
    done: (reply) => {
      setAsking(false)
      showToast({ kind: 'done', title: t.drawnUp(reply.minutes?.label ?? '') })
    },
  })
  return (
    <>
      <Button look="filled" onClick={() => setAsking(true)}>
        {t.drawUp}
      </Button>
      {asking && (
        <ConfirmDialog
          question={t.drawUpAsk}
          consequence={t.drawUpThen}
          act={t.drawUp}
          keep={t.cancel}
          harmless
          pending={drawUp.pending}
          onAct={() => drawUp.run({ params: { meetingId }, body: {} })}
          onKeep={() => setAsking(false)}
        />
      )}
    </>
  )
}

function GiveBack({ meetingId }: { meetingId: string }) {
  const t = useMessages(messages)
  const [asking, setAsking] = useState(false)
  const giveBack = useCall('POST /council-meetings/:meetingId/minutes/return', { quiet: true })
  const form = useForm({ initial: { reason: '' }, atLeast: { reason: 1 } })
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t.giveBack}</Button>
      {asking && (
        <Dialog title={t.giveBack} onClose={() => setAsking(false)}>
          <Form
            form={form}
            submit={t.giveBack}
            onSubmit={async (body) => {
              await giveBack.send({ params: { meetingId }, body })
              showToast({ kind: 'done', title: t.returned })
              setAsking(false)
            }}
          >
            <TextArea field={form.field('reason')} label={t.cancelReason} hint={t.giveBackHint} rows={2} />
          </Form>
        </Dialog>
      )}
    </>
  )
}

/** The words of the minutes, and under them the signature over exactly these words. */
function ReadDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const t = useMessages(messages)
  const params = { meetingId: meeting.id }
  const preview = useApi('GET /council-meetings/:meetingId/minutes', { params })
  const sign = useCall('POST /council-meetings/:meetingId/minutes/signature', {
    done: () => {
      onClose()
      showToast({ kind: 'done', title: t.signed })
    },
  })
  const label = meeting.minutes?.label
  return (
    <Dialog title={label ? `${t.minutes} ${t.minutesNo(label)}` : t.preview} onClose={onClose} wide>
      <Loaded query={preview}>
        {(shown) => (
          <div className={styles.paper}>
            {shown.content.blocks.map((block, at) => (
              <PaperBlock key={at} block={block} />
            ))}
            {meeting.can.sign && (
              <div className={styles.signing}>
                <p className={styles.note}>{t.signThen}</p>
                <Button look="filled" pending={sign.pending} onClick={() => sign.run({ params, body: { hash: shown.hash } })}>
                  {t.sign}
                </Button>
              </div>
            )}
          </div>
        )}
      </Loaded>
    </Dialog>
  )
}

/** Minutes are written in Kazakh and Russian; an English reader is shown the Kazakh words. */
function PaperBlock({ block }: { block: Block }) {
  const { locale } = useLocale()
  const side = locale === 'ru' ? 'ru' : 'kk'
  if (block.block === 'title') return <h3 className={styles.paperTitle}>{block.text[side]}</h3>
  if (block.block === 'heading') return <h4>{block.text[side]}</h4>
  if (block.block === 'paragraph') return <p>{block.text[side]}</p>
  if (block.block === 'said') return <p className={styles.said}>{block.text}</p>
  if (block.block === 'field')
    return (
      <p>
        <b>{block.name[side]}:</b> {block.value}
      </p>
    )
  if (block.block === 'signature')
    return (
      <p>
        {block.position[side]}: {block.name}
      </p>
    )
  return (
    <div className={styles.scroll} role="region" aria-label={block.columns.map((column) => column.title[side]).join(', ')} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {block.columns.map((column) => (
              <th key={column.title.kk} scope="col">
                {column.title[side]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

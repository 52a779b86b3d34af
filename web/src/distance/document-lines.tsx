import { formatDate } from '@dala/locale'
import { useState } from 'react'
import { apiUrl, useCall, useMessages, useText } from '#app'
import { Button, Clause, FileUpload, IconButton, Shape, Sheet, TextArea, type SentFile } from '#ui'
import styles from './distance.module.css'
import { fieldOf } from './field-of.ts'
import { LineWays } from './line-ways.tsx'
import { messages } from './messages.ts'
import type { Application, DocumentLine } from './shapes.ts'
import { statusWords } from './status-words.ts'

interface Props {
  application: Application
  /** Leaves out what the organisation prepares with the order. */
  beforeOrder?: boolean
  /** Done before a document is sent: what is still being saved must not come back after it. */
  before?: () => Promise<unknown>
  /** Takes over what the server says after a document came or went. */
  onChange: (application: Application) => void
}

const largest = 20 * 1024 * 1024
const atOnce = () => Promise.resolve()

/** What the ground wants: shape, name, what is missing and who brings it, one action, the clause behind it. */
export function DocumentLines({ application, onChange, before, beforeOrder = false }: Props) {
  const lines = application.documents.filter((line) => !beforeOrder || line.stage !== 'order')
  return (
    <Sheet flush>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <Line key={line.kind} application={application} line={line} onChange={onChange} {...(before && { before })} />
        ))}
      </ul>
    </Sheet>
  )
}

function Line(props: Props & { line: DocumentLine }) {
  const { line } = props
  const t = useMessages(messages)
  const text = useText()
  const waits = !line.there && line.mayBring
  const hint = line.there && line.broughtBy !== 'system' ? '' : text(line.hint)
  const note = waits ? `${t.missingHere} ${hint}` : hint
  return (
    <li>
      <Shape state={line.there ? 'done' : waits ? 'attention' : 'idle'} size={18} />
      <div className={styles.line}>
        <p className={styles.name}>{text(line.name)}</p>
        {note && <p className={styles.note}>{note}</p>}
        {line.items.length > 0 && <Items {...props} />}
        <LineWays application={props.application} line={line} onChange={props.onChange} {...(props.before && { before: props.before })} />
        {line.mayBring && line.kind !== 'home-conditions' && (line.writable ? <Write {...props} /> : <Bring {...props} />)}
        <div>
          <Clause id={line.clause} />
        </div>
      </div>
    </li>
  )
}

function Items({ application, line, onChange }: Props & { line: DocumentLine }) {
  const t = useMessages(messages)
  const ways = useMessages(statusWords)
  const remove = useCall('DELETE /distance/applications/:applicationId/documents/:attachmentId', { refresh: [], done: onChange })
  return (
    <ul className={styles.files}>
      {line.items.map((item) => (
        <li key={item.id}>
          {item.hidden ? (
            <span className={styles.note}>{t.hidden}</span>
          ) : item.onPaper ? (
            <span className={styles.note}>{ways.onPaper}</span>
          ) : item.words ? (
            <span className={styles.said}>«{item.words}»</span>
          ) : (
            <a
              href={apiUrl('GET /distance/applications/:applicationId/documents/:attachmentId/file', {
                params: { applicationId: application.id, attachmentId: item.id },
              })}
              target="_blank"
              rel="noreferrer"
            >
              {item.fileName}
            </a>
          )}
          <span className={styles.note}>{formatDate(item.addedAt)}</span>
          {line.mayBring && !item.onPaper && (
            <IconButton
              name="remove"
              label={t.removeFile(item.fileName || item.words.slice(0, 40))}
              onClick={() => remove.run({ params: { applicationId: application.id, attachmentId: item.id } })}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

function Bring({ application, line, onChange, before = atOnce }: Props & { line: DocumentLine }) {
  const t = useMessages(messages)
  const add = useCall('POST /distance/applications/:applicationId/documents', { refresh: [], done: onChange })
  if (line.there) return null
  return (
    <FileUpload
      label={t.file}
      purpose="distance.document"
      accept=".pdf,image/*"
      maxBytes={largest}
      field={fieldOf<SentFile[]>(line.kind, [], (files) => {
        const sent = files[0]
        if (sent)
          void before().then(() => add.run({ params: { applicationId: application.id }, body: { kind: line.kind, fileId: sent.id } }))
      })}
    />
  )
}

function Write({ application, line, onChange }: Props & { line: DocumentLine }) {
  const t = useMessages(messages)
  const [words, setWords] = useState('')
  const add = useCall('POST /distance/applications/:applicationId/documents', {
    refresh: [],
    done: (reply) => {
      setWords('')
      onChange(reply)
    },
  })
  if (line.there) return null
  return (
    <>
      <TextArea label={t.writeHere} field={fieldOf(line.kind, words, setWords)} rows={3} maxLength={5000} />
      <div>
        <Button
          pending={add.pending}
          disabled={words.trim() === ''}
          onClick={() => add.run({ params: { applicationId: application.id }, body: { kind: line.kind, words: words.trim() } })}
        >
          {t.keepWords}
        </Button>
      </div>
    </>
  )
}

import { formatDate } from '@dala/locale'
import { useState } from 'react'
import { showToast, useCall, useMessages, useText } from '#app'
import { Button } from '#ui'
import { CaseFormDialog } from './case-forms.tsx'
import styles from './distance.module.css'
import type { Application, DocumentLine } from './shapes.ts'
import { statusWords } from './status-words.ts'

interface Props {
  application: Application
  line: DocumentLine
  onChange: (application: Application) => void
  /** Done before anything is sent: what is still being saved must not come back after it. */
  before?: () => Promise<unknown>
}

/** Other ways than a file: a form filled here, an extract from the gradebook, a council's agenda. */
export function LineWays(props: Props) {
  const { line } = props
  return (
    <>
      {line.council && <CouncilState council={line.council} />}
      <div className={styles.actions}>
        {line.form && <FormWay {...props} kind={line.form} />}
        {line.extract && <ExtractWay {...props} />}
        {line.council?.state === 'none' && !line.there && props.application.can.giveOpinion && (
          <AgendaWay {...props} council={line.council.kind} />
        )}
      </div>
    </>
  )
}

function CouncilState({ council }: { council: NonNullable<DocumentLine['council']> }) {
  const t = useMessages(statusWords)
  const minutes = council.minutes && t.minutesOf(council.minutes, council.decidedOn === null ? '' : formatDate(council.decidedOn))
  return <p className={styles.note}>{[t.council[council.state], minutes].filter(Boolean).join(': ')}</p>
}

function FormWay({ application, line, kind, onChange, before }: Props & { kind: NonNullable<DocumentLine['form']> }) {
  const t = useMessages(statusWords)
  const text = useText()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button icon="edit" onClick={() => setOpen(true)}>
        {t.fill}
      </Button>
      {open && (
        <CaseFormDialog
          application={application}
          kind={kind}
          title={text(line.name)}
          onChange={onChange}
          onClose={() => setOpen(false)}
          {...(before && { before })}
        />
      )}
    </>
  )
}

function ExtractWay({ application, onChange }: Props) {
  const t = useMessages(statusWords)
  const make = useCall('POST /distance/applications/:applicationId/extract', {
    refresh: [],
    done: (reply) => {
      onChange(reply)
      showToast({ kind: 'done', title: t.extractMade })
    },
  })
  return (
    <Button icon="again" pending={make.pending} onClick={() => make.run({ params: { applicationId: application.id }, body: {} })}>
      {t.makeExtract}
    </Button>
  )
}

function AgendaWay({ application, council, onChange }: Props & { council: NonNullable<DocumentLine['council']>['kind'] }) {
  const t = useMessages(statusWords)
  const put = useCall('POST /distance/applications/:applicationId/agenda', { refresh: [], done: onChange })
  return (
    <Button icon="people" pending={put.pending} onClick={() => put.run({ params: { applicationId: application.id }, body: { council } })}>
      {t.toAgenda}
    </Button>
  )
}

import { formatDate } from '@dala/locale'
import { useState } from 'react'
import { apiUrl, Link, showToast, useCall, useMessages } from '#app'
import { Button, Download } from '#ui'
import styles from './councils.module.css'
import { messages } from './messages.ts'
import { PutDialog } from './put-dialog.tsx'
import type { Line, Meeting } from './shapes.ts'

/** What was decided, by which votes; of signed minutes also the extract and the way to a correction. */
export function DecisionShown({ meeting, line }: { meeting: Meeting; line: Line }) {
  const t = useMessages(messages)
  const { decision } = line
  if (decision === null) return null
  const { count, quorum } = decision
  return (
    <div className={styles.decision} data-outcome={decision.outcome}>
      <h3>
        {t.decision}: {t.lineStatuses[decision.outcome].toLowerCase()}
      </h3>
      {decision.wording.kk !== '' && <p lang="kk">{decision.wording.kk}</p>}
      {decision.wording.ru !== '' && decision.wording.ru !== decision.wording.kk && <p lang="ru">{decision.wording.ru}</p>}
      {decision.conditions !== '' && (
        <p>
          <b className={styles.label}>{t.conditions}: </b>
          {decision.conditions}
        </p>
      )}
      {decision.validUntil && (
        <p>
          <b className={styles.label}>{t.validUntil}: </b>
          {formatDate(decision.validUntil)}
        </p>
      )}
      <p className={styles.note}>
        {[
          `${t.ballots[line.ballot]}: ${t.counted(count.for, count.against, count.abstain)}`,
          t.quorumHas(quorum.present, quorum.members, quorum.needed),
        ].join(' · ')}
        {decision.byChair && ` · ${t.byChair}`}
      </p>
      {decision.correctedBy && (
        <p>
          <Link to={`/councils/meetings/${decision.correctedBy.meetingId}`}>{t.correctedBy(decision.correctedBy.minutesLabel)}</Link>
        </p>
      )}
      {meeting.status === 'closed' && <ClosedActions meeting={meeting} line={line} decisionId={decision.id} />}
    </div>
  )
}

function ClosedActions({ meeting, line, decisionId }: { meeting: Meeting; line: Line; decisionId: string }) {
  const t = useMessages(messages)
  const [correcting, setCorrecting] = useState(false)
  const [ready, setReady] = useState(false)
  const params = { meetingId: meeting.id, itemId: line.item.id }
  const extract = useCall('POST /council-meetings/:meetingId/items/:itemId/extract', {
    done: (made) => {
      setReady(true)
      showToast({ kind: 'done', title: t.extractDone(made.label) })
      location.assign(apiUrl('GET /council-meetings/:meetingId/items/:itemId/extract', { params }))
    },
  })
  return (
    <div className={styles.buttons}>
      {line.can.extract &&
        (ready ? (
          <Download href={apiUrl('GET /council-meetings/:meetingId/items/:itemId/extract', { params })}>{t.extract}</Download>
        ) : (
          <Button icon="download" pending={extract.pending} onClick={() => extract.run({ params, body: {} })}>
            {t.extract}
          </Button>
        ))}
      {line.can.correct && (
        <Button look="link" onClick={() => setCorrecting(true)}>
          {t.correct}
        </Button>
      )}
      {correcting && <PutDialog councilId={meeting.council.id} corrects={decisionId} onClose={() => setCorrecting(false)} />}
    </div>
  )
}

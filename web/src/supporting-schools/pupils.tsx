import { formatDate } from '@dala/locale'
import { useMessages, type ApiReply } from '#app'
import { EmptyState, Sheet, StatusBadge } from '#ui'
import { messages } from './messages.ts'
import styles from './supporting-schools.module.css'

/** The pupils who crossed, each with the final mark that came back; or why there are none. */
export function Pupils({ attachment }: { attachment: ApiReply<'GET /supporting-schools/attachments/:attachmentId'> }) {
  const t = useMessages(messages)
  if (!attachment.here) return <p className={styles.note}>{t.pupilsByHand}</p>
  if (attachment.pupils.length === 0)
    return <EmptyState title={t.pupilsNone}>{attachment.side === 'hub' ? t.pupilsNoneHub : t.pupilsNoneSmall}</EmptyState>
  return (
    <Sheet flush>
      <ul className={styles.rows} aria-label={t.pupils}>
        {attachment.pupils.map((pupil) => (
          <li key={pupil.id}>
            <span className={styles.words}>
              {pupil.name}
              <span className={styles.second}>{[pupil.className, pupil.left && t.left].filter(Boolean).join(' · ')}</span>
            </span>
            <MarkOf mark={pupil.mark} />
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

function MarkOf({ mark }: { mark: ApiReply<'GET /supporting-schools/attachments/:attachmentId'>['pupils'][number]['mark'] }) {
  const t = useMessages(messages)
  if (mark === null) return <span className={styles.second}>{`${t.mark}: ${t.noMark}`}</span>
  const words = mark.status === 'not-admitted' ? t.notAdmitted : `${mark.percent} %, ${mark.mark}`
  return (
    <span>
      <StatusBadge state={mark.status === 'graded' ? 'done' : 'attention'} plain>
        {words}
      </StatusBadge>
      <span className={styles.second}>{formatDate(mark.at)}</span>
    </span>
  )
}

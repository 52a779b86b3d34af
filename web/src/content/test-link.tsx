import type { ReadBlock } from '@dala/domain/content'
import { useMessages } from '#app'
import { ButtonLink, Icon } from '#ui'
import styles from './lesson-view.module.css'
import { messages } from './messages.ts'

/** A test of the bank within a lesson. */
export function TestLink({ block }: { block: Extract<ReadBlock, { kind: 'test' }> }) {
  const t = useMessages(messages)
  return (
    <div className={styles.file}>
      <Icon name="exam" size={22} />
      <span>
        <b>{block.text?.title || t.test}</b>
      </span>
      <ButtonLink to={`/tests/${block.testId}`}>{t.openTest}</ButtonLink>
    </div>
  )
}

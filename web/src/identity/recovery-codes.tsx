import { showToast, useMessages } from '#app'
import { Button } from '#ui'
import styles from './frame.module.css'
import { messages } from './messages.ts'

/** Shows the recovery codes, this once. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const t = useMessages(messages)
  const copy = () =>
    void navigator.clipboard
      .writeText(codes.join('\n'))
      .then(() => showToast({ kind: 'done', title: t.copied }))
      // Without leave to copy the codes still stand on the page.
      .catch(() => undefined)
  return (
    <section className={styles.stack} aria-labelledby="recovery">
      <h2 id="recovery">{t.recoveryTitle}</h2>
      <p>{t.recoveryLead}</p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={styles.row}>
        <Button icon="copy" onClick={copy}>
          {t.copy}
        </Button>
        <Button icon="print" onClick={() => print()}>
          {t.print}
        </Button>
      </div>
      <Button look="filled" className={styles.tall} onClick={onDone}>
        {t.saved}
      </Button>
    </section>
  )
}

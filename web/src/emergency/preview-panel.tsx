import { formatDate } from '@dala/locale'
import { useMessages, useText } from '#app'
import { Button, Clause, ErrorState, Notice } from '#ui'
import styles from './emergency.module.css'
import { messages } from './messages.ts'
import type { usePreview } from './use-preview.ts'

/** What the switch would do: whom it concerns, which clause lets it, what warns, what forbids. */
export function PreviewPanel({ shown, onSkip }: { shown: ReturnType<typeof usePreview>; onSkip: () => void }) {
  const t = useMessages(messages)
  const text = useText()
  const { preview, problem } = shown
  const clauses = [...new Set((preview?.levels ?? []).filter((each) => each.outcome === 'allowed').flatMap((each) => each.clauses))]
  const names = (preview?.overlaps ?? []).flatMap((each) => each.classes.map(text)).join(', ')
  return (
    <section className={styles.preview} aria-label={t.preview} aria-busy={shown.asking} aria-live="polite">
      <h2>{t.preview}</h2>
      {problem ? (
        <ErrorState problem={problem} />
      ) : preview === null ? (
        <p>{t.wait}</p>
      ) : (
        <>
          <p className={styles.number}>{t.people(preview.learners, preview.classes.length)}</p>
          <p>
            {t.told(preview.guardians, preview.teachers)} {formatDate(preview.backOn)}.
          </p>
          {clauses.length > 0 && (
            <p className={styles.clauses}>
              <span>{t.allowedBy}:</span>
              {clauses.map((id) => (
                <Clause key={id} id={id} />
              ))}
            </p>
          )}
          {preview.refusal && (
            <Notice state="violated" title={text(preview.refusal.text)}>
              {preview.refusal.clause && <Clause id={preview.refusal.clause} />}
            </Notice>
          )}
          {names && (
            <Notice state="attention" title={t.skipped(names)}>
              {preview.refusal && <Button onClick={onSkip}>{t.skip}</Button>}
            </Notice>
          )}
          {preview.warnings.map((warning) => (
            <Notice key={warning.kind + text(warning.text)} state="attention" title={text(warning.text)}>
              {warning.clause && <Clause id={warning.clause} />}
            </Notice>
          ))}
        </>
      )}
    </section>
  )
}

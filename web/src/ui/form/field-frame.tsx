import { useId, type ReactNode } from 'react'
import { Shape } from '../shape.tsx'
import { useWords } from '../words/use-words.ts'
import styles from './form.module.css'

export interface FieldWords {
  label: string
  /** Under the field: what to write, in what form, why. */
  hint?: ReactNode
  /** Fields are compulsory unless told; the word stands beside the label. */
  optional?: boolean
}

interface FrameProps extends FieldWords {
  name: string
  error: string | undefined
  children: (ids: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean }) => ReactNode
}

/** Label above, hint and complaint below, tied to the control for screen readers. */
export function FieldFrame({ name, label, hint, optional = false, error, children }: FrameProps) {
  const t = useWords()
  const id = useId()
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const described = [error && errorId, hint && hintId].filter(Boolean).join(' ') || undefined
  return (
    <div className={styles.field} data-field={name}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {optional && <span className={styles.optional}>, {t.optional}</span>}
      </label>
      {children({ id, 'aria-describedby': described, 'aria-invalid': Boolean(error) })}
      <Complaint id={errorId} error={error} />
      {hint && (
        <div id={hintId} className={styles.hint}>
          {hint}
        </div>
      )}
    </div>
  )
}

/** The same for a group of choices: the label is the group's name. */
export function GroupFrame({
  name,
  label,
  hint,
  optional = false,
  error,
  children,
}: Omit<FrameProps, 'children'> & { children: ReactNode }) {
  const t = useWords()
  const id = useId()
  return (
    <fieldset className={styles.field} data-field={name} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={styles.label} style={{ padding: 0, marginBottom: 8 }}>
        {label}
        {optional && <span className={styles.optional}>, {t.optional}</span>}
      </legend>
      {hint && (
        <div className={styles.hint} style={{ marginTop: -6 }}>
          {hint}
        </div>
      )}
      {children}
      <Complaint id={`${id}-error`} error={error} />
    </fieldset>
  )
}

export function Complaint({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null
  return (
    <p id={id} className={styles.error}>
      <Shape state="violated" />
      {error}
    </p>
  )
}

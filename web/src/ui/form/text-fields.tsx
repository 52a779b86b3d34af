import { useState, type HTMLInputAutoCompleteAttribute } from 'react'
import { IconButton } from '../button.tsx'
import { classes } from '../classes.ts'
import { useWords } from '../words/use-words.ts'
import { FieldFrame, type FieldWords } from './field-frame.tsx'
import styles from './form.module.css'
import type { Field } from './use-form.ts'

interface TextProps extends FieldWords {
  field: Field<string>
  type?: 'text' | 'email' | 'tel' | 'search' | 'url'
  placeholder?: string
  autoComplete?: HTMLInputAutoCompleteAttribute
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel'
  maxLength?: number
  /** For short answers: numbers, codes. */
  short?: boolean
  autoFocus?: boolean
  readOnly?: boolean
  disabled?: boolean
}

export function TextField({ field, label, hint, optional, short = false, type = 'text', ...rest }: TextProps) {
  return (
    <FieldFrame name={field.name} label={label} hint={hint} {...(optional && { optional })} error={field.error}>
      {(ids) => (
        <input
          {...ids}
          {...rest}
          type={type}
          name={field.name}
          className={classes(styles.control, short && styles.short)}
          value={field.value}
          onChange={(event) => field.set(event.target.value)}
          onBlur={field.leave}
        />
      )}
    </FieldFrame>
  )
}

interface AreaProps extends FieldWords {
  field: Field<string>
  rows?: number
  maxLength?: number
  placeholder?: string
  disabled?: boolean
}

/** Free text; with `maxLength` the count stands under it. */
export function TextArea({ field, label, hint, optional, maxLength, ...rest }: AreaProps) {
  return (
    <FieldFrame name={field.name} label={label} hint={hint} {...(optional && { optional })} error={field.error}>
      {(ids) => (
        <>
          <textarea
            {...ids}
            {...rest}
            name={field.name}
            className={styles.control}
            value={field.value}
            {...(maxLength !== undefined && { maxLength })}
            onChange={(event) => field.set(event.target.value)}
            onBlur={field.leave}
          />
          {maxLength !== undefined && field.value.length > maxLength * 0.7 && (
            <span className={styles.counter}>
              {field.value.length} / {maxLength}
            </span>
          )}
        </>
      )}
    </FieldFrame>
  )
}

interface NumberProps extends FieldWords {
  field: Field<number | null>
  decimals?: boolean
  disabled?: boolean
}

/** A number; comma and point both part the decimals, spaces are let through. Empty is null. */
export function NumberField({ field, label, hint, optional, decimals = false, disabled }: NumberProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? (field.value === null ? '' : String(field.value).replace('.', ','))
  return (
    <FieldFrame name={field.name} label={label} hint={hint} {...(optional && { optional })} error={field.error}>
      {(ids) => (
        <input
          {...ids}
          type="text"
          inputMode={decimals ? 'decimal' : 'numeric'}
          name={field.name}
          disabled={disabled}
          className={classes(styles.control, styles.short)}
          value={shown}
          onChange={(event) => {
            setTyped(event.target.value)
            const plain = event.target.value.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')
            field.set(plain === '' || !Number.isFinite(Number(plain)) ? null : Number(plain))
          }}
          onBlur={() => {
            setTyped(null)
            field.leave()
          }}
        />
      )}
    </FieldFrame>
  )
}

interface PasswordProps extends FieldWords {
  field: Field<string>
  /** So that password managers know what to fill and what to keep. */
  autoComplete: 'current-password' | 'new-password'
  autoFocus?: boolean
}

export function PasswordField({ field, label, hint, ...rest }: PasswordProps) {
  const t = useWords()
  const [shown, setShown] = useState(false)
  return (
    <FieldFrame name={field.name} label={label} hint={hint} error={field.error}>
      {(ids) => (
        <div className={styles.withTool}>
          <input
            {...ids}
            {...rest}
            type={shown ? 'text' : 'password'}
            name={field.name}
            className={styles.control}
            value={field.value}
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => field.set(event.target.value)}
            onBlur={field.leave}
          />
          <IconButton
            name={shown ? 'hide' : 'acquaint'}
            label={shown ? t.hidePassword : t.showPassword}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          />
        </div>
      )}
    </FieldFrame>
  )
}

import { useId, type ReactNode } from 'react'
import { classes } from '../classes.ts'
import { useWords } from '../words/use-words.ts'
import { FieldFrame, GroupFrame, type FieldWords } from './field-frame.tsx'
import styles from './form.module.css'
import type { Field } from './use-form.ts'

export interface Choice<T extends string = string> {
  value: T
  label: string
  /** One line of explanation. */
  hint?: ReactNode
  disabled?: boolean
}

interface SelectProps<T extends string> extends FieldWords {
  field: Field<T> | Field<T | ''>
  options: readonly Choice<T>[]
  /** The words of the empty choice; without it «Таңдаңыз» stands while nothing is chosen. */
  none?: string
  short?: boolean
  disabled?: boolean
}

/** The device's own list: it works with every keyboard, reader and phone. */
export function SelectField<T extends string>({ field, label, hint, optional, options, none, short = false, disabled }: SelectProps<T>) {
  const t = useWords()
  // The options below offer T and, before a choice, the empty string that the field began with.
  const set = field.set as (value: T | '') => void
  return (
    <FieldFrame name={field.name} label={label} hint={hint} {...(optional && { optional })} error={field.error}>
      {(ids) => (
        <select
          {...ids}
          name={field.name}
          disabled={disabled}
          className={classes(styles.control, short && styles.short)}
          value={field.value}
          onChange={(event) => set(event.target.value as T | '')} // one of the options
          onBlur={field.leave}
        >
          {(none !== undefined || field.value === '') && <option value="">{none ?? t.choose}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}

interface RadioProps<T extends string> extends FieldWords {
  field: Field<T> | Field<T | ''>
  options: readonly Choice<T>[]
}

/** One of a few: full-width cards with a line of explanation each. */
export function RadioCards<T extends string>({ field, label, hint, optional, options }: RadioProps<T>) {
  const id = useId()
  const set = field.set as (value: T) => void // one of the options
  return (
    <GroupFrame name={field.name} label={label} hint={hint} {...(optional && { optional })} error={field.error}>
      <div className={styles.choices}>
        {options.map((option) => (
          <label key={option.value} className={styles.card}>
            <input
              type="radio"
              className={styles.mark}
              name={id}
              value={option.value}
              checked={field.value === option.value}
              disabled={option.disabled}
              onChange={() => set(option.value)}
            />
            <span>
              <b>{option.label}</b>
              {option.hint && <span className={styles.hint}>{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </GroupFrame>
  )
}

interface CheckListProps<T extends string> extends FieldWords {
  field: Field<readonly T[]> | Field<T[]>
  options: readonly Choice<T>[]
}

/** Any of several: ticked ones are the value. */
export function CheckList<T extends string>({ field, label, hint, optional, options }: CheckListProps<T>) {
  const set = field.set as (value: T[]) => void // a fresh array suits both kinds of field
  return (
    <GroupFrame name={field.name} label={label} hint={hint} {...(optional && { optional })} error={field.error}>
      <div className={styles.choices}>
        {options.map((option) => (
          <label key={option.value} className={styles.card}>
            <input
              type="checkbox"
              className={styles.mark}
              checked={field.value.includes(option.value)}
              disabled={option.disabled}
              onChange={(event) =>
                set(event.target.checked ? [...field.value, option.value] : field.value.filter((one) => one !== option.value))
              }
            />
            <span>
              <b>{option.label}</b>
              {option.hint && <span className={styles.hint}>{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </GroupFrame>
  )
}

interface CheckProps {
  field: Field<boolean>
  /** The whole sentence that is confirmed. */
  label: ReactNode
  hint?: ReactNode
  disabled?: boolean
}

/** One tick: yes or no. */
export function CheckField({ field, label, hint, disabled }: CheckProps) {
  return (
    <div data-field={field.name}>
      <label className={styles.tick}>
        <input
          type="checkbox"
          className={styles.mark}
          name={field.name}
          checked={field.value}
          disabled={disabled}
          aria-invalid={Boolean(field.error)}
          onChange={(event) => field.set(event.target.checked)}
        />
        <span>
          {label}
          {hint && (
            <span className={styles.hint} style={{ display: 'block' }}>
              {hint}
            </span>
          )}
        </span>
      </label>
      {field.error && <p className={styles.error}>{field.error}</p>}
    </div>
  )
}

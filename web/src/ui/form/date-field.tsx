import { formatDate } from '@dala/locale'
import { useRef, useState } from 'react'
import { IconButton } from '../button.tsx'
import { useWords } from '../words/use-words.ts'
import { Calendar } from './calendar.tsx'
import { dayWithin } from './day-within.ts'
import { FieldFrame, type FieldWords } from './field-frame.tsx'
import styles from './form.module.css'
import type { Field } from './use-form.ts'

interface DateProps extends FieldWords {
  /** `2026-11-05`, or null (or '') while nothing valid is written. */
  field: Field<string | null> | Field<string>
  /** The first and the last day that can be chosen, `2026-11-05`. */
  from?: string
  until?: string
  /** Days that are crossed out in the calendar, such as holidays. */
  closed?: (date: string) => boolean
  disabled?: boolean
}

/** A day, written as people here write it (`05.11.2026` is 5 November in every language) or picked from a calendar. */
export function DateField({ field, label, hint, optional, from, until, closed, disabled = false }: DateProps) {
  const t = useWords()
  const [typed, setTyped] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const set = field.set as (value: string | null) => void
  const empty = field.value === '' ? '' : null // what the form began with
  const shown = typed ?? (field.value ? formatDate(field.value) : '')
  const unread = typed !== null && typed.trim() !== '' && !field.value
  const take = (text: string) => {
    set(dayWithin(text, from, until) ?? empty)
  }
  const close = () => {
    setOpen(false)
    input.current?.focus()
  }
  return (
    <FieldFrame
      name={field.name}
      label={label}
      hint={hint ?? t.dateHint}
      {...(optional && { optional })}
      error={field.error ?? (unread && document.activeElement !== input.current ? t.dateWrong : undefined)}
    >
      {(ids) => (
        <div className={`${styles.withTool} ${styles.short}`}>
          <input
            {...ids}
            ref={input}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            name={field.name}
            disabled={disabled}
            className={`${styles.control} tabular`}
            value={shown}
            onChange={(event) => {
              setTyped(event.target.value)
              take(event.target.value)
            }}
            onBlur={() => {
              if (field.value || shown.trim() === '') setTyped(null)
              else setTyped(shown)
              field.leave()
            }}
          />
          <IconButton name="timetable" label={`${t.openCalendar}: ${label}`} disabled={disabled} onClick={() => setOpen(true)} />
          {open && (
            <Calendar
              label={label}
              chosen={field.value || null}
              {...(from && { from })}
              {...(until && { until })}
              {...(closed && { closed })}
              onClose={close}
              onChoose={(date) => {
                setTyped(null)
                set(date)
                close()
              }}
            />
          )}
        </div>
      )}
    </FieldFrame>
  )
}

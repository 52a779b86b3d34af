import { DateField } from '#ui'
import styles from './documents.module.css'

interface RangeProps {
  words: { dates: string; from: string; to: string }
  value: { from: string; to: string }
  onChange: (change: { from?: string; to?: string }) => void
}

/** Two days that narrow a list; closed while neither is set. */
export function DateRange({ words, value, onChange }: RangeProps) {
  const day = (name: 'from' | 'to') => ({
    name,
    value: value[name],
    set: (next: string | null) => onChange({ [name]: next ?? '' }),
    leave: () => {},
    error: undefined,
  })
  return (
    <details className={styles.dates} open={value.from !== '' || value.to !== ''}>
      <summary>{words.dates}</summary>
      <div>
        <DateField field={day('from')} label={words.from} />
        <DateField field={day('to')} label={words.to} />
      </div>
    </details>
  )
}

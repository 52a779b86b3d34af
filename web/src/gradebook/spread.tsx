import { scaleOf } from '@dala/domain/gradebook'
import { useMessages } from '#app'
import { messages } from './messages.ts'
import type { Counted, Sheet } from './sheet-view.ts'
import styles from './spread.module.css'

/** How many learners have each letter, as bars with their numbers. */
export function Spread({ sheet, counted }: { sheet: Sheet; counted: readonly Counted[] }) {
  const t = useMessages(messages)
  const steps = scaleOf(sheet.rule.scale).steps
  const counts = new Map<string, number>()
  for (const { outcome } of counted) if (outcome.status !== 'open') counts.set(outcome.step.mark, (counts.get(outcome.step.mark) ?? 0) + 1)
  const most = Math.max(...counts.values(), 0)
  if (most === 0) return null
  const said = steps.map((step) => `${step.mark}: ${counts.get(step.mark) ?? 0}`).join(', ')
  return (
    <div className={styles.spread} role="img" aria-label={`${t.spread}. ${said}`}>
      {steps.map((step) => {
        const count = counts.get(step.mark) ?? 0
        return (
          <span key={step.mark} title={`${step.mark}: ${count}`} data-failed={!step.passed || undefined}>
            <i style={{ height: `${Math.max(count === 0 ? 1 : 3, (count / most) * 26)}px` }} />
            {step.mark.replace('-', '−')}
          </span>
        )
      })}
    </div>
  )
}

import type { ReadBlock } from '@dala/domain/content'
import { useId, useState } from 'react'
import { useMessages } from '#app'
import { Button, classes, Shape } from '#ui'
import styles from './lesson-view.module.css'
import { messages } from './messages.ts'

/** A question to oneself: the answer is judged at once, here on the device, and goes nowhere. */
export function CheckView({ block }: { block: Extract<ReadBlock, { kind: 'check' }> }) {
  const t = useMessages(messages)
  const id = useId()
  const [chosen, setChosen] = useState<number | null>(null)
  if (!block.text) return null
  const { question, options, explanation } = block.text
  const isRight = chosen === block.correct
  return (
    <section className={styles.check} aria-labelledby={`${id}-title`}>
      <div className={styles.checkHead}>
        <h2 id={`${id}-title`}>{t.checkYourself}</h2>
        <span>{t.unmarked}</span>
      </div>
      <fieldset>
        <legend>{question}</legend>
        {options.map((option, index) => {
          const state = chosen !== index ? null : isRight ? 'done' : 'violated'
          return (
            <label key={index} className={classes(styles.option, state === 'done' && styles.right, state === 'violated' && styles.wrong)}>
              <input type="radio" name={id} checked={chosen === index} onChange={() => setChosen(index)} />
              <span>{option}</span>
              {state && (
                <b>
                  <Shape state={state} size={16} />
                  {state === 'done' ? t.right : t.wrong}
                </b>
              )}
            </label>
          )
        })}
      </fieldset>
      <div role="status">{chosen !== null && isRight && explanation && <p className={styles.explanation}>{explanation}</p>}</div>
      {chosen !== null && !isRight && (
        <Button look="link" onClick={() => setChosen(null)}>
          {t.again}
        </Button>
      )}
    </section>
  )
}

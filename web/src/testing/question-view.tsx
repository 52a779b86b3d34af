import type { QuestionBody, Response } from '@dala/domain/testing'
import { useEffect, useId, useRef, useState } from 'react'
import { useMessages, useText } from '#app'
import { RichText } from '#content'
import { classes } from '#ui'
import styles from './exam.module.css'
import { messages } from './messages.ts'

interface QuestionProps {
  body: QuestionBody
  response: Response | undefined
  onAnswer: (value: Response | null) => void
  disabled?: boolean
}

const noMath = {}

/** The words of a question in the reader's language, or in the first that it has. */
export function Prompt({ body }: { body: QuestionBody }) {
  const text = useText()
  const { prompt } = body
  const language = text({ ...(prompt.kk && { kk: 'kk' }), ...(prompt.ru && { ru: 'ru' }), ...(prompt.en && { en: 'en' }) })
  const nodes = (language === 'kk' || language === 'ru' || language === 'en' ? prompt[language] : undefined) ?? []
  return (
    <div className={styles.prompt}>
      <RichText nodes={nodes} math={noMath} />
    </div>
  )
}

/** What a learner answers with: full-width choices, a field, or pairs. */
export function AnswerFields({ body, response, onAnswer, disabled = false }: QuestionProps) {
  const t = useMessages(messages)
  const text = useText()
  switch (body.kind) {
    case 'single':
      return (
        <Choices
          type="radio"
          legend={t.chooseOne}
          disabled={disabled}
          options={body.options.map((option) => ({ id: option.id, label: text(option.text) }))}
          chosen={response?.kind === 'single' ? [response.choice] : []}
          onChoose={(choice) => onAnswer({ kind: 'single', choice })}
        />
      )
    case 'multiple': {
      const chosen = response?.kind === 'multiple' ? response.choices : []
      const toggle = (id: string) => {
        const choices = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]
        onAnswer(choices.length === 0 ? null : { kind: 'multiple', choices })
      }
      return (
        <Choices
          type="checkbox"
          legend={t.chooseSeveral}
          disabled={disabled}
          options={body.options.map((option) => ({ id: option.id, label: text(option.text) }))}
          chosen={chosen}
          onChoose={toggle}
        />
      )
    }
    case 'true-false':
      return (
        <Choices
          type="radio"
          legend={t.chooseOne}
          disabled={disabled}
          options={[
            { id: 'true', label: t.yes },
            { id: 'false', label: t.no },
          ]}
          chosen={response?.kind === 'true-false' ? [String(response.value)] : []}
          onChoose={(id) => onAnswer({ kind: 'true-false', value: id === 'true' })}
        />
      )
    case 'numeric':
      return (
        <Written
          key="numeric"
          label={t.yourNumber}
          hint={body.units.length > 0 ? t.units(body.units.join(', ')) : undefined}
          value={response?.kind === 'numeric' ? response.text : ''}
          longest={200}
          disabled={disabled}
          numeric
          onWrite={(given) => onAnswer(given.trim() === '' ? null : { kind: 'numeric', text: given })}
        />
      )
    case 'short':
      return (
        <Written
          key="short"
          label={t.yourAnswer}
          value={response?.kind === 'short' ? response.text : ''}
          longest={500}
          disabled={disabled}
          onWrite={(given) => onAnswer(given.trim() === '' ? null : { kind: 'short', text: given })}
        />
      )
    case 'essay':
      return (
        <Written
          key="essay"
          label={t.yourText}
          value={response?.kind === 'essay' ? response.text : ''}
          longest={60_000}
          disabled={disabled}
          long
          onWrite={(given) => onAnswer(given.trim() === '' ? null : { kind: 'essay', text: given })}
        />
      )
    case 'matching': {
      const pairs = response?.kind === 'matching' ? response.pairs : {}
      const choose = (left: string, right: string) => {
        const next = Object.fromEntries(Object.entries({ ...pairs, [left]: right }).filter(([, id]) => id !== ''))
        onAnswer(Object.keys(next).length === 0 ? null : { kind: 'matching', pairs: next })
      }
      return (
        <div className={styles.pairs}>
          {body.left.map((left) => (
            <label key={left.id} className={styles.pair}>
              <span>{text(left.text)}</span>
              <select value={pairs[left.id] ?? ''} disabled={disabled} onChange={(event) => choose(left.id, event.target.value)}>
                <option value="">{t.choosePair}</option>
                {body.right.map((right) => (
                  <option key={right.id} value={right.id}>
                    {text(right.text)}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
      )
    }
  }
}

interface ChoicesProps {
  type: 'radio' | 'checkbox'
  legend: string
  options: readonly { id: string; label: string }[]
  chosen: readonly string[]
  disabled: boolean
  onChoose: (id: string) => void
}

function Choices({ type, legend, options, chosen, disabled, onChoose }: ChoicesProps) {
  const name = useId()
  return (
    <fieldset className={styles.choices} disabled={disabled}>
      <legend className="visually-hidden">{legend}</legend>
      {options.map((option) => (
        <label key={option.id} className={classes(styles.choice, chosen.includes(option.id) && styles.chosen)}>
          <input type={type} name={name} data-choice checked={chosen.includes(option.id)} onChange={() => onChoose(option.id)} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}

interface WrittenProps {
  label: string
  hint?: string | undefined
  value: string
  longest: number
  disabled: boolean
  long?: boolean
  numeric?: boolean
  onWrite: (text: string) => void
}

// Every pause in the writing is a saved answer; leaving the field saves at once.
const PAUSE = 700

function Written({ label, hint, value, longest, disabled, long = false, numeric = false, onWrite }: WrittenProps) {
  const id = useId()
  const [text, setText] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef({ text, saved: value, onWrite })
  latest.current = { text, saved: latest.current.saved, onWrite }
  const save = () => {
    clearTimeout(timer.current)
    const { text: now, saved } = latest.current
    if (now === saved) return
    latest.current.saved = now
    latest.current.onWrite(now)
  }
  useEffect(() => () => save(), []) // what was typed last is saved when the question is left
  const write = (given: string) => {
    setText(given)
    clearTimeout(timer.current)
    timer.current = setTimeout(save, PAUSE)
  }
  const shared = {
    id,
    value: text,
    disabled,
    maxLength: longest,
    className: styles.field,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    onBlur: save,
  }
  return (
    <div className={styles.written}>
      <label htmlFor={id}>{label}</label>
      {long ? (
        <textarea {...shared} rows={10} onChange={(event) => write(event.target.value)} />
      ) : (
        <input
          {...shared}
          type="text"
          inputMode={numeric ? 'decimal' : 'text'}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => write(event.target.value)}
        />
      )}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}

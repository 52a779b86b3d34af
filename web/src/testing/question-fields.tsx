import { useMessages } from '#app'
import { Button, IconButton } from '#ui'
import { authorMessages } from './author.messages.ts'
import { messages } from './messages.ts'
import styles from './pages.module.css'
import { languages, type Draft, type Language } from './question-draft.ts'

interface Props {
  draft: Draft
  onChange: (draft: Draft) => void
  kindLocked: boolean
}

const kinds = ['single', 'multiple', 'true-false', 'numeric', 'short', 'matching', 'essay'] as const
type Words = Partial<Record<Language, string | undefined>>

function InThree({
  label,
  value,
  onChange,
  long = false,
}: {
  label: string
  value: Words
  onChange: (value: Words) => void
  long?: boolean
}) {
  const t = useMessages(authorMessages)
  return (
    <div className={styles.three}>
      {languages.map((language) => (
        <label key={language} className={styles.labelled}>
          <span>{`${label} · ${t.languages[language]}`}</span>
          {long ? (
            <textarea rows={2} value={value[language] ?? ''} onChange={(event) => onChange({ ...value, [language]: event.target.value })} />
          ) : (
            <input value={value[language] ?? ''} onChange={(event) => onChange({ ...value, [language]: event.target.value })} />
          )}
        </label>
      ))}
    </div>
  )
}

/** The fields of a question in up to three languages; what they are depends on its kind. */
export function QuestionFields({ draft, onChange, kindLocked }: Props) {
  const t = useMessages(authorMessages)
  const exam = useMessages(messages)
  const set = (change: Partial<Draft>) => onChange({ ...draft, ...change })
  const replace = <T,>(list: readonly T[], place: number, one: T): T[] => list.map((other, at) => (at === place ? one : other))
  return (
    <>
      <div className={styles.pairOfFields}>
        <label className={styles.labelled}>
          <span>{t.questionName}</span>
          <input value={draft.name} onChange={(event) => set({ name: event.target.value })} />
        </label>
        <NumberInput label={t.points} value={draft.points} onChange={(points) => set({ points })} />
      </div>
      <label className={styles.labelled}>
        <span>{t.kindOf}</span>
        <select
          value={draft.kind}
          disabled={kindLocked}
          onChange={(event) => set({ kind: kinds.find((kind) => kind === event.target.value) ?? 'single' })}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t.kinds[kind]}
            </option>
          ))}
        </select>
      </label>
      {languages.map((language) => (
        <label key={language} className={styles.labelled}>
          <span>{t.prompt[language]}</span>
          {draft.kept[language] ? (
            <span className={styles.quiet}>{t.formatted}</span>
          ) : (
            <textarea
              rows={3}
              value={draft.prompt[language]}
              onChange={(event) => set({ prompt: { ...draft.prompt, [language]: event.target.value } })}
            />
          )}
        </label>
      ))}
      {(draft.kind === 'single' || draft.kind === 'multiple') && (
        <>
          {draft.options.map((option, place) => (
            <div key={place} className={styles.option}>
              <InThree
                label={t.option(place + 1)}
                value={option.text}
                onChange={(text) => set({ options: replace(draft.options, place, { ...option, text }) })}
              />
              <span className={styles.check}>
                <label className={styles.check}>
                  <input
                    type={draft.kind === 'single' ? 'radio' : 'checkbox'}
                    name="right"
                    checked={option.right}
                    onChange={() =>
                      set({
                        options: draft.options.map((other, at) => ({
                          ...other,
                          right: draft.kind === 'single' ? at === place : at === place ? !other.right : other.right,
                        })),
                      })
                    }
                  />
                  {t.right}
                </label>
                {draft.options.length > 2 && (
                  <IconButton
                    name="remove"
                    label={`${t.remove}: ${t.option(place + 1)}`}
                    onClick={() => set({ options: draft.options.filter((_, at) => at !== place) })}
                  />
                )}
              </span>
            </div>
          ))}
          <div>
            <Button icon="add" onClick={() => set({ options: [...draft.options, { text: {}, right: false }] })}>
              {t.addOption}
            </Button>
          </div>
        </>
      )}
      {draft.kind === 'true-false' && (
        <label className={styles.labelled}>
          <span>{t.answer}</span>
          <select value={String(draft.answer)} onChange={(event) => set({ answer: event.target.value === 'true' })}>
            <option value="true">{exam.yes}</option>
            <option value="false">{exam.no}</option>
          </select>
        </label>
      )}
      {draft.kind === 'numeric' && (
        <div className={styles.pairOfFields}>
          <NumberInput label={t.answer} value={draft.number} onChange={(number) => set({ number })} />
          <NumberInput label={t.tolerance} value={draft.tolerance} onChange={(tolerance) => set({ tolerance })} />
        </div>
      )}
      {draft.kind === 'short' && (
        <label className={styles.labelled}>
          <span>{t.accepted}</span>
          <textarea rows={3} value={draft.accepted} onChange={(event) => set({ accepted: event.target.value })} />
        </label>
      )}
      {draft.kind === 'matching' && (
        <>
          {draft.pairs.map((pair, place) => (
            <div key={place} className={styles.stack}>
              <InThree
                label={`${t.pairLeft} ${place + 1}`}
                value={pair.left}
                onChange={(left) => set({ pairs: replace(draft.pairs, place, { ...pair, left }) })}
              />
              <InThree
                label={`${t.pairRight} ${place + 1}`}
                value={pair.right}
                onChange={(right) => set({ pairs: replace(draft.pairs, place, { ...pair, right }) })}
              />
            </div>
          ))}
          <div>
            <Button icon="add" onClick={() => set({ pairs: [...draft.pairs, { left: {}, right: {} }] })}>
              {t.addPair}
            </Button>
          </div>
        </>
      )}
      <InThree label={t.explanation} value={draft.explanation} onChange={(explanation) => set({ explanation })} long />
    </>
  )
}

function NumberInput({ label, value, onChange }: { label: string; value: number | null; onChange: (value: number | null) => void }) {
  return (
    <label className={styles.labelled}>
      <span>{label}</span>
      <input
        inputMode="decimal"
        defaultValue={value === null ? '' : String(value)}
        onChange={(event) => {
          const text = event.target.value.trim().replace(',', '.')
          onChange(text === '' || Number.isNaN(Number(text)) ? null : Number(text))
        }}
      />
    </label>
  )
}

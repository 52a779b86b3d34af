import { useMessages } from '#app'
import { CheckList, Clause, SelectField, TextArea } from '#ui'
import styles from '../distance.module.css'
import { fieldOf } from '../field-of.ts'
import { messages } from '../messages.ts'
import type { Application, Technology } from '../shapes.ts'
import { statusWords } from '../status-words.ts'
import type { Draft } from '../use-draft.ts'

const technologies: readonly Technology[] = ['network', 'tv', 'case']

/** Step 3: the reason in one's own words, and how one can study. */
export function ReasonStep({ draft }: { draft: Draft }) {
  const t = useMessages(messages)
  const ways = useMessages(statusWords)
  const { view, values, change } = draft
  return (
    <>
      <div className={styles.head}>
        <h1>{t.reasonTitle}</h1>
        <div>
          <Clause id="A2015-11.b" />
        </div>
      </div>
      <TextArea
        label={t.reason}
        hint={t.reasonHint}
        rows={8}
        maxLength={10_000}
        field={fieldOf('reason', values.reason, (reason) => change({ reason }))}
      />
      <CheckList
        label={t.technologies}
        hint={<Clause id="A2015-12.c" />}
        field={fieldOf('technologies', values.technologies, (chosen) => chosen.length > 0 && change({ technologies: chosen }))}
        options={technologies.map((value) => ({ value, label: t.technology[value] }))}
      />
      <SelectField
        label={ways.modeLabel}
        field={fieldOf<Application['mode']>('mode', values.mode ?? view.mode, (mode) => change({ mode }))}
        options={(['full', 'partial'] as const).map((value) => ({ value, label: ways.modeLong[value] }))}
      />
      <SelectField
        label={ways.formatLabel}
        field={fieldOf<Application['format']>('format', values.format ?? view.format, (format) => change({ format }))}
        options={(['sync', 'async', 'mixed'] as const).map((value) => ({ value, label: ways.formatLong[value] }))}
      />
    </>
  )
}

import { useMessages } from '#app'
import { CheckList, Clause, TextArea } from '#ui'
import styles from '../distance.module.css'
import { fieldOf } from '../field-of.ts'
import { messages } from '../messages.ts'
import type { Technology } from '../shapes.ts'
import type { Draft } from '../use-draft.ts'

const technologies: readonly Technology[] = ['network', 'tv', 'case']

/** Step 3: the reason in one's own words, and how one can study. */
export function ReasonStep({ draft }: { draft: Draft }) {
  const t = useMessages(messages)
  const { values, change } = draft
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
    </>
  )
}

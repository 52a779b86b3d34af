import { useMessages, useText } from '#app'
import { RadioCards } from '#ui'
import styles from '../distance.module.css'
import { fieldOf } from '../field-of.ts'
import { messages } from '../messages.ts'
import type { Draft } from '../use-draft.ts'
import { CannotSign } from './cannot-sign.tsx'

/** Step 1: for whom, and which lawful reason there is. */
export function GroundStep({ draft }: { draft: Draft }) {
  const t = useMessages(messages)
  const text = useText()
  const { view, values, change } = draft
  const own = view.grounds.filter((ground) => !ground.byAuthority)
  const byOrder = view.grounds.filter((ground) => ground.byAuthority)
  return (
    <>
      <div className={styles.head}>
        <h1>{t.whyDistance}</h1>
        <p className={styles.lead}>{[view.learner.name, text(view.learner.group), text(view.organisation)].filter(Boolean).join(', ')}</p>
      </div>
      <CannotSign view={view} />
      <RadioCards
        label={t.chooseGround}
        field={fieldOf('ground', values.ground ?? '', (ground) => change({ ground }))}
        options={own.map((ground) => ({
          value: ground.code,
          label: text(ground.name),
          hint: ground.byGuardian ? `${text(ground.hint)}. ${t.guardianOnly}` : text(ground.hint),
        }))}
      />
      {byOrder.length > 0 && <p className={styles.lead}>{t.byAuthority(byOrder.map((ground) => text(ground.name)).join(', '))}</p>}
    </>
  )
}

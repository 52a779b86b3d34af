import { formatRange } from '@dala/locale'
import { useLocale, useMessages, useText } from '#app'
import { Button, CheckField, Clause, Facts, Notice, Sheet } from '#ui'
import styles from '../distance.module.css'
import { fieldOf } from '../field-of.ts'
import { messages } from '../messages.ts'
import type { Application } from '../shapes.ts'
import { CannotSign } from './cannot-sign.tsx'
import { Refusals } from './documents-step.tsx'

interface Props {
  view: Application
  confirmed: boolean
  onConfirm: (confirmed: boolean) => void
  onStep: (step: number) => void
}

/** Step 4: everything once more, what is still missing, and the signature. */
export function SignStep({ view, confirmed, onConfirm, onStep }: Props) {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const missing = view.verdict?.outcome === 'needs' ? view.verdict.missing : []
  return (
    <>
      <div className={styles.head}>
        <h1>{t.summaryTitle}</h1>
      </div>
      <CannotSign view={view} />
      <Refusals view={view} />
      {missing.length > 0 && (
        <Notice state="attention" title={t.stillMissing}>
          <ul className={styles.files}>
            {missing.map((each) => (
              <li key={each.code}>
                <Button look="link" onClick={() => onStep(each.kind === 'reason' ? 3 : 2)}>
                  {text(each.name)}
                </Button>
                <Clause id={each.clause} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {view.verdict?.outcome === 'allowed' && <Notice state="done" title={t.allThere} />}
      <Sheet>
        <Facts
          facts={[
            [t.learner, view.learner.name],
            [t.organisation, text(view.organisation)],
            [t.ground, text(view.ground?.name)],
            [t.period, view.periodFrom && view.periodTo && formatRange(view.periodFrom, view.periodTo, locale)],
            [t.technologies, view.technologies.map((each) => t.technologyShort[each]).join(', ')],
            [
              t.documentsTitle,
              view.documents
                .filter((line) => line.there && line.broughtBy !== 'system')
                .map((line) => text(line.name))
                .join(', '),
            ],
          ]}
        />
      </Sheet>
      {view.reason && (
        <Sheet>
          <p className={styles.said}>{view.reason}</p>
        </Sheet>
      )}
      <CheckField
        field={fieldOf('confirmed', confirmed, onConfirm)}
        label={t.confirm}
        disabled={view.verdict?.outcome !== 'allowed' || view.cannotSign !== null}
      />
    </>
  )
}

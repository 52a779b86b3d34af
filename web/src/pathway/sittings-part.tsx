import { formatDate, toIsoDate } from '@dala/locale'
import { useState } from 'react'
import { showToast, useCall, useMessages } from '#app'
import { Button, Clause, DateField, Dialog, Section, Sheet, StatusBadge, TextField } from '#ui'
import { fieldOf } from './field-of.ts'
import { messages } from './messages.ts'
import styles from './pathway.module.css'
import type { Pathway, Sitting } from './shapes.ts'

/** Assessments in person at the school, on the class's day or the pupil's own (A2023-15.3, A2023-9.e, A2023-9.f). */
export function SittingsPart({ pathway }: { pathway: Pathway }) {
  const t = useMessages(messages)
  const [setting, setSetting] = useState<Sitting | null>(null)
  const pass = useCall('POST /pathway/learners/:learnerId/sittings/:assessmentId/passing', {
    done: () => showToast({ kind: 'done', title: t.saved }),
  })
  const learnerId = pathway.learner.id
  return (
    <Section title={t.sittings} aside={<Clause id="A2023-15.3.c" />}>
      <p className={styles.note}>{t.sittingsWhy}</p>
      <Sheet flush>
        {pathway.sittings.length === 0 ? (
          <p className={styles.none}>{t.sittingsNone}</p>
        ) : (
          <ul className={styles.rows}>
            {pathway.sittings.map((sitting) => {
              const { assessment } = sitting
              return (
                <li key={assessment.id}>
                  <span className={styles.words}>
                    {`${assessment.subject}, ${t.assessment[assessment.kind]}`}
                    <span className={styles.second}>
                      {[assessment.title, sitting.place, sitting.because === 'event' && t.afterEvent].filter(Boolean).join(' · ')}
                    </span>
                  </span>
                  <StatusBadge state={sitting.passedOn ? 'done' : sitting.late || sitting.heldOn === null ? 'violated' : 'term'} plain>
                    {sitting.passedOn
                      ? t.passed(formatDate(sitting.passedOn))
                      : sitting.heldOn === null
                        ? t.dayWanted
                        : sitting.late
                          ? `${t.late}, ${formatDate(sitting.heldOn)}`
                          : formatDate(sitting.heldOn)}
                  </StatusBadge>
                  {!sitting.passedOn && (pathway.can.manage || pathway.can.work) && (
                    <span className={styles.actions}>
                      {pathway.can.manage && (
                        <Button look="link" onClick={() => setSetting(sitting)}>
                          {t.setDay}
                        </Button>
                      )}
                      {pathway.can.work && sitting.heldOn !== null && sitting.heldOn <= toIsoDate(new Date()) && (
                        <Button
                          look="link"
                          onClick={() =>
                            pass.run({ params: { learnerId, assessmentId: assessment.id }, body: { passedOn: toIsoDate(new Date()) } })
                          }
                        >
                          {t.markPassed}
                        </Button>
                      )}
                    </span>
                  )}
                </li>
              )
            })}
          </ul>
        )}
      </Sheet>
      {setting && <SetDay learnerId={learnerId} sitting={setting} onClose={() => setSetting(null)} />}
    </Section>
  )
}

function SetDay({ learnerId, sitting, onClose }: { learnerId: string; sitting: Sitting; onClose: () => void }) {
  const t = useMessages(messages)
  const [heldOn, setHeldOn] = useState<string | null>(sitting.heldOn)
  const [place, setPlace] = useState(sitting.place)
  const save = useCall('PUT /pathway/learners/:learnerId/sittings/:assessmentId', {
    done: () => {
      showToast({ kind: 'done', title: t.saved })
      onClose()
    },
  })
  return (
    <Dialog title={`${sitting.assessment.subject}, ${t.assessment[sitting.assessment.kind]}`} onClose={onClose}>
      <div className={styles.form}>
        <DateField
          label={t.ownDay}
          hint={<Clause id={sitting.because === 'event' ? 'A2023-9.f' : 'A2023-15.3.c'} />}
          field={fieldOf('heldOn', heldOn, setHeldOn)}
        />
        <TextField label={t.place} field={fieldOf('place', place, setPlace)} maxLength={120} />
        <div>
          <Button
            look="filled"
            pending={save.pending}
            disabled={heldOn === null || place.trim() === ''}
            onClick={() =>
              heldOn !== null &&
              save.run({ params: { learnerId, assessmentId: sitting.assessment.id }, body: { heldOn, place: place.trim() } })
            }
          >
            {t.save}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

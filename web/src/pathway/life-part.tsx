import { formatDate, toIsoDate } from '@dala/locale'
import { useState } from 'react'
import { useCall, useMessages } from '#app'
import { Button, Clause, DateField, Dialog, IconButton, Section, SelectField, Sheet, TextField } from '#ui'
import { fieldOf } from './field-of.ts'
import { messages } from './messages.ts'
import styles from './pathway.module.css'
import type { Pathway } from './shapes.ts'

type ActivityKind = Pathway['activities'][number]['kind']
type EventKind = Pathway['participations'][number]['kind']
const activityKinds: readonly ActivityKind[] = ['classes', 'section', 'sport', 'creative', 'educational']
const eventKinds: readonly EventKind[] = ['sport', 'school', 'out-of-school']

/** The parents' plan of classes and socialisation (A2023-15.2). */
export function ActivitiesPart({ pathway }: { pathway: Pathway }) {
  const t = useMessages(messages)
  const [adding, setAdding] = useState(false)
  const remove = useCall('DELETE /pathway/learners/:learnerId/activities/:activityId')
  return (
    <Section title={t.activities} aside={<Clause id="A2023-15.2" />}>
      <p className={styles.note}>{t.activitiesWhy}</p>
      <Sheet flush>
        {pathway.activities.length === 0 ? (
          <p className={styles.none}>{t.activitiesNone}</p>
        ) : (
          <ul className={styles.rows}>
            {pathway.activities.map((each) => (
              <li key={each.id}>
                <span className={styles.words}>
                  {each.name}
                  <span className={styles.second}>{[t.activity[each.kind], each.place, each.times].filter(Boolean).join(' · ')}</span>
                </span>
                {pathway.can.own && (
                  <IconButton
                    name="remove"
                    label={t.remove(each.name)}
                    onClick={() => remove.run({ params: { learnerId: pathway.learner.id, activityId: each.id } })}
                  />
                )}
              </li>
            ))}
          </ul>
        )}
      </Sheet>
      {pathway.can.own && pathway.status && (
        <div>
          <Button icon="add" onClick={() => setAdding(true)}>
            {t.addActivity}
          </Button>
        </div>
      )}
      {adding && <AddActivity learnerId={pathway.learner.id} onClose={() => setAdding(false)} />}
    </Section>
  )
}

function AddActivity({ learnerId, onClose }: { learnerId: string; onClose: () => void }) {
  const t = useMessages(messages)
  const [kind, setKind] = useState<ActivityKind>('section')
  const [name, setName] = useState('')
  const [place, setPlace] = useState('')
  const [times, setTimes] = useState('')
  const add = useCall('POST /pathway/learners/:learnerId/activities', { done: onClose })
  return (
    <Dialog title={t.addActivity} onClose={onClose}>
      <div className={styles.form}>
        <SelectField
          label={t.kindLabel}
          field={fieldOf<ActivityKind>('kind', kind, setKind)}
          options={activityKinds.map((value) => ({ value, label: t.activity[value] }))}
        />
        <TextField label={t.name} field={fieldOf('name', name, setName)} maxLength={200} />
        <TextField label={t.place} optional field={fieldOf('place', place, setPlace)} maxLength={200} />
        <TextField label={t.times} optional field={fieldOf('times', times, setTimes)} maxLength={200} />
        <div>
          <Button
            look="filled"
            pending={add.pending}
            disabled={name.trim().length < 2}
            onClick={() => add.run({ params: { learnerId }, body: { kind, name: name.trim(), place: place.trim(), times: times.trim() } })}
          >
            {t.save}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

/** Events in which the pupil took part (A2023-15.6). */
export function EventsPart({ pathway }: { pathway: Pathway }) {
  const t = useMessages(messages)
  const [adding, setAdding] = useState(false)
  return (
    <Section title={t.events} aside={<Clause id="A2023-15.6" />}>
      <Sheet flush>
        {pathway.participations.length === 0 ? (
          <p className={styles.none}>{t.eventsNone}</p>
        ) : (
          <ul className={styles.rows}>
            {pathway.participations.map((each) => (
              <li key={each.id}>
                <span className={styles.words}>
                  {each.name}
                  <span className={styles.second}>{[t.event[each.kind], each.place, each.result].filter(Boolean).join(' · ')}</span>
                </span>
                <span className={styles.note}>{formatDate(each.heldOn)}</span>
              </li>
            ))}
          </ul>
        )}
      </Sheet>
      {pathway.can.work && (
        <div>
          <Button icon="add" onClick={() => setAdding(true)}>
            {t.addEvent}
          </Button>
        </div>
      )}
      {adding && <AddEvent learnerId={pathway.learner.id} onClose={() => setAdding(false)} />}
    </Section>
  )
}

function AddEvent({ learnerId, onClose }: { learnerId: string; onClose: () => void }) {
  const t = useMessages(messages)
  const [kind, setKind] = useState<EventKind>('school')
  const [name, setName] = useState('')
  const [place, setPlace] = useState('')
  const [result, setResult] = useState('')
  const [heldOn, setHeldOn] = useState<string | null>(toIsoDate(new Date()))
  const add = useCall('POST /pathway/learners/:learnerId/participations', { done: onClose })
  return (
    <Dialog title={t.addEvent} onClose={onClose}>
      <div className={styles.form}>
        <SelectField
          label={t.kindLabel}
          field={fieldOf<EventKind>('kind', kind, setKind)}
          options={eventKinds.map((value) => ({ value, label: t.event[value] }))}
        />
        <TextField label={t.name} field={fieldOf('name', name, setName)} maxLength={200} />
        <DateField label={t.day} field={fieldOf('heldOn', heldOn, setHeldOn)} until={toIsoDate(new Date())} />
        <TextField label={t.place} optional field={fieldOf('place', place, setPlace)} maxLength={200} />
        <TextField label={t.result} optional field={fieldOf('result', result, setResult)} maxLength={300} />
        <div>
          <Button
            look="filled"
            pending={add.pending}
            disabled={name.trim().length < 2 || heldOn === null}
            onClick={() =>
              heldOn !== null &&
              add.run({ params: { learnerId }, body: { kind, name: name.trim(), heldOn, place: place.trim(), result: result.trim() } })
            }
          >
            {t.save}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

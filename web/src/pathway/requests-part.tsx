import { formatDate } from '@dala/locale'
import { useState } from 'react'
import { Link, showToast, useCall, useMessages, useText } from '#app'
import { Button, Clause, Dialog, Section, SelectField, Sheet, StatusBadge, TextArea, TextField } from '#ui'
import { fieldOf } from './field-of.ts'
import { messages } from './messages.ts'
import styles from './pathway.module.css'
import type { Office, Pathway, RequestSummary } from './shapes.ts'

/** Questions to teachers and specialists (A2023-15.5). */
export function RequestsPart({ pathway }: { pathway: Pathway }) {
  const t = useMessages(messages)
  const text = useText()
  const [asking, setAsking] = useState(false)
  return (
    <Section title={t.requests} aside={<Clause id="A2023-15.5.a" />}>
      <Sheet flush>
        {pathway.requests.length === 0 ? (
          <p className={styles.none}>{t.requestsNone}</p>
        ) : (
          <ul className={styles.rows}>
            {pathway.requests.map((each) => (
              <li key={each.id}>
                <span className={styles.words}>
                  <Link to={`/requests/${each.id}`}>{each.topic}</Link>
                  <span className={styles.second}>
                    {[t.office[each.office], text(each.course), each.assignee].filter(Boolean).join(' · ')}
                  </span>
                </span>
                <RequestState request={each} />
              </li>
            ))}
          </ul>
        )}
      </Sheet>
      {pathway.can.own && (
        <div>
          <Button icon="send" onClick={() => setAsking(true)}>
            {t.ask}
          </Button>
        </div>
      )}
      {asking && <Ask pathway={pathway} onClose={() => setAsking(false)} />}
    </Section>
  )
}

export function RequestState({ request }: { request: RequestSummary }) {
  const t = useMessages(messages)
  return (
    <StatusBadge state={request.answeredOn ? 'done' : request.closed ? 'idle' : request.late ? 'violated' : 'term'} plain>
      {request.closed ? t.closed : request.answeredOn ? t.answered(formatDate(request.answeredOn)) : t.answerDue(formatDate(request.dueOn))}
    </StatusBadge>
  )
}

const offices: readonly Office[] = ['teacher', 'psychologist', 'medical-worker', 'juvenile-inspector', 'social-pedagogue']

function Ask({ pathway, onClose }: { pathway: Pathway; onClose: () => void }) {
  const t = useMessages(messages)
  const text = useText()
  const [office, setOffice] = useState<Office>('teacher')
  const [offeringId, setOffering] = useState('')
  const [topic, setTopic] = useState('')
  const [words, setWords] = useState('')
  const send = useCall('POST /pathway/requests', {
    done: () => {
      showToast({ kind: 'done', title: t.sent })
      onClose()
    },
  })
  const whole = topic.trim().length > 1 && words.trim().length > 1 && (office !== 'teacher' || offeringId !== '')
  const named = (each: Office) => pathway.contacts.find((contact) => contact.office === each)?.person?.name ?? t.notNamed
  return (
    <Dialog title={t.ask} onClose={onClose}>
      <div className={styles.form}>
        <SelectField
          label={t.toWhom}
          field={fieldOf<Office>('office', office, setOffice)}
          options={offices.map((value) => ({
            value,
            label: value === 'teacher' ? t.office[value] : `${t.office[value]}: ${named(value)}`,
          }))}
        />
        {office === 'teacher' && (
          <SelectField
            label={t.subject}
            field={fieldOf('offeringId', offeringId, setOffering)}
            options={pathway.courses.map((course) => ({ value: course.offeringId, label: `${text(course.name)}, ${course.teacher}` }))}
          />
        )}
        <TextField label={t.topic} field={fieldOf('topic', topic, setTopic)} maxLength={200} />
        <TextArea label={t.words} rows={4} maxLength={5000} field={fieldOf('words', words, setWords)} />
        <div>
          <Button
            look="filled"
            icon="send"
            pending={send.pending}
            disabled={!whole}
            onClick={() =>
              send.run({
                body: {
                  learnerId: pathway.learner.id,
                  office,
                  ...(office === 'teacher' && { offeringId }),
                  topic: topic.trim(),
                  words: words.trim(),
                },
              })
            }
          >
            {t.send}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

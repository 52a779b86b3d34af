import { formatDate } from '@dala/locale'
import { useState } from 'react'
import { apiUrl, showToast, useCall, useMessages, type ApiReply } from '#app'
import {
  Button,
  ConfirmDialog,
  DateField,
  Dialog,
  Download,
  FileUpload,
  Form,
  IconButton,
  NumberField,
  Section,
  SelectField,
  StatusBadge,
  TextField,
  useForm,
  type SentFile,
} from '#ui'
import { messages } from './messages.ts'
import styles from './people.module.css'

type Card = ApiReply<'GET /people/:personId'>
type Topic = Card['qualifications'][number]['topic']

/** Certificates of training: topic, hours, validity, file (A2015-7.1). */
export function Qualifications({ card }: { card: Card }) {
  const t = useMessages(messages)
  const [adding, setAdding] = useState(false)
  const [removing, setRemoving] = useState<string | null>(null)
  const remove = useCall('DELETE /people/:personId/qualifications/:qualificationId', {
    done: () => {
      setRemoving(null)
      showToast({ kind: 'done', title: t.qualificationRemoved })
    },
  })
  return (
    <Section title={t.qualifications} aside={card.can.change && <Button onClick={() => setAdding(true)}>{t.addQualification}</Button>}>
      {card.qualifications.length === 0 ? (
        <p>{t.noQualifications}</p>
      ) : (
        <ul className={styles.lines}>
          {card.qualifications.map((each) => (
            <li key={each.id}>
              <div>
                <b>{each.title}</b>
                <span className={styles.note}>
                  {[
                    t.topics[each.topic],
                    each.hours !== null && t.hoursShort(each.hours),
                    each.number && `№\u00a0${each.number}`,
                    formatDate(each.issuedOn),
                    each.validUntil === null ? t.trainingForEver : t.trainingUntil(formatDate(each.validUntil)),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                <StatusBadge state={each.valid ? 'done' : 'violated'} plain>
                  {each.valid ? t.valid : t.notValid}
                </StatusBadge>
              </div>
              {each.fileId && (
                <Download href={apiUrl('GET /files/:fileId', { params: { fileId: each.fileId } })} look="link">
                  {t.file}
                </Download>
              )}
              {card.can.change && <IconButton name="remove" label={`${t.remove}: ${each.title}`} onClick={() => setRemoving(each.id)} />}
            </li>
          ))}
        </ul>
      )}
      {adding && <AddDialog personId={card.id} onEnd={() => setAdding(false)} />}
      {removing && (
        <ConfirmDialog
          question={t.removeAsk}
          consequence={t.removeWhy}
          act={t.remove}
          keep={t.keep}
          pending={remove.pending}
          onAct={() => remove.run({ params: { personId: card.id, qualificationId: removing } })}
          onKeep={() => setRemoving(null)}
        />
      )}
    </Section>
  )
}

function AddDialog({ personId, onEnd }: { personId: string; onEnd: () => void }) {
  const t = useMessages(messages)
  const add = useCall('POST /people/:personId/qualifications', { quiet: true })
  const form = useForm({
    initial: {
      topic: 'distance-technologies' as Topic, // one of the options below
      title: '',
      hours: null as number | null, // empty until typed
      issuer: '',
      number: '',
      issuedOn: null as string | null, // empty until chosen
      validUntil: null as string | null, // empty: without a term
      files: [] as SentFile[], // empty until sent
    },
  })
  return (
    <Dialog title={t.addQualification} onClose={onEnd}>
      <Form
        form={form}
        submit={t.addQualification}
        onSubmit={async ({ files, issuedOn, ...body }) => {
          await add.send({ params: { personId }, body: { ...body, issuedOn: issuedOn ?? '', fileId: files[0]?.id ?? null } })
          showToast({ kind: 'done', title: t.qualificationAdded })
          onEnd()
        }}
      >
        <SelectField
          field={form.field('topic')}
          label={t.topicLabel}
          options={(Object.entries(t.topics) as [Topic, string][]).map(([value, label]) => ({ value, label }))} // keys of the words
        />
        <TextField field={form.field('title')} label={t.titleLabel} />
        <NumberField field={form.field('hours')} label={t.hours} optional />
        <TextField field={form.field('issuer')} label={t.issuer} optional />
        <TextField field={form.field('number')} label={t.certificateNumber} optional short />
        <DateField field={form.field('issuedOn')} label={t.issuedOn} />
        <DateField field={form.field('validUntil')} label={t.validUntil} hint={t.validUntilHint} optional />
        <FileUpload field={form.field('files')} purpose="people.qualification" label={t.file} accept=".pdf,image/*" optional />
      </Form>
    </Dialog>
  )
}

import { useState } from 'react'
import { useCall, useMessages } from '#app'
import { Button, DateField, Dialog, FileUpload, SelectField, TextField, type SentFile } from '#ui'
import { fieldOf } from './field-of.ts'
import { messages } from './messages.ts'
import styles from './pathway.module.css'
import type { Group } from './shapes.ts'

type MaterialKind = Group['materials'][number]['kind']
type AssessmentKind = Group['assessments'][number]['kind']
const materialKinds: readonly MaterialKind[] = ['programme', 'thematic-plan', 'textbook', 'assessment-schedule', 'attestation-schedule']
const assessmentKinds: readonly AssessmentKind[] = ['sor', 'soch', 'interim', 'final']
const largest = 50 * 1024 * 1024

interface Props {
  groupId: string
  onClose: () => void
}

export function AddMaterial({ groupId, onClose }: Props) {
  const t = useMessages(messages)
  const [kind, setKind] = useState<MaterialKind>('programme')
  const [subject, setSubject] = useState('')
  const [title, setTitle] = useState('')
  const [link, setLink] = useState('')
  const [files, setFiles] = useState<SentFile[]>([])
  const add = useCall('POST /pathway/groups/:groupId/materials', { done: onClose })
  const fileId = files[0]?.id
  return (
    <Dialog title={t.addMaterial} onClose={onClose}>
      <div className={styles.form}>
        <SelectField
          label={t.kindLabel}
          field={fieldOf<MaterialKind>('kind', kind, setKind)}
          options={materialKinds.map((value) => ({ value, label: t.kind[value] }))}
        />
        <TextField label={t.materialTitle} field={fieldOf('title', title, setTitle)} maxLength={300} />
        <TextField label={t.subject} optional field={fieldOf('subject', subject, setSubject)} maxLength={120} />
        <FileUpload
          label={t.file}
          purpose="pathway.material"
          accept=".pdf,image/*"
          maxBytes={largest}
          field={fieldOf('files', files, setFiles)}
        />
        <TextField label={t.link} type="url" optional hint={t.fileOrLink} field={fieldOf('link', link, setLink)} maxLength={500} />
        <div>
          <Button
            look="filled"
            pending={add.pending}
            disabled={title.trim().length < 2}
            onClick={() =>
              add.run({
                params: { groupId },
                body: {
                  kind,
                  subject: subject.trim(),
                  title: title.trim(),
                  ...(fileId && { fileId }),
                  ...(link.trim() && { link: link.trim() }),
                },
              })
            }
          >
            {t.save}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

export function AddAssessment({ groupId, onClose }: Props) {
  const t = useMessages(messages)
  const [kind, setKind] = useState<AssessmentKind>('sor')
  const [subject, setSubject] = useState('')
  const [title, setTitle] = useState('')
  const [place, setPlace] = useState('')
  const [heldOn, setHeldOn] = useState<string | null>(null)
  const add = useCall('POST /pathway/groups/:groupId/assessments', { done: onClose })
  return (
    <Dialog title={t.addAssessment} onClose={onClose}>
      <div className={styles.form}>
        <SelectField
          label={t.kindLabel}
          field={fieldOf<AssessmentKind>('kind', kind, setKind)}
          options={assessmentKinds.map((value) => ({ value, label: t.assessment[value] }))}
        />
        <TextField label={t.subject} field={fieldOf('subject', subject, setSubject)} maxLength={120} />
        <TextField label={t.name} optional field={fieldOf('title', title, setTitle)} maxLength={200} />
        <DateField label={t.day} field={fieldOf('heldOn', heldOn, setHeldOn)} />
        <TextField label={t.place} optional field={fieldOf('place', place, setPlace)} maxLength={120} />
        <div>
          <Button
            look="filled"
            pending={add.pending}
            disabled={subject.trim().length < 2 || heldOn === null}
            onClick={() =>
              heldOn !== null &&
              add.run({ params: { groupId }, body: { kind, subject: subject.trim(), title: title.trim(), heldOn, place: place.trim() } })
            }
          >
            {t.save}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

export function AddTopic({ groupId, onClose }: Props) {
  const t = useMessages(messages)
  const [subject, setSubject] = useState('')
  const [title, setTitle] = useState('')
  const [dueOn, setDueOn] = useState<string | null>(null)
  const add = useCall('POST /pathway/groups/:groupId/topics', { done: onClose })
  return (
    <Dialog title={t.addTopics} onClose={onClose}>
      <div className={styles.form}>
        <TextField label={t.subject} field={fieldOf('subject', subject, setSubject)} maxLength={120} />
        <TextField label={t.topicTitle} field={fieldOf('title', title, setTitle)} maxLength={300} />
        <DateField label={t.day} field={fieldOf('dueOn', dueOn, setDueOn)} />
        <div>
          <Button
            look="filled"
            pending={add.pending}
            disabled={subject.trim().length < 2 || title.trim().length < 2 || dueOn === null}
            onClick={() =>
              dueOn !== null &&
              add.run({ params: { groupId }, body: { subject: subject.trim(), topics: [{ title: title.trim(), dueOn }] } })
            }
          >
            {t.save}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

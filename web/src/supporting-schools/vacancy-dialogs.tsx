import { toIsoDate } from '@dala/locale'
import { showToast, useApi, useCall, useMessages, useText, type ItemOf } from '#app'
import { CheckList, Clause, DateField, Dialog, Form, TextField, useForm } from '#ui'
import { messages } from './messages.ts'
import styles from './supporting-schools.module.css'

/** Records that a subject has no teacher: for which classes, since when. */
export function VacancyDialog({ onEnd }: { onEnd: () => void }) {
  const t = useMessages(messages)
  const text = useText()
  const classes = useApi('GET /supporting-schools/classes')
  const record = useCall('POST /supporting-schools/vacancies', { quiet: true })
  const form = useForm({
    initial: { subject: '', since: toIsoDate(new Date()) as string | null, classIds: [] as string[] },
    atLeast: { subject: 2, classIds: 1 },
  })
  return (
    <Dialog title={t.recordVacancy} onClose={onEnd}>
      <Form
        form={form}
        submit={t.recordVacancy}
        onSubmit={async ({ since, ...rest }) => {
          await record.send({ body: { ...rest, since: since ?? '' } })
          showToast({ kind: 'done', title: t.recorded })
          onEnd()
        }}
      >
        <TextField field={form.field('subject')} label={t.subject} hint={t.subjectHint} maxLength={120} />
        <DateField field={form.field('since')} label={t.since} hint={<Clause id="A2021-22.a" />} />
        <CheckList
          field={form.field('classIds')}
          label={t.classes}
          options={(classes.data?.items ?? []).map((each) => ({
            value: each.id,
            label: text(each.name),
            hint: t.classLearners(each.learners),
          }))}
        />
      </Form>
    </Dialog>
  )
}

/** Records that the subject has a teacher again, and says what ends with it. */
export function FillDialog({ vacancy, onEnd }: { vacancy: ItemOf<'GET /supporting-schools/vacancies'>; onEnd: () => void }) {
  const t = useMessages(messages)
  const fill = useCall('POST /supporting-schools/vacancies/:vacancyId/filling', { quiet: true })
  const form = useForm({ initial: { on: toIsoDate(new Date()) as string | null } })
  return (
    <Dialog title={t.fillTitle(vacancy.subject)} onClose={onEnd}>
      <Form
        form={form}
        submit={t.fill}
        onSubmit={async ({ on }) => {
          await fill.send({ params: { vacancyId: vacancy.id }, body: { on: on ?? '' } })
          showToast({ kind: 'done', title: t.filled })
          onEnd()
        }}
      >
        <p className={styles.note}>{t.fillText(vacancy.attachments)}</p>
        <DateField field={form.field('on')} label={t.fillOn} />
      </Form>
    </Dialog>
  )
}

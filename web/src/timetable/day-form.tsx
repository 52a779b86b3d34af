import { formatDateShort, formatWeekday } from '@dala/locale'
import { showToast, useCall, useLocale, useMessages, type ApiInput } from '#app'
import { Button, CheckField, DateField, Form, RadioCards, SelectField, TextField, useForm } from '#ui'
import { arrangeMessages } from './arrange-messages.ts'
import type { Choices, Lesson } from './shapes.ts'
import { atOf, TimeFields, timeOf, type TimeValues } from './time-fields.tsx'
import styles from './timetable.module.css'

const changes = ['cancelled', 'substituted', 'moved', 'noted'] as const

interface Values extends TimeValues {
  kind: (typeof changes)[number]
  toDay: string | null
  teacherId: string
  room: string
  note: string
  despiteClash: boolean
}

type Body = ApiInput<'PUT /timetable/lessons/:lessonId/days/:on'>['body']

const bodyOf = (values: Values): Body => {
  const { kind, note, room, despiteClash } = values
  if (kind === 'moved') return { kind, note, room, despiteClash, toDay: values.toDay ?? '', at: atOf(values) }
  if (kind === 'substituted') return { kind, note, room, despiteClash, teacherId: values.teacherId }
  return { kind, note }
}

interface DayFormProps {
  lesson: Lesson
  choices: Choices | undefined
  onDone: () => void
}

/** What becomes of a lesson on one day: cancelled, moved, taught by somebody else, a note; or as planned again. */
export function DayForm({ lesson, choices, onDone }: DayFormProps) {
  const t = useMessages(arrangeMessages)
  const { locale } = useLocale()
  const params = { lessonId: lesson.lessonId, on: lesson.plannedOn }
  const change = useCall('PUT /timetable/lessons/:lessonId/days/:on', { quiet: true })
  const undo = useCall('DELETE /timetable/lessons/:lessonId/days/:on', {
    done: () => {
      showToast({ kind: 'done', title: t.undone })
      onDone()
    },
  })
  const form = useForm<Values>({
    initial: {
      ...timeOf(lesson.series.at),
      kind: 'cancelled',
      toDay: lesson.plannedOn,
      teacherId: '',
      room: '',
      note: 'note' in lesson.state ? lesson.state.note : '',
      despiteClash: false,
    },
  })
  const { kind } = form.values
  return (
    <div className={styles.stack}>
      <p className={styles.legend}>
        {formatWeekday(lesson.plannedOn, locale)}, {formatDateShort(lesson.plannedOn, locale)}
      </p>
      {lesson.state.kind !== 'planned' && (
        <Button icon="undo" pending={undo.pending} onClick={() => undo.run({ params })}>
          {t.undo}
        </Button>
      )}
      <Form
        form={form}
        submit={t.save}
        onSubmit={async (values) => {
          await change.send({ params, body: bodyOf(values) })
          showToast({ kind: 'done', title: t.changed })
          onDone()
        }}
      >
        <RadioCards field={form.field('kind')} label={t.what} options={changes.map((each) => ({ value: each, label: t.change[each] }))} />
        {kind === 'moved' && (
          <>
            <DateField field={form.field('toDay')} label={t.toDay} />
            <TimeFields form={form} bells={choices?.bells ?? []} />
          </>
        )}
        {kind === 'substituted' && (
          <SelectField
            field={form.field('teacherId')}
            label={t.teacher}
            options={(choices?.teachers ?? []).map((each) => ({ value: each.id, label: each.name }))}
          />
        )}
        {(kind === 'moved' || kind === 'substituted') && (
          <TextField field={form.field('room')} label={t.room} hint={t.sameRoom} maxLength={60} optional />
        )}
        <TextField
          field={form.field('note')}
          label={t.note}
          hint={t.noteHint}
          maxLength={300}
          {...(kind !== 'noted' && { optional: true })}
        />
        {(form.refusal?.slug === 'timetable.clash' || form.values.despiteClash) && (
          <CheckField field={form.field('despiteClash')} label={t.despite} />
        )}
      </Form>
    </div>
  )
}

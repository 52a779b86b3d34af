import { addDays, formatSince, formatWeekday, weekdayOf } from '@dala/locale'
import { useState } from 'react'
import { showToast, useCall, useLocale, useMessages, useText, type ApiInput } from '#app'
import { Button, CheckField, ConfirmDialog, DateField, Form, SelectField, TextField, useForm } from '#ui'
import { arrangeMessages } from './arrange-messages.ts'
import { messages } from './messages.ts'
import type { Choices, Lesson, Week } from './shapes.ts'
import { atOf, TimeFields, timeOf, type TimeValues } from './time-fields.tsx'
import styles from './timetable.module.css'

interface LessonFormProps {
  week: Week
  choices: Choices | undefined
  /** The lesson to be changed; without it a new one. */
  lesson?: Lesson
  at?: { weekday: number; slot: number | null }
  onDone: () => void
}

const aMonday = '2026-11-23'
const kinds = ['lesson', 'lecture', 'seminar', 'laboratory', 'consultation', 'exam'] as const
const patterns = ['every', 'odd', 'even', 'once'] as const

interface Values extends TimeValues {
  offeringId: string
  kk: string
  ru: string
  en: string
  kind: (typeof kinds)[number]
  teacherId: string
  secondId: string
  room: string
  weekday: string
  weeks: (typeof patterns)[number]
  part: string
  validFrom: string | null
  validUntil: string | null
  from: string | null
  despiteClash: boolean
}

function initialOf({ week, choices, lesson, at }: LessonFormProps): Values {
  const { subject, validFrom, validUntil, weeks, weekday } = lesson?.series ?? {}
  const usual = lesson === undefined ? [] : lesson.instead.length > 0 ? lesson.instead : lesson.teachers
  const first = week.today > week.from ? week.today : week.from
  return {
    ...timeOf(lesson?.series.at ?? (at?.slot === undefined || at.slot === null ? null : { slot: at.slot })),
    offeringId: subject && 'offeringId' in subject ? subject.offeringId : '',
    kk: subject && 'kk' in subject ? subject.kk : '',
    ru: subject && 'kk' in subject ? subject.ru : '',
    en: subject && 'kk' in subject ? subject.en : '',
    kind: lesson?.kind ?? 'lesson',
    teacherId: usual[0]?.id ?? '',
    secondId: usual[1]?.id ?? '',
    room: lesson?.series.room ?? '',
    weekday: String(weekday ?? at?.weekday ?? 1),
    weeks: weeks ?? 'every',
    part: String(lesson?.part ?? 0),
    validFrom: validFrom ?? choices?.period?.startsOn ?? first,
    validUntil: validUntil ?? choices?.period?.endsOn ?? addDays(first, 120),
    from: lesson === undefined ? null : first > lesson.on ? lesson.on : first,
    despiteClash: false,
  }
}

/** A lesson of the week: subject, people, room, time, weeks; a clash is named and may be meant. */
export function LessonForm(props: LessonFormProps) {
  const { week, choices, lesson, onDone } = props
  const t = useMessages(arrangeMessages)
  const words = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const add = useCall('POST /timetable/lessons', { quiet: true })
  const change = useCall('PUT /timetable/lessons/:lessonId', { quiet: true })
  const form = useForm<Values>({ initial: initialOf(props) })
  const { values } = form
  const isOnce = values.weeks === 'once'
  const bodyOf = (): ApiInput<'POST /timetable/lessons'>['body'] => {
    const day = values.validFrom ?? ''
    const groupIds = lesson ? lesson.groups.map((group) => group.id) : week.whose.kind === 'group' ? [week.whose.id] : []
    return {
      kind: values.kind,
      subject: values.offeringId ? { offeringId: values.offeringId } : { kk: values.kk, ru: values.ru || values.kk, en: values.en },
      groupIds,
      part: Number(values.part),
      teacherIds: [values.teacherId, values.secondId].filter(Boolean),
      room: values.room,
      weekday: isOnce && day ? weekdayOf(day) : Number(values.weekday),
      weeks: values.weeks,
      at: atOf(values),
      validFrom: day,
      validUntil: isOnce ? day : (values.validUntil ?? ''),
      despiteClash: values.despiteClash,
    }
  }
  const weekdays = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: formatWeekday(addDays(aMonday, day - 1), locale) }))
  const teachers = (choices?.teachers ?? lesson?.teachers ?? []).map((each) => ({ value: each.id, label: each.name }))
  return (
    <>
      <Form
        form={form}
        submit={lesson ? t.save : t.add}
        onSubmit={async () => {
          const body = bodyOf()
          if (lesson) await change.send({ params: { lessonId: lesson.lessonId }, body: { ...body, from: values.from ?? body.validFrom } })
          else await add.send({ body })
          showToast({ kind: 'done', title: lesson ? t.saved : t.added })
          onDone()
        }}
        aside={lesson && <Remove lesson={lesson} from={values.from ?? lesson.on} onDone={onDone} />}
      >
        <SelectField
          field={form.field('offeringId')}
          label={t.subject}
          none={t.ownSubject}
          options={(choices?.offerings ?? []).map((each) => ({ value: each.id, label: text(each.names) }))}
        />
        {values.offeringId === '' && (
          <>
            <TextField field={form.field('kk')} label={t.subjectKk} maxLength={300} />
            <TextField field={form.field('ru')} label={t.subjectRu} maxLength={300} optional />
            <TextField field={form.field('en')} label={t.subjectEn} maxLength={300} optional />
          </>
        )}
        <div className={styles.pair}>
          <SelectField
            field={form.field('kind')}
            label={t.kind}
            options={kinds.map((kind) => ({ value: kind, label: words.kind[kind] }))}
          />
          <SelectField
            field={form.field('part')}
            label={t.part}
            options={[0, 1, 2, 3].map((part) => ({ value: String(part), label: part === 0 ? t.whole : words.part(part) }))}
          />
        </div>
        <div className={styles.pair}>
          <SelectField field={form.field('teacherId')} label={t.teacher} none={t.noTeacher} options={teachers} />
          {values.teacherId !== '' && <SelectField field={form.field('secondId')} label={t.second} none={t.noTeacher} options={teachers} />}
        </div>
        <TextField field={form.field('room')} label={t.room} maxLength={60} optional />
        <div className={styles.pair}>
          <SelectField
            field={form.field('weeks')}
            label={t.weeks}
            options={patterns.map((each) => ({ value: each, label: t.pattern[each] }))}
          />
          {!isOnce && <SelectField field={form.field('weekday')} label={t.weekday} options={weekdays} />}
        </div>
        <TimeFields form={form} bells={choices?.bells ?? []} />
        <div className={styles.pair}>
          <DateField field={form.field('validFrom')} label={t.validFrom} />
          {!isOnce && <DateField field={form.field('validUntil')} label={t.validUntil} />}
        </div>
        {lesson && !isOnce && <DateField field={form.field('from')} label={t.from} hint={t.fromHint} />}
        {(form.refusal?.slug === 'timetable.clash' || values.despiteClash) && (
          <CheckField field={form.field('despiteClash')} label={t.despite} />
        )}
      </Form>
    </>
  )
}

function Remove({ lesson, from, onDone }: { lesson: Lesson; from: string; onDone: () => void }) {
  const t = useMessages(arrangeMessages)
  const text = useText()
  const { locale } = useLocale()
  const [asking, setAsking] = useState(false)
  const end = useCall('DELETE /timetable/lessons/:lessonId', {
    done: () => {
      showToast({ kind: 'done', title: t.removed })
      onDone()
    },
  })
  return (
    <>
      <Button icon="remove" onClick={() => setAsking(true)}>
        {t.remove}
      </Button>
      {asking && (
        <ConfirmDialog
          question={t.removeAsk(text(lesson.subject))}
          consequence={t.removeThen(formatSince(from, locale))}
          act={t.remove}
          keep={t.removeKeep}
          pending={end.pending}
          onKeep={() => setAsking(false)}
          onAct={() => end.run({ params: { lessonId: lesson.lessonId }, query: { from } })}
        />
      )}
    </>
  )
}

import type { Release } from '@dala/domain/testing'
import { formatTime, momentAt, toIsoDate } from '@dala/locale'
import { showToast, useCall, useMessages } from '#app'
import { CheckField, DateField, Form, NumberField, SelectField, TextArea, TextField, useForm } from '#ui'
import { authorMessages } from './author.messages.ts'
import styles from './pages.module.css'
import type { Design } from './test-page.tsx'

const controls = ['entry', 'current', 'midterm', 'final'] as const
const releases = ['never', 'after-attempt', 'after-close'] as const

const split = (moment: string | null) => (moment === null ? { day: '', time: '' } : { day: toIsoDate(moment), time: formatTime(moment) })
const join = (day: string, time: string): string | null =>
  day === '' ? null : momentAt(day, /^\d{1,2}:\d{2}$/.test(time) ? time.padStart(5, '0') : '00:00').toISOString()

/** The conditions of a test: time, window, attempts, order, what is shown afterwards. */
export function SettingsForm({ design }: { design: Design }) {
  const t = useMessages(authorMessages)
  const { settings } = design
  const [opens, closes] = [split(settings.opensAt), split(settings.closesAt)]
  const form = useForm({
    initial: {
      kk: settings.name.kk,
      ru: settings.name.ru,
      en: settings.name.en,
      control: settings.control,
      minutes: settings.minutes,
      opensDay: opens.day,
      opensTime: opens.time,
      closesDay: closes.day,
      closesTime: closes.time,
      attempts: settings.attempts as number | null,
      passPercent: settings.passPercent as number | null,
      shuffleQuestions: settings.shuffleQuestions,
      shuffleOptions: settings.shuffleOptions,
      penalties: settings.penalties,
      score: settings.review.score as Release,
      answers: settings.review.answers as Release,
      key: settings.review.key as Release,
      networks: settings.networks.join('\n'),
    },
  })
  const save = useCall('PUT /tests/:testId/design', { quiet: true, done: () => showToast({ kind: 'done', title: t.saved }) })
  const shown = releases.map((value) => ({ value, label: t.release[value] }))
  return (
    <div className={styles.form}>
      <Form
        form={form}
        submit={t.save}
        look={design.can.publish ? 'default' : 'filled'}
        unavailable={design.can.change ? null : t.closed}
        onSubmit={(values) =>
          save.send({
            params: { testId: design.id },
            body: {
              sections: design.sections.map(({ section }) => section),
              settings: {
                name: { kk: values.kk, ru: values.ru, en: values.en },
                control: values.control,
                minutes: values.minutes,
                opensAt: join(values.opensDay, values.opensTime),
                closesAt: join(values.closesDay, values.closesTime),
                attempts: values.attempts ?? 1,
                passPercent: values.passPercent ?? 0,
                shuffleQuestions: values.shuffleQuestions,
                shuffleOptions: values.shuffleOptions,
                penalties: values.penalties,
                review: { score: values.score, answers: values.answers, key: values.key },
                networks: values.networks
                  .split('\n')
                  .map((line) => line.trim())
                  .filter(Boolean),
              },
            },
          })
        }
      >
        <TextField field={form.field('kk')} label={t.nameIn.kk} />
        <TextField field={form.field('ru')} label={t.nameIn.ru} />
        <TextField field={form.field('en')} label={t.nameIn.en} />
        <SelectField field={form.field('control')} label={t.control} options={controls.map((value) => ({ value, label: t.kind[value] }))} />
        <NumberField field={form.field('minutes')} label={t.minutes} hint={t.minutesHint} optional />
        <div className={styles.moment}>
          <DateField field={form.field('opensDay')} label={t.opens} optional />
          <TextField field={form.field('opensTime')} label={t.atTime} placeholder="09:00" optional />
        </div>
        <div className={styles.moment}>
          <DateField field={form.field('closesDay')} label={t.closes} optional />
          <TextField field={form.field('closesTime')} label={t.atTime} placeholder="18:00" optional />
        </div>
        <NumberField field={form.field('attempts')} label={t.attempts} />
        <NumberField field={form.field('passPercent')} label={t.pass} />
        <CheckField field={form.field('shuffleQuestions')} label={t.shuffleQuestions} />
        <CheckField field={form.field('shuffleOptions')} label={t.shuffleOptions} />
        <CheckField field={form.field('penalties')} label={t.penalties} />
        <h2 className={styles.heading}>{t.review}</h2>
        <SelectField field={form.field('score')} label={t.reviewScore} options={shown} />
        <SelectField field={form.field('answers')} label={t.reviewAnswers} options={shown} />
        <SelectField field={form.field('key')} label={t.reviewKey} options={shown} />
        <TextArea field={form.field('networks')} label={t.networks} hint={t.networksHint} optional />
      </Form>
    </div>
  )
}

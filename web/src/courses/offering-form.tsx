import { formatList, fullName, localeNames } from '@dala/locale'
import { useApi, useLocale, useMessages, useText, type ApiReply } from '#app'
import { CheckList, DateField, Form, Loaded, SelectField, TextField, useForm } from '#ui'
import { messages } from './office.messages.ts'

type Offering = ApiReply<'GET /offerings/:offeringId'>
type Choices = ApiReply<'GET /offerings/choices'>

export interface OfferingValues {
  name: { kk: string; ru: string; en: string }
  disciplineId: string
  periodId: string | null
  teacherId: string
  tutorId: string | null
  technologies: ('network' | 'tv' | 'case')[]
  languages: ('kk' | 'ru' | 'en')[]
  startsOn: string | null
  endsOn: string | null
}

interface FormProps {
  offering: Offering | null
  submit: string
  onSubmit: (values: OfferingValues) => Promise<unknown>
}

/** The form of a course: what is taught, by whom, in which languages and when. */
export function OfferingForm(props: FormProps) {
  const choices = useApi('GET /offerings/choices')
  return <Loaded query={choices}>{(data) => <Fields {...props} choices={data} />}</Loaded>
}

const languages = ['kk', 'ru', 'en'] as const
const technologies = ['network', 'tv', 'case'] as const

function Fields({ offering, submit, onSubmit, choices }: FormProps & { choices: Choices }) {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const disciplines = useApi('GET /disciplines', { query: { limit: 200 } })
  const form = useForm({
    initial: {
      kk: offering?.name.kk ?? '',
      ru: offering?.name.ru ?? '',
      en: offering?.name.en ?? '',
      disciplineId: offering?.disciplineId ?? '',
      periodId: offering?.periodId ?? '',
      teacherId: offering?.teacher.id ?? '',
      tutorId: offering?.tutor?.id ?? '',
      technologies: offering?.technologies ?? (['network'] as OfferingValues['technologies']),
      languages: offering?.languages ?? (['kk', 'ru'] as OfferingValues['languages']),
      startsOn: offering?.startsOn ?? null,
      endsOn: offering?.endsOn ?? null,
    },
  })
  const people = (list: Choices['teachers']) => list.map(({ id, name }) => ({ value: id, label: fullName(name) }))
  const { values } = form
  const incomplete =
    (!values.kk && !values.ru && !values.en) ||
    !values.disciplineId ||
    !values.teacherId ||
    values.languages.length === 0 ||
    values.technologies.length === 0
  return (
    <Form
      form={form}
      submit={submit}
      unavailable={incomplete && t.fillIn(formatList([t.name, t.discipline, t.teacher], locale))}
      onSubmit={({ kk, ru, en, periodId, tutorId, ...rest }) =>
        onSubmit({ ...rest, name: { kk, ru, en }, periodId: periodId || null, tutorId: tutorId || null })
      }
    >
      {languages.map((language) => (
        <TextField key={language} field={form.field(language)} label={t.nameIn[language]} maxLength={300} />
      ))}
      <SelectField
        field={form.field('disciplineId')}
        label={t.discipline}
        options={(disciplines.data?.items ?? []).map((one) => ({
          value: one.id,
          label: [one.code, text(one.name)].filter(Boolean).join(' · '),
        }))}
      />
      <SelectField field={form.field('teacherId')} label={t.teacher} options={people(choices.teachers)} />
      <SelectField field={form.field('tutorId')} label={t.tutor} none={t.noTutor} options={people(choices.tutors)} />
      <SelectField
        field={form.field('periodId')}
        label={t.period}
        none={t.noPeriod}
        options={choices.periods.map((period) => ({ value: period.id, label: text(period.name) }))}
      />
      <DateField field={form.field('startsOn')} label={t.startsOn} />
      <DateField field={form.field('endsOn')} label={t.endsOn} />
      <CheckList
        field={form.field('languages')}
        label={t.languages}
        options={languages.map((value) => ({ value, label: localeNames[value] }))}
      />
      <CheckList
        field={form.field('technologies')}
        label={t.technologies}
        options={technologies.map((value) => ({ value, label: t.technologyNames[value] }))}
      />
    </Form>
  )
}

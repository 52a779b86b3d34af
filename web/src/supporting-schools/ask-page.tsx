import { addDays, toIsoDate } from '@dala/locale'
import { showToast, useApi, useCall, useGo, useMessages, usePages, useText, type ItemOf } from '#app'
import {
  ButtonLink,
  CheckList,
  Clause,
  DateField,
  EmptyState,
  Form,
  Notice,
  Page,
  RadioCards,
  SelectField,
  Skeleton,
  TextField,
  useForm,
} from '#ui'
import { messages } from './messages.ts'
import styles from './supporting-schools.module.css'

type Vacancy = ItemOf<'GET /supporting-schools/vacancies'>

/** Asks a school of this Dala, or records what another school agreed to on paper. */
export function AskPage() {
  const t = useMessages(messages)
  const pages = usePages('GET /supporting-schools/vacancies', { query: { limit: 100 } })
  const open = pages.items?.filter(({ filledOn }) => filledOn === null)
  return (
    <Page title={t.askTitle} lead={t.askLead} narrow>
      {open === undefined && <Skeleton />}
      {open?.length === 0 && (
        <EmptyState title={t.vacancyNeeded} action={<ButtonLink to="/supporting-schools">{t.title}</ButtonLink>}>
          {t.vacancyNeededWhy}
        </EmptyState>
      )}
      {open !== undefined && open.length > 0 && <AskForm vacancies={open} />}
    </Page>
  )
}

interface Values {
  vacancyId: string
  classIds: string[]
  kind: 'here' | 'outside'
  search: string
  organisationId: string
  name: string
  teacher: string
  startsOn: string | null
  endsOn: string | null
  orderNumber: string
  orderOn: string | null
  responsible: string
}

function AskForm({ vacancies }: { vacancies: readonly Vacancy[] }) {
  const t = useMessages(messages)
  const text = useText()
  const go = useGo()
  const today = toIsoDate(new Date())
  const [first] = vacancies
  const ask = useCall('POST /supporting-schools/attachments', { quiet: true })
  const form = useForm<Values>({
    initial: {
      vacancyId: first?.id ?? '',
      classIds: first?.classes.map(({ id }) => id) ?? [],
      kind: 'here',
      search: '',
      organisationId: '',
      name: '',
      teacher: '',
      startsOn: today,
      endsOn: addDays(today, 90),
      orderNumber: '',
      orderOn: today,
      responsible: '',
    },
    atLeast: { orderNumber: 1, responsible: 1, classIds: 1 },
  })
  const { values } = form
  const isSchoolNamed = values.kind === 'here' ? values.organisationId !== '' : values.name.trim() !== '' && values.teacher.trim() !== ''
  const vacancy = vacancies.find(({ id }) => id === values.vacancyId)
  return (
    <Form
      form={form}
      submit={values.kind === 'here' ? t.send : t.record}
      unavailable={isSchoolNamed ? null : t.chooseSchool}
      onSubmit={async ({ kind, organisationId, name, teacher, search: _, startsOn, endsOn, orderOn, ...rest }) => {
        const made = await ask.send({
          body: {
            ...rest,
            school: kind === 'here' ? { kind, organisationId } : { kind, name, teacher },
            startsOn: startsOn ?? '',
            endsOn: endsOn ?? '',
            orderOn: orderOn ?? '',
          },
        })
        showToast({ kind: 'done', title: kind === 'here' ? t.sent : t.accepted })
        go(`/supporting-schools/${made.id}`)
      }}
    >
      <SelectField
        field={{
          ...form.field('vacancyId'),
          set: (vacancyId: string) =>
            form.set({ vacancyId, classIds: vacancies.find(({ id }) => id === vacancyId)?.classes.map(({ id }) => id) ?? [] }),
        }}
        label={t.vacancy}
        hint={<Clause id="A2021-22.a" />}
        options={vacancies.map(({ id, subject }) => ({ value: id, label: subject }))}
      />
      <CheckList
        field={form.field('classIds')}
        label={t.classes}
        options={(vacancy?.classes ?? []).map(({ id, name }) => ({ value: id, label: text(name) }))}
      />
      <RadioCards
        field={form.field('kind')}
        label={t.schoolKind}
        hint={<Clause id="A2021-22.b" />}
        options={[
          { value: 'here', label: t.here, hint: t.hereHint },
          { value: 'outside', label: t.outside, hint: t.outsideHint },
        ]}
      />
      {values.kind === 'here' ? (
        <SchoolChoice search={form.field('search')} chosen={form.field('organisationId')} />
      ) : (
        <>
          <TextField field={form.field('name')} label={t.outsideName} maxLength={200} />
          <TextField field={form.field('teacher')} label={t.outsideTeacher} maxLength={200} />
        </>
      )}
      <div className={styles.row}>
        <DateField field={form.field('startsOn')} label={t.startsOn} />
        <DateField field={form.field('endsOn')} label={t.endsOn} hint={t.endsOnHint} />
      </div>
      <div className={styles.row}>
        <TextField field={form.field('orderNumber')} label={t.orderNumber} maxLength={60} />
        <DateField field={form.field('orderOn')} label={t.orderOn} />
      </div>
      <TextField field={form.field('responsible')} label={t.responsible} maxLength={200} />
      {values.kind === 'here' && (
        <Notice state="idle" title={t.crosses}>
          <p>{t.crossesWhat}</p>
          <p>{t.crossesNow}</p>
        </Notice>
      )}
    </Form>
  )
}

function SchoolChoice({
  search,
  chosen,
}: {
  search: Parameters<typeof TextField>[0]['field']
  chosen: Parameters<typeof TextField>[0]['field']
}) {
  const t = useMessages(messages)
  const text = useText()
  const words = search.value.trim()
  const found = useApi('GET /supporting-schools/schools', { query: { search: words } }, { enabled: words.length >= 2 })
  const schools = words.length >= 2 ? (found.data?.items ?? []) : []
  return (
    <>
      <TextField
        field={{
          ...search,
          set: (next) => {
            search.set(next)
            chosen.set('')
          },
        }}
        type="search"
        label={t.findSchool}
        hint={t.findSchoolHint}
        maxLength={200}
      />
      {schools.length > 0 && (
        <RadioCards
          field={chosen}
          label={t.chosenSchool}
          options={schools.map(({ id, name, bin }) => ({ value: id, label: text(name), ...(bin !== '' && { hint: t.bin(bin) }) }))}
        />
      )}
      {words.length >= 2 && found.data?.items.length === 0 && (
        <p className={styles.note} role="status">
          {t.schoolNone}
        </p>
      )}
    </>
  )
}

import type { ImportField, ImportKind } from '@dala/domain/people'
import { useApi, useCall, useMessages, type ApiReply } from '#app'
import { DateField, Form, Section, SelectField, TextField, useForm } from '#ui'
import { messages } from './messages.ts'
import styles from './people.module.css'

type Import = ApiReply<'GET /people/imports/:importId'>
type Level = NonNullable<Import['defaults']['level']>

const guardianFields: readonly ImportField[] = [
  'guardianFullName',
  'guardianSurname',
  'guardianGivenName',
  'guardianPatronymic',
  'guardianIin',
  'guardianPhone',
  'guardianEmail',
  'relation',
]
const anyone: readonly ImportField[] = [
  'iin',
  'externalId',
  'fullName',
  'surname',
  'givenName',
  'patronymic',
  'latinName',
  'birthDate',
  'email',
  'phone',
]
// As in the contract; the server refuses any other.
const fieldsOf: Record<ImportKind, readonly ImportField[]> = {
  learners: [...anyone, 'group', 'studyYear', 'level', 'studyForm', 'language', 'number', 'orderNumber', 'orderDate', ...guardianFields],
  guardians: [...anyone, 'relation', 'childIin', 'childExternalId'],
  staff: [...anyone, 'position', 'unit', 'hiredOn'],
}

interface Values {
  mapping: (ImportField | '')[]
  level: Level | ''
  orderNumber: string
  orderDate: string | null
}

/** What each column means, with an example from the file, and what holds for all rows. */
export function ImportMapping({ made }: { made: Import }) {
  const t = useMessages(messages)
  const check = useCall('POST /people/imports/:importId/check', { quiet: true })
  const sample = useApi('GET /people/imports/:importId/rows', { params: { importId: made.id }, query: { limit: 3 } })
  const form = useForm<Values>({
    initial: {
      mapping: made.mapping.map((field) => field ?? ''),
      level: made.defaults.level ?? '',
      orderNumber: made.defaults.orderNumber ?? '',
      orderDate: made.defaults.orderDate ?? null,
    },
  })
  const example = (at: number) => (sample.data?.items ?? []).map((row) => row.cells[at] ?? '').find((cell) => cell !== '') ?? ''
  const { mapping } = form.values
  return (
    <Section title={t.columns}>
      <p>{t.columnsLead}</p>
      <Form
        form={form}
        submit={made.counts ? t.checkAgain : t.check}
        look={made.counts ? 'default' : 'filled'}
        onSubmit={async ({ level, orderNumber, orderDate }) => {
          await check.send({
            params: { importId: made.id },
            body: {
              mapping: mapping.map((field) => (field === '' ? null : field)),
              defaults: {
                ...(level !== '' && { level }),
                ...(orderNumber.trim() !== '' && { orderNumber }),
                ...(orderDate !== null && { orderDate }),
              },
            },
          })
        }}
      >
        <div className={styles.map}>
          {made.columns.map((column, at) => (
            <div key={at}>
              <SelectField
                field={{
                  name: `mapping.${at}`,
                  value: mapping[at] ?? '',
                  set: (field: ImportField | '') =>
                    form.set({ mapping: mapping.map((each, place) => (place === at ? field : each === field ? '' : each)) }),
                  leave: () => {},
                  error: undefined,
                }}
                label={column || `${t.column} ${at + 1}`}
                hint={example(at)}
                none={t.skip}
                options={fieldsOf[made.kind].map((value) => ({ value, label: t.fields[value] }))}
              />
            </div>
          ))}
        </div>
        {made.kind === 'learners' && (
          <>
            <h3>{t.defaults}</h3>
            <SelectField
              field={form.field('level')}
              label={t.level}
              hint={t.defaultsHint}
              none={t.none}
              options={(Object.entries(t.levels) as [Level, string][]).map(([value, label]) => ({ value, label }))} // keys of the words
              optional
            />
            <TextField field={form.field('orderNumber')} label={t.defaultOrder} hint={t.defaultOrderHint} optional short />
            <DateField field={form.field('orderDate')} label={t.defaultOrderDate} optional />
          </>
        )}
      </Form>
    </Section>
  )
}

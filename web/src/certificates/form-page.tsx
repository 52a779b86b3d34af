import { showToast, useApi, useCall, useMessages, type ApiReply } from '#app'
import { Form, Loaded, Page, TextArea, TextField, useForm } from '#ui'
import { messages } from './messages.ts'

/** Who signs the certificates and at which domains they may be read (A2016-40.2). */
export function FormPage() {
  const t = useMessages(messages)
  const query = useApi('GET /certificates/form')
  return (
    <Page title={t.form} lead={t.formLead} narrow>
      <Loaded query={query}>{(settings) => <FormFields settings={settings} />}</Loaded>
    </Page>
  )
}

function FormFields({ settings: { form: kept, host } }: { settings: ApiReply<'GET /certificates/form'> }) {
  const t = useMessages(messages)
  const form = useForm({
    initial: {
      signatoryName: kept?.signatoryName ?? '',
      positionKk: kept?.position.kk ?? 'Проректор',
      positionRu: kept?.position.ru ?? 'Проректор',
      positionEn: kept?.position.en ?? 'Vice-rector',
      domains: (kept?.domains ?? [host]).join('\n'),
    },
  })
  const save = useCall('PUT /certificates/form', { quiet: true, done: () => showToast({ kind: 'done', title: t.saved }) })
  return (
    <Form
      form={form}
      submit={t.save}
      onSubmit={(values) =>
        save.send({
          body: {
            signatoryName: values.signatoryName,
            position: { kk: values.positionKk, ru: values.positionRu, en: values.positionEn },
            domains: values.domains.split(/[\s,;]+/).filter(Boolean),
          },
        })
      }
    >
      <TextField field={form.field('signatoryName')} label={t.signatory} hint={t.signatoryHint} />
      <TextField field={form.field('positionKk')} label={t.position.kk} />
      <TextField field={form.field('positionRu')} label={t.position.ru} />
      <TextField field={form.field('positionEn')} label={t.position.en} />
      <TextArea field={form.field('domains')} label={t.domains} hint={t.domainsHint(host)} rows={3} />
    </Form>
  )
}

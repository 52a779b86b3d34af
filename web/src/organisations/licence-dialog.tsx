import { showToast, useCall, useMessages, type ApiReply } from '#app'
import { DateField, Dialog, Form, TextField, useForm } from '#ui'
import { messages } from './messages.ts'

export type Licence = ApiReply<'GET /organisation/licences'>[number]

/** Adds a licence, or changes one. */
export function LicenceDialog({ licence, onEnd }: { licence: Licence | null; onEnd: () => void }) {
  const t = useMessages(messages)
  const add = useCall('POST /organisation/licences', { quiet: true })
  const change = useCall('PUT /organisation/licences/:licenceId', { quiet: true })
  const form = useForm({
    initial: {
      number: licence?.number ?? '',
      issuedOn: licence?.issuedOn ?? null,
      validUntil: licence?.validUntil ?? null,
      issuedBy: licence?.issuedBy ?? '',
      annexKk: licence?.annex.kk ?? '',
      annexRu: licence?.annex.ru ?? '',
      annexEn: licence?.annex.en ?? '',
      withdrawnOn: licence?.withdrawnOn ?? null,
    },
  })
  return (
    <Dialog title={licence === null ? t.addLicence : `№ ${licence.number}`} onClose={onEnd}>
      <Form
        form={form}
        submit={t.save}
        onSubmit={async ({ annexKk, annexRu, annexEn, issuedOn, ...rest }) => {
          const body = { ...rest, issuedOn: issuedOn ?? '', annex: { kk: annexKk, ru: annexRu, en: annexEn } }
          if (licence === null) await add.send({ body })
          else await change.send({ params: { licenceId: licence.id }, body })
          showToast({ kind: 'done', title: t.saved })
          onEnd()
        }}
      >
        <TextField field={form.field('number')} label={t.licenceNumber} short />
        <DateField field={form.field('issuedOn')} label={t.issuedOn} />
        <DateField field={form.field('validUntil')} label={t.validUntil} hint={t.validUntilHint} optional />
        <TextField field={form.field('issuedBy')} label={t.issuedBy} optional />
        <TextField field={form.field('annexKk')} label={t.annexKk} optional />
        <TextField field={form.field('annexRu')} label={t.annexRu} optional />
        <TextField field={form.field('annexEn')} label={t.annexEn} optional />
        {licence !== null && <DateField field={form.field('withdrawnOn')} label={t.withdrawnOn} optional />}
      </Form>
    </Dialog>
  )
}

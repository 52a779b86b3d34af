import type { PlanItemFields } from '@dala/domain/curricula'
import { inLocale } from '@dala/locale'
import { useLocale, useMessages } from '#app'
import { Clause, DateField, Dialog, Form, NumberField, TextField, useForm } from '#ui'
import { plans } from './plans.ts'

/** What a line says besides the table: parts of its volume, and for a practice its dates, programme and the council's protocol. */
export function ItemDialog({
  item,
  onSave,
  onClose,
}: {
  item: PlanItemFields
  onSave: (item: PlanItemFields) => void
  onClose: () => void
}) {
  const t = useMessages(plans)
  const { locale } = useLocale()
  const isPractice = item.kind === 'practice'
  const form = useForm({
    initial: {
      byAuthority: item.byAuthority as number | null,
      mooc: item.mooc as number | null,
      nonFormal: item.nonFormal as number | null,
      startsOn: item.practice?.startsOn ?? '',
      endsOn: item.practice?.endsOn ?? '',
      programme: item.practice?.programme ?? '',
      protocol: item.practice?.protocol ?? '',
      protocolOn: item.practice?.protocolOn ?? '',
    },
  })
  return (
    <Dialog title={inLocale(item.name, locale) || t.lineMore} onClose={onClose}>
      <Form
        form={form}
        submit={t.save}
        onSubmit={(values) => {
          onSave({
            ...item,
            byAuthority: Math.min(values.byAuthority ?? 0, item.distance),
            mooc: values.mooc ?? 0,
            nonFormal: values.nonFormal ?? 0,
            practice: isPractice
              ? {
                  startsOn: values.startsOn || null,
                  endsOn: values.endsOn || null,
                  programme: values.programme,
                  protocol: values.protocol,
                  protocolOn: values.protocolOn || null,
                }
              : null,
          })
          onClose()
        }}
      >
        {isPractice ? (
          <>
            <DateField field={form.field('startsOn')} label={t.practiceStarts} optional />
            <DateField field={form.field('endsOn')} label={t.practiceEnds} optional />
            <TextField field={form.field('programme')} label={t.practiceProgramme} maxLength={300} optional />
            <TextField field={form.field('protocol')} label={t.practiceProtocol} maxLength={100} short optional />
            <DateField field={form.field('protocolOn')} label={t.practiceProtocolOn} optional />
            <Clause id="A2010-32.c" />
          </>
        ) : (
          <>
            <NumberField field={form.field('byAuthority')} label={t.byAuthority} decimals optional />
            <NumberField field={form.field('mooc')} label={t.moocVolume} decimals optional />
            <NumberField field={form.field('nonFormal')} label={t.nonFormalVolume} decimals optional />
          </>
        )}
      </Form>
    </Dialog>
  )
}

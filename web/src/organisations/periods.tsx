import { formatRange } from '@dala/locale'
import { useState } from 'react'
import type { PeriodKind } from '@dala/domain/organisations'
import { showToast, useCall, useLocale, useMessages, useText, type ApiReply } from '#app'
import { Button, ConfirmDialog, DateField, Dialog, Form, IconButton, Section, SelectField, TextField, useForm } from '#ui'
import { messages } from './messages.ts'
import styles from './organisations.module.css'

type Period = ApiReply<'GET /calendar'>['periods'][number]

/** Semesters, quarters, breaks and sessions of the academic year. */
export function Periods({ periods, mayChange }: { periods: readonly Period[]; mayChange: boolean }) {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const [open, setOpen] = useState<Period | 'new' | null>(null)
  const [removing, setRemoving] = useState<Period | null>(null)
  const remove = useCall('DELETE /periods/:periodId', {
    done: () => {
      showToast({ kind: 'done', title: t.periodRemoved })
      setRemoving(null)
    },
  })
  return (
    <Section title={t.periods} aside={mayChange && <Button onClick={() => setOpen('new')}>{t.addPeriod}</Button>}>
      <ul className={styles.lines}>
        {periods.map((period) => (
          <li key={period.id}>
            <div>
              <b>{text(period.names)}</b>
              <span className={styles.note}>
                {formatRange(period.startsOn, period.endsOn, locale)} · {t.periodKinds[period.kind]} · {period.academicYear}
              </span>
            </div>
            {mayChange && (
              <>
                <Button look="link" onClick={() => setOpen(period)}>
                  {t.change}
                </Button>
                <IconButton name="remove" label={`${t.remove}: ${text(period.names)}`} onClick={() => setRemoving(period)} />
              </>
            )}
          </li>
        ))}
      </ul>
      {open !== null && <PeriodDialog period={open === 'new' ? null : open} onEnd={() => setOpen(null)} />}
      {removing && (
        <ConfirmDialog
          question={t.removeAsk(text(removing.names))}
          act={t.remove}
          keep={t.keep}
          pending={remove.pending}
          onAct={() => remove.run({ params: { periodId: removing.id } })}
          onKeep={() => setRemoving(null)}
        />
      )}
    </Section>
  )
}

function PeriodDialog({ period, onEnd }: { period: Period | null; onEnd: () => void }) {
  const t = useMessages(messages)
  const add = useCall('POST /periods', { quiet: true })
  const change = useCall('PUT /periods/:periodId', { quiet: true })
  const form = useForm({
    initial: {
      academicYear: period?.academicYear ?? '',
      kind: (period?.kind ?? 'semester') as PeriodKind, // one of the choices below
      nameKk: period?.names.kk ?? '',
      nameRu: period?.names.ru ?? '',
      nameEn: period?.names.en ?? '',
      startsOn: period?.startsOn ?? null,
      endsOn: period?.endsOn ?? null,
    },
  })
  return (
    <Dialog title={period === null ? t.addPeriod : t.change} onClose={onEnd}>
      <Form
        form={form}
        submit={t.save}
        onSubmit={async ({ nameKk, nameRu, nameEn, startsOn, endsOn, academicYear, kind }) => {
          const names = { kk: nameKk, ru: nameRu, en: nameEn }
          const body = { academicYear, kind, names, startsOn: startsOn ?? '', endsOn: endsOn ?? '' }
          if (period === null) await add.send({ body })
          else await change.send({ params: { periodId: period.id }, body })
          showToast({ kind: 'done', title: t.periodSaved })
          onEnd()
        }}
      >
        <SelectField
          field={form.field('kind')}
          label={t.periodKind}
          options={(Object.entries(t.periodKinds) as [PeriodKind, string][]).map(([value, label]) => ({ value, label }))} // keys of the words
        />
        <TextField field={form.field('academicYear')} label={t.academicYear} placeholder="2026/2027" short />
        <TextField field={form.field('nameKk')} label={t.nameKk} />
        <TextField field={form.field('nameRu')} label={t.nameRu} />
        <TextField field={form.field('nameEn')} label={t.nameEn} />
        <DateField field={form.field('startsOn')} label={t.startsOn} />
        <DateField field={form.field('endsOn')} label={t.endsOn} />
      </Form>
    </Dialog>
  )
}

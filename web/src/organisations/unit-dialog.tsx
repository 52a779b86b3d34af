import type { UnitKind } from '@dala/domain/organisations'
import { showToast, useCall, useMessages, useText, type ApiReply } from '#app'
import { Button, Dialog, Form, NumberField, SelectField, TextField, useForm } from '#ui'
import { messages } from './messages.ts'

export type Unit = ApiReply<'GET /units'>['units'][number]

/** Adds a unit; or renames, moves and archives one. */
export function UnitDialog({ unit, units, onEnd }: { unit: Unit | null; units: readonly Unit[]; onEnd: () => void }) {
  const t = useMessages(messages)
  const text = useText()
  const create = useCall('POST /units', { quiet: true })
  const change = useCall('PUT /units/:unitId', { quiet: true, refresh: [] })
  const move = useCall('POST /units/:unitId/move', { quiet: true })
  const restore = useCall('POST /units/restore', { done: () => showToast({ kind: 'done', title: t.restored }) })
  const archive = useCall('POST /units/:unitId/archive', {
    done: ({ archived }) => {
      showToast({
        kind: 'done',
        title: t.archived(archived.length),
        action: { label: t.undo, run: () => restore.run({ body: { unitIds: archived } }) },
      })
      onEnd()
    },
  })
  const form = useForm({
    initial: {
      kind: (unit?.kind ?? 'group') as UnitKind, // one of the choices below
      parentId: unit?.parentId ?? '',
      code: unit?.code ?? '',
      nameKk: unit?.names.kk ?? '',
      nameRu: unit?.names.ru ?? '',
      nameEn: unit?.names.en ?? '',
      studyYear: unit?.studyYear ?? null,
      shift: unit?.shift ?? null,
      language: (unit?.language ?? '') as 'kk' | 'ru' | 'en' | '', // empty: not given
    },
  })
  const isGroup = form.values.kind === 'group' || form.values.kind === 'class'
  const parents = units.filter((each) => each.id !== unit?.id && !each.archived && each.kind !== 'group' && each.kind !== 'class')
  return (
    <Dialog title={unit === null ? t.addUnit : t.changeUnit} onClose={onEnd}>
      <Form
        form={form}
        submit={unit === null ? t.addUnit : t.save}
        aside={
          unit && (
            <Button pending={archive.pending} onClick={() => archive.run({ params: { unitId: unit.id }, body: {} })}>
              {t.archive}
            </Button>
          )
        }
        onSubmit={async (values) => {
          const parentId = values.parentId === '' ? null : values.parentId
          const body = {
            code: values.code,
            names: { kk: values.nameKk, ru: values.nameRu, en: values.nameEn },
            studyYear: isGroup ? values.studyYear : null,
            shift: values.kind === 'class' ? values.shift : null,
            language: isGroup && values.language !== '' ? values.language : null,
          }
          if (unit === null) await create.send({ body: { ...body, kind: values.kind, parentId } })
          else {
            await change.send({ params: { unitId: unit.id }, body })
            await move.send({ params: { unitId: unit.id }, body: { parentId } })
          }
          showToast({ kind: 'done', title: unit === null ? t.unitAdded : t.saved })
          onEnd()
        }}
      >
        {unit === null && (
          <SelectField
            field={form.field('kind')}
            label={t.unitKind}
            options={(Object.entries(t.unitKinds) as [UnitKind, string][]).map(([value, label]) => ({ value, label }))} // keys of the words
          />
        )}
        <SelectField
          field={form.field('parentId')}
          label={t.parent}
          none={t.parentNone}
          options={parents.map((each) => ({ value: each.id, label: text(each.names) }))}
        />
        <TextField field={form.field('nameKk')} label={t.nameKk} />
        <TextField field={form.field('nameRu')} label={t.nameRu} />
        <TextField field={form.field('nameEn')} label={t.nameEn} />
        <TextField field={form.field('code')} label={t.code} hint={t.codeHint} optional short />
        {isGroup && (
          <>
            <NumberField field={form.field('studyYear')} label={t.studyYear} optional />
            <SelectField
              field={form.field('language')}
              label={t.language}
              none={t.shiftNone}
              options={[
                { value: 'kk', label: t.languages.kk },
                { value: 'ru', label: t.languages.ru },
                { value: 'en', label: t.languages.en },
              ]}
              optional
            />
          </>
        )}
        {form.values.kind === 'class' && <NumberField field={form.field('shift')} label={t.shift} optional />}
      </Form>
    </Dialog>
  )
}

import { useCall, useGo, useMessages, type ApiReply } from '#app'
import { CheckField, DateField, Dialog, Form, RadioCards, TextField, useForm } from '#ui'
import { messages } from './office.messages.ts'
import { TestPicker } from './test-picker.tsx'

type Offering = ApiReply<'GET /offerings/:offeringId'>
type Module = Offering['modules'][number]
type Item = Module['items'][number]

export function ModuleDialog({ offering, module, onClose }: { offering: Offering; module: Module | null; onClose: () => void }) {
  const t = useMessages(messages)
  const add = useCall('POST /offerings/:offeringId/modules', { quiet: true })
  const change = useCall('PUT /offerings/:offeringId/modules/:moduleId', { quiet: true })
  const form = useForm({
    initial: {
      kk: module?.name.kk ?? '',
      ru: module?.name.ru ?? '',
      en: module?.name.en ?? '',
      opensOn: module?.opensOn ?? null,
      dueOn: module?.dueOn ?? null,
    },
  })
  const { values } = form
  return (
    <Dialog title={module ? t.editModule : t.addModule} onClose={onClose}>
      <Form
        form={form}
        submit={t.save}
        unavailable={offering.languages.every((language) => !values[language]) && t.fillIn(t.moduleName)}
        onSubmit={async ({ opensOn, dueOn, ...name }) => {
          const body = { name, opensOn, dueOn }
          await (module
            ? change.send({ params: { offeringId: offering.id, moduleId: module.id }, body })
            : add.send({ params: { offeringId: offering.id }, body }))
          onClose()
        }}
      >
        {offering.languages.map((language) => (
          <TextField key={language} field={form.field(language)} label={t.nameIn[language]} maxLength={300} />
        ))}
        <DateField field={form.field('opensOn')} label={t.opensOn} optional />
        <DateField field={form.field('dueOn')} label={t.dueOn} optional />
      </Form>
    </Dialog>
  )
}

interface ItemProps {
  offering: Offering
  moduleId: string
  item: Item | null
  onClose: () => void
}

/** A lesson's or test's name, mode and term; a new lesson opens in the editor at once. */
export function ItemDialog({ offering, moduleId, item, onClose }: ItemProps) {
  const t = useMessages(messages)
  const go = useGo()
  const add = useCall('POST /offerings/:offeringId/modules/:moduleId/items', { quiet: true })
  const change = useCall('PUT /offerings/:offeringId/items/:itemId', { quiet: true })
  const form = useForm({
    initial: {
      kk: item?.name.kk ?? '',
      ru: item?.name.ru ?? '',
      en: item?.name.en ?? '',
      mode: item?.mode ?? ('offline' as const),
      dueOn: item?.dueOn ?? null,
      compulsory: item?.compulsory ?? true,
    },
  })
  const { values } = form
  return (
    <Dialog title={item ? t.editItem : t.addLesson} onClose={onClose}>
      <Form
        form={form}
        submit={t.save}
        unavailable={offering.languages.every((language) => !values[language]) && t.fillIn(t.lessonName)}
        onSubmit={async ({ mode, dueOn, compulsory, ...name }) => {
          const body = { name, mode, dueOn, compulsory }
          if (item) await change.send({ params: { offeringId: offering.id, itemId: item.id }, body })
          else {
            const made = await add.send({ params: { offeringId: offering.id, moduleId }, body: { kind: 'lesson', ...body } })
            go(`/courses/${offering.id}/lessons/${made.id}`)
          }
          onClose()
        }}
      >
        {offering.languages.map((language) => (
          <TextField key={language} field={form.field(language)} label={t.nameIn[language]} maxLength={300} />
        ))}
        <RadioCards
          field={form.field('mode')}
          label={t.mode}
          options={(['offline', 'online'] as const).map((value) => ({ value, label: t.modes[value] }))}
        />
        <DateField field={form.field('dueOn')} label={t.dueOn} optional />
        <CheckField field={form.field('compulsory')} label={t.compulsory} />
      </Form>
    </Dialog>
  )
}

/** Puts a test of the course's bank into a module. */
export function TestDialog({ offering, moduleId, onClose }: Omit<ItemProps, 'item'>) {
  const t = useMessages(messages)
  const add = useCall('POST /offerings/:offeringId/modules/:moduleId/items', { done: onClose })
  return (
    <Dialog title={t.addTest} onClose={onClose}>
      <TestPicker
        offeringId={offering.id}
        onPick={({ id, name }) =>
          add.run({
            params: { offeringId: offering.id, moduleId },
            body: { kind: 'test', testId: id, name, mode: 'offline', dueOn: null, compulsory: true },
          })
        }
      />
    </Dialog>
  )
}

import { useState } from 'react'
import { showToast, useApi, useCall, useGo, useMessages, useParam, useText, type ApiInput } from '#app'
import { Button, ErrorState, IconButton, Loaded, Page, SelectField, Sheet as Paper } from '#ui'
import { messages } from './messages.ts'
import styles from './plan-page.module.css'
import type { Sheet } from './sheet-view.ts'

type Planned = ApiInput<'PUT /sheets/:offeringId/controls'>['body']['controls'][number]

/** The control events of a sheet: their order, periods and weights. */
export function PlanPage() {
  const t = useMessages(messages)
  const offeringId = useParam('offeringId')
  const query = useApi('GET /sheets/:offeringId', { params: { offeringId } })
  return (
    <Page title={t.planTitle} lead={t.planLead}>
      <Loaded query={query}>{(sheet) => <Plan sheet={sheet} />}</Loaded>
    </Page>
  )
}

const planned = (sheet: Sheet): Planned[] =>
  sheet.controls.map(({ id, kind, term, weight, required, name, testId }) => ({ id, kind, term, weight, required, name, testId }))

function Plan({ sheet }: { sheet: Sheet }) {
  const t = useMessages(messages)
  const text = useText()
  const go = useGo()
  const [controls, setControls] = useState(() => planned(sheet))
  const save = useCall('PUT /sheets/:offeringId/controls', {
    quiet: true,
    done: () => {
      showToast({ kind: 'done', title: t.planSaved })
      go(`/sheets/${sheet.offeringId}`)
    },
  })
  const change = (index: number, part: Partial<Planned>) =>
    setControls(controls.map((control, at) => (at === index ? { ...control, ...part } : control)))
  // A final test is for the final control alone; a test that another control has stands in the list with that control's name.
  const testsFor = (control: Planned) =>
    sheet.tests
      .filter((test) => test.id === control.testId || (test.control === 'final') === (control.kind === 'final'))
      .map((test) => {
        const other = controls.find((one) => one !== control && one.testId === test.id)
        const words = [text(test.name), other ? t.testTaken(text(other.name)) : t.testKinds[test.control]]
        return { value: test.id, label: words.join(' · '), disabled: other !== undefined }
      })
  const add = () => {
    const beforeExam = controls.filter((control) => control.kind !== 'final')
    const term = beforeExam.at(-1)?.term ?? 1
    const next: Planned = {
      id: null,
      kind: 'current',
      term,
      weight: 1,
      required: true,
      name: { kk: `АБ ${beforeExam.length + 1}`, ru: `ТК ${beforeExam.length + 1}`, en: `Current ${beforeExam.length + 1}` },
      testId: null,
    }
    setControls([...beforeExam, next, ...controls.filter((control) => control.kind === 'final')])
  }
  return (
    <>
      <p className={styles.course}>{text(sheet.name)}</p>
      {controls.map((control, index) => (
        <Paper key={control.id ?? `new-${index}`}>
          <fieldset className={styles.control} disabled={!sheet.can.plan}>
            <legend>
              {index + 1}. {t.kinds[control.kind]}
            </legend>
            {(['kk', 'ru', 'en'] as const).map((lang) => (
              <label key={lang}>
                {t.nameIn[lang]}
                <input
                  lang={lang}
                  value={control.name[lang]}
                  maxLength={60}
                  onChange={(event) => change(index, { name: { ...control.name, [lang]: event.target.value } })}
                />
              </label>
            ))}
            <div className={styles.test}>
              <SelectField
                field={{
                  name: `test-${index}`,
                  value: control.testId ?? '',
                  set: (testId: string) => change(index, { testId: testId === '' ? null : testId }),
                  leave: () => {},
                  error: undefined,
                }}
                label={t.test}
                none={t.noTest}
                options={testsFor(control)}
              />
            </div>
            {control.kind !== 'final' && (
              <>
                <label>
                  {t.kind}
                  <select
                    value={control.kind}
                    onChange={(event) => change(index, { kind: event.target.value === 'midterm' ? 'midterm' : 'current' })}
                  >
                    <option value="current">{t.kinds.current}</option>
                    <option value="midterm">{t.kinds.midterm}</option>
                  </select>
                </label>
                <label className={styles.short}>
                  {t.period}
                  <input
                    type="number"
                    min={1}
                    max={8}
                    value={control.term ?? 1}
                    onChange={(event) => change(index, { term: Math.max(1, Math.min(8, Number(event.target.value) || 1)) })}
                  />
                </label>
                <label className={styles.short}>
                  {t.weightShort}
                  <input
                    type="number"
                    min={1}
                    max={100}
                    value={control.weight}
                    onChange={(event) => change(index, { weight: Math.max(1, Math.min(100, Number(event.target.value) || 1)) })}
                  />
                </label>
                <label className={styles.tick}>
                  <input
                    type="checkbox"
                    checked={control.required}
                    onChange={(event) => change(index, { required: event.target.checked })}
                  />
                  {t.required}
                </label>
                <IconButton name="remove" label={t.remove} onClick={() => setControls(controls.filter((_, at) => at !== index))} />
              </>
            )}
          </fieldset>
        </Paper>
      ))}
      {save.problem && <ErrorState problem={save.problem} />}
      {sheet.can.plan && (
        <div className={styles.foot}>
          <Button icon="add" onClick={add}>
            {t.add}
          </Button>
          <Button
            look="filled"
            pending={save.pending}
            onClick={() => save.run({ params: { offeringId: sheet.offeringId }, body: { controls } })}
          >
            {t.savePlan}
          </Button>
        </div>
      )}
    </>
  )
}

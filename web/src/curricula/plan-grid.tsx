import {
  components,
  controls,
  pastedRows,
  planColumns,
  planWords,
  withCell,
  type PlanColumnKey,
  type PlanItemFields,
} from '@dala/domain/curricula'
import { planItemKinds } from '@dala/domain/regulations'
import { inLocale } from '@dala/locale'
import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import { useLocale, useMessages } from '#app'
import { IconButton, Icon } from '#ui'
import styles from './plan-grid.module.css'
import { ItemDialog } from './item-dialog.tsx'
import { plans } from './plans.ts'
import type { PlanEdits } from './use-plan.ts'

const numeric = new Set<PlanColumnKey>(['period', 'credits', 'hours', 'distance'])
const practices = new Set(['practice', 'production-training'])

interface GridProps {
  edits: PlanEdits
  writable: boolean
  /** Kinds that may not be taught at a distance at all by the edition in force. */
  banned: (item: PlanItemFields) => boolean
}

/** The lines of a plan, made for the keyboard: Tab and Enter walk, Alt with an arrow moves the line, what is pasted fills the cells from the focused one on. */
export function PlanGrid({ edits, writable, banned }: GridProps) {
  const { locale } = useLocale()
  const t = useMessages(plans)
  const body = useRef<HTMLTableSectionElement>(null)
  const [focusOn, setFocusOn] = useState<{ id: string; column: PlanColumnKey } | null>(null)
  // Names in the two languages of documents, and in the reader's own.
  const [opened, setOpened] = useState<string | null>(null)
  const columns = planColumns.filter(({ key }) => key !== 'en' || locale === 'en')
  const nameFirst = columns.toSorted((a, b) => order(a.key, locale) - order(b.key, locale))

  useEffect(() => {
    if (focusOn === null) return
    const found = body.current?.querySelector<HTMLElement>(`[data-row="${focusOn.id}"] [data-column="${focusOn.column}"]`)
    if (found) {
      found.focus()
      setFocusOn(null)
    }
  }, [focusOn, edits.items])

  const shown = edits.items.find((item) => item.id === opened)

  const walk = (event: KeyboardEvent<HTMLElement>, item: PlanItemFields, column: PlanColumnKey) => {
    const at = edits.items.indexOf(item)
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      setFocusOn({ id: edits.add(item.id), column: 'code' })
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const next = edits.items[at + (event.shiftKey ? -1 : 1)]
      if (next) setFocusOn({ id: next.id, column })
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      edits.move(item.id, event.key === 'ArrowUp' ? -1 : 1)
      setFocusOn({ id: item.id, column })
    }
  }

  const paste = (event: ClipboardEvent<HTMLElement>, item: PlanItemFields, column: PlanColumnKey) => {
    const rows = pastedRows(event.clipboardData.getData('text/plain'))
    if (rows.length <= 1 && (rows[0]?.length ?? 0) <= 1) return // a single value goes into the field as it always does
    event.preventDefault()
    const first = edits.items.indexOf(item)
    const from = nameFirst.findIndex(({ key }) => key === column)
    edits.change((all) => {
      const next = [...all]
      for (const [index, cells] of rows.entries()) {
        let line = next[first + index] ?? { ...item, ...blank, id: crypto.randomUUID() }
        for (const [place, text] of cells.entries()) {
          const key = nameFirst[from + place]?.key
          if (key !== undefined) line = withCell(line, key, text) ?? line
        }
        next[first + index] = line
      }
      return next
    })
  }

  return (
    <div className={styles.scroll} role="region" aria-label={t.plan} tabIndex={writable ? -1 : 0}>
      <table className={styles.grid}>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              №
            </th>
            {nameFirst.map(({ key, title }) => (
              <th key={key} scope="col" data-kind={key} className={numeric.has(key) ? styles.end : undefined}>
                {title[locale]}
              </th>
            ))}
            {writable && (
              <th scope="col">
                <span className="visually-hidden">{t.lineMore}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody ref={body}>
          {edits.items.map((item, index) => (
            <tr key={item.id} data-row={item.id}>
              <td className={styles.number}>{index + 1}</td>
              {nameFirst.map(({ key, title }) => (
                <td key={key} data-kind={key} data-bad={(key === 'distance' && edits.refused?.item?.id === item.id) || undefined}>
                  {key === 'distance' && banned(item) && item.distance === 0 ? (
                    <span className={styles.locked}>
                      <Icon name="lock" size={16} /> {t.onlyInPerson}
                    </span>
                  ) : (
                    <Cell
                      item={item}
                      column={key}
                      label={`${title[locale]}, ${inLocale(item.name, locale) || index + 1}`}
                      writable={writable}
                      onChange={(next) => edits.change((all) => all.map((each) => (each.id === item.id ? next : each)))}
                      onKeyDown={(event) => walk(event, item, key)}
                      onPaste={(event) => paste(event, item, key)}
                    />
                  )}
                </td>
              ))}
              {writable && (
                <td className={styles.tools}>
                  <IconButton
                    name="more"
                    label={`${t.lineMore}: ${inLocale(item.name, locale) || index + 1}`}
                    onClick={() => setOpened(item.id)}
                  />
                  <IconButton
                    name="remove"
                    label={`${t.removeRow}: ${inLocale(item.name, locale) || index + 1}`}
                    onClick={() => edits.remove(item.id)}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {shown && (
        <ItemDialog
          item={shown}
          onSave={(next) => edits.change((all) => all.map((each) => (each.id === next.id ? next : each)))}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  )
}

const blank: Partial<PlanItemFields> = {
  code: '',
  name: { kk: '', ru: '', en: '' },
  credits: null,
  hours: null,
  distance: 0,
  disciplineId: null,
  practice: null,
  byAuthority: 0,
  mooc: 0,
  nonFormal: 0,
  technologies: [],
}
const places: readonly PlanColumnKey[] = [
  'code',
  'kk',
  'ru',
  'en',
  'credits',
  'hours',
  'distance',
  'control',
  'period',
  'kind',
  'cycle',
  'component',
  'technologies',
  'online',
]
const last = new Set<PlanColumnKey>(['kk', 'ru', 'en'])
const order = (key: PlanColumnKey, locale: string) =>
  key === locale ? 0.5 : last.has(key) ? places.length + places.indexOf(key) : places.indexOf(key)

interface CellProps {
  item: PlanItemFields
  column: PlanColumnKey
  label: string
  writable: boolean
  onChange: (item: PlanItemFields) => void
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  onPaste: (event: ClipboardEvent<HTMLElement>) => void
}

function Cell({ item, column, label, writable, onChange, onKeyDown, onPaste }: CellProps) {
  const { locale } = useLocale()
  const shown = textOf(item, column, locale)
  const [typed, setTyped] = useState<string | null>(null)
  if (!writable) return <span className={styles.plain}>{shown}</span>
  const props = { 'aria-label': label, 'data-column': column, onKeyDown, onPaste, className: styles.cell }
  const put = (text: string) => {
    const next = withCell(item, column, text)
    if (next !== null) onChange(next)
    return next !== null
  }
  if (column === 'kind')
    return (
      <select {...props} value={item.kind} onChange={(event) => put(event.target.value)}>
        {planItemKinds.map((kind) => (
          <option key={kind} value={kind}>
            {planWords.kind[kind][locale]}
          </option>
        ))}
      </select>
    )
  if (column === 'component')
    return (
      <select {...props} value={item.component} onChange={(event) => put(event.target.value)}>
        {components.map((component) => (
          <option key={component} value={component}>
            {planWords.component[component][locale]}
          </option>
        ))}
      </select>
    )
  if (column === 'control')
    return (
      <select {...props} value={item.control} onChange={(event) => put(event.target.value)}>
        {controls.map((control) => (
          <option key={control} value={control}>
            {planWords.control[control][locale]}
          </option>
        ))}
      </select>
    )
  if (column === 'online')
    return (
      <input
        {...props}
        className={styles.tick}
        type="checkbox"
        checked={item.onlinePossible}
        onChange={(event) => onChange({ ...item, onlinePossible: event.target.checked })}
      />
    )
  return (
    <input
      {...props}
      type="text"
      inputMode={numeric.has(column) ? 'decimal' : 'text'}
      value={typed ?? shown}
      aria-invalid={(typed !== null && withCell(item, column, typed) === null) || undefined}
      onChange={(event) => {
        setTyped(event.target.value)
        put(event.target.value)
      }}
      onBlur={() => setTyped(null)}
    />
  )
}

const number = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','))

function textOf(item: PlanItemFields, column: PlanColumnKey, locale: 'kk' | 'ru' | 'en'): string {
  switch (column) {
    case 'kk':
    case 'ru':
    case 'en':
      return item.name[column]
    case 'kind':
      return planWords.kind[item.kind][locale]
    case 'component':
      return planWords.component[item.component][locale]
    case 'control':
      return planWords.control[item.control][locale]
    case 'technologies':
      return item.technologies.map((each) => planWords.technology[each][locale]).join(', ')
    case 'online':
      return planWords[item.onlinePossible ? 'yes' : 'no'][locale]
    case 'distance':
      return item.distance === 0 && practices.has(item.kind) ? '' : number(item.distance)
    case 'period':
    case 'credits':
    case 'hours':
      return number(item[column])
    default:
      return item[column]
  }
}

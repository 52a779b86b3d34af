import { versionAt } from '@dala/domain/gradebook'
import { formatNumber, inLocale } from '@dala/locale'
import { useEffect, useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import { useLocale, useMessages } from '#app'
import { Icon } from '#ui'
import styles from './mark-grid.module.css'
import { messages } from './messages.ts'
import { columnsOf, countRow, inOrder, markOf, readTyped, type GridColumn, type MarkValue, type Row, type Sheet } from './sheet-view.ts'
import type { MarkEdits } from './use-marks.ts'

export interface Place {
  row: number
  column: number
}

interface GridProps {
  sheet: Sheet
  marks: MarkEdits
  /** Marks may be typed now. */
  writable: boolean
  at: Place
  onMove: (place: Place) => void
  onBad: () => void
}

const rowHeight = 31
const around = 8

/** The grade sheet: one cell has the focus and is typed into at once; arrows move, Enter goes down, a pasted column fills downwards. Only rows in sight are drawn. */
export function MarkGrid({ sheet, marks, writable, at, onMove, onBad }: GridProps) {
  const { locale } = useLocale()
  const t = useMessages(messages)
  const rows = useMemo(() => inOrder(sheet.rows, locale), [sheet.rows, locale])
  const columns = useMemo(() => columnsOf(sheet), [sheet])
  const scroller = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ top: 0, height: 900 })

  useEffect(() => {
    const box = scroller.current
    if (!box) return
    const look = () => setView({ top: box.scrollTop, height: box.clientHeight })
    look()
    box.addEventListener('scroll', look, { passive: true })
    addEventListener('resize', look)
    return () => {
      box.removeEventListener('scroll', look)
      removeEventListener('resize', look)
    }
  }, [])

  useEffect(() => {
    const box = scroller.current
    if (!box) return
    const top = at.row * rowHeight
    if (top < box.scrollTop) box.scrollTop = top
    else if (top + rowHeight * 2 > box.scrollTop + box.clientHeight - rowHeight) box.scrollTop = top + rowHeight * 3 - box.clientHeight
  }, [at.row])

  const first = Math.max(0, Math.floor(view.top / rowHeight) - around)
  const last = Math.min(rows.length, Math.ceil((view.top + view.height) / rowHeight) + around)
  const typeable = columns.flatMap((column, index) => (column.kind === 'control' ? [index] : []))

  const move = (rowBy: number, columnBy: number) => {
    const place = typeable.indexOf(at.column)
    const column = typeable[Math.min(typeable.length - 1, Math.max(0, place + columnBy))] ?? at.column
    onMove({ row: Math.min(rows.length - 1, Math.max(0, at.row + rowBy)), column })
  }

  const put = (from: Place, values: readonly string[]): boolean => {
    const column = columns[from.column]
    if (column?.kind !== 'control') return false
    const edits = values.flatMap((typed, index) => {
      const row = rows[from.row + index]
      const mark = readTyped(typed)
      if (!row || mark === undefined) return []
      const known = marks.editOf(row.id, column.control.id)
      if (mark === (known ? known.mark : markOf(row, column.position))) return []
      return [{ learnerId: row.id, controlId: column.control.id, mark, version: known?.version ?? versionAt(row, column.position) }]
    })
    if (values.some((typed) => readTyped(typed) === undefined)) onBad()
    if (edits.length > 0) marks.type(edits)
    return true
  }

  const head = (column: GridColumn): string =>
    column.kind === 'control' ? inLocale(column.control.name, locale) : column.kind === 'term' ? `${t.term} ${column.term}` : t[column.kind]

  return (
    <div ref={scroller} className={styles.scroll} role="region" aria-label={inLocale(sheet.name, locale)} tabIndex={-1}>
      {/* a grid of the ARIA practices: cells are walked with the arrows and typed into */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role */}
      <table className={styles.grid} role="grid" aria-rowcount={rows.length + 1} aria-readonly={!writable}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={styles.number}>
              №
            </th>
            <th scope="col" className={styles.name}>
              {t.name}
            </th>
            {columns.map((column, index) => (
              <th
                key={column.key}
                scope="col"
                className={styles.head}
                data-counted={column.kind !== 'control' || undefined}
                data-at={index === at.column || undefined}
                title={column.kind === 'rating' ? t.ratingFull : undefined}
              >
                {head(column)}
                {column.kind === 'control' && column.control.closedAt !== null && <Icon name="lock" size={16} />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first > 0 && <tr aria-hidden style={{ height: first * rowHeight }} />}
          {rows.slice(first, last).map((row, index) => {
            const number = first + index
            return (
              <GridRow
                key={row.id}
                sheet={sheet}
                row={row}
                number={number}
                columns={columns}
                marks={marks}
                writable={writable}
                column={number === at.row ? at.column : -1}
                onFocus={(column) => onMove({ row: number, column })}
                onPut={(column, values) => put({ row: number, column }, values)}
                onStep={move}
                head={head}
              />
            )
          })}
          {last < rows.length && <tr aria-hidden style={{ height: (rows.length - last) * rowHeight }} />}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps {
  sheet: Sheet
  row: Row
  number: number
  columns: readonly GridColumn[]
  marks: MarkEdits
  writable: boolean
  /** The focused column when the row is the focused one, else -1. */
  column: number
  onFocus: (column: number) => void
  onPut: (column: number, values: readonly string[]) => boolean
  onStep: (rows: number, columns: number) => void
  head: (column: GridColumn) => string
}

function GridRow({ sheet, row, number, columns, marks, writable, column: focused, onFocus, onPut, onStep, head }: RowProps) {
  const { locale } = useLocale()
  const t = useMessages(messages)
  const counted = countRow(sheet, row, (controlId) => marks.editOf(row.id, controlId)?.mark)
  const { outcome } = counted
  const done = outcome.status === 'open' ? null : outcome
  const shown = (mark: MarkValue): string =>
    mark === null ? '' : mark === 'absent' ? t.absentKey : formatNumber(mark, locale, { most: 2 })

  const countedText = (column: GridColumn): string => {
    if (column.kind === 'term') return counted.terms.get(column.term)?.toString() ?? '·'
    if (column.kind === 'rating') return outcome.admission.rating?.toString() ?? '·'
    if (done === null) return '·'
    if (column.kind === 'final') return String(done.percent)
    if (column.kind === 'letter') return done.step.mark.replace('-', '−')
    return formatNumber(done.step.points, locale, { least: 1, most: 2 })
  }

  return (
    <tr aria-rowindex={number + 2} className={styles.row} data-at={focused >= 0 || undefined}>
      <td className={styles.number}>{number + 1}</td>
      <th scope="row" className={styles.name} title={row.group}>
        {row.name}
      </th>
      {columns.map((column, index) => {
        if (column.kind !== 'control')
          return (
            <td key={column.key} className={styles.cell} data-counted data-strong={column.kind !== 'term' || undefined}>
              {countedText(column)}
            </td>
          )
        const edit = marks.editOf(row.id, column.control.id)
        const mark = edit ? edit.mark : markOf(row, column.position)
        // An exam mark waits for admission; the gate shows where it stands (A2015-33).
        const barred = column.control.kind === 'final' && mark === null && !outcome.admission.admitted && outcome.admission.rating !== null
        const open = writable && !barred && (column.control.closedAt === null || sheet.status === 'published')
        return (
          <td
            key={column.key}
            className={styles.cell}
            data-state={edit?.conflict ? 'conflict' : edit ? 'unsent' : undefined}
            data-focused={index === focused || undefined}
            aria-selected={index === focused}
            onMouseDown={(event) => {
              event.preventDefault()
              onFocus(index)
            }}
          >
            {index === focused ? (
              <MarkInput
                key={`${row.id}/${column.key}`}
                value={shown(mark)}
                label={`${row.name}, ${head(column)}`}
                readOnly={!open}
                onPut={(values) => onPut(index, values)}
                onStep={onStep}
              />
            ) : barred ? (
              <span className={styles.barred}>{t.notAdmitted}</span>
            ) : (
              <>
                {edit?.conflict && <Icon name="info" size={16} />}
                {mark === 'absent' ? <span className={styles.barred}>{t.absent}</span> : shown(mark) || '–'}
              </>
            )}
          </td>
        )
      })}
    </tr>
  )
}

interface InputProps {
  value: string
  label: string
  readOnly: boolean
  onPut: (values: readonly string[]) => boolean
  onStep: (rows: number, columns: number) => void
}

function MarkInput({ value, label, readOnly, onPut, onStep }: InputProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const latest = useRef({ typed, onPut })
  useEffect(() => {
    latest.current = { typed, onPut }
  })

  useEffect(() => {
    input.current?.focus({ preventScroll: true })
    input.current?.select()
    // Leaving the cell by whatever way keeps what was typed.
    return () => {
      const { typed: left, onPut: keep } = latest.current
      if (left !== null) keep([left])
    }
  }, [])

  const take = () => {
    if (typed !== null) onPut([typed])
    setTyped(null)
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const box = event.currentTarget
    const atStart = box.selectionStart === 0
    const atEnd = box.selectionEnd === box.value.length
    const steps: Record<string, [number, number] | undefined> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      Enter: [event.shiftKey ? -1 : 1, 0],
      PageUp: [-20, 0],
      PageDown: [20, 0],
      ...(atStart && (typed === null || box.selectionEnd === 0) && { ArrowLeft: [0, -1] }),
      ...(atEnd && { ArrowRight: [0, 1] }),
    }
    const step = steps[event.key]
    if (step) {
      event.preventDefault()
      take()
      onStep(...step)
    } else if (event.key === 'Escape') {
      setTyped(null)
    } else if (/^[нкНКhHkKaA]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !readOnly) {
      event.preventDefault()
      setTyped(null)
      onPut(['absent'])
      onStep(1, 0)
    }
  }
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const values = event.clipboardData.getData('text').replace(/\r/g, '').replace(/\n$/, '').split('\n')
    event.preventDefault()
    if (readOnly) return
    setTyped(null)
    onPut(values.map((line) => line.split('\t')[0] ?? ''))
  }
  return (
    <input
      ref={input}
      className={styles.input}
      inputMode="decimal"
      size={4}
      aria-label={label}
      readOnly={readOnly}
      value={typed ?? value}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={press}
      onPaste={paste}
    />
  )
}

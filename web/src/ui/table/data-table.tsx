import { useEffect, useState, type ReactNode } from 'react'
import { Link, useGo, type Problem } from '#app'
import { Button, Download, IconButton } from '../button.tsx'
import { classes } from '../classes.ts'
import formStyles from '../form/form.module.css'
import { Icon } from '../icon.tsx'
import { EmptyState, ErrorState, Skeleton } from '../states.tsx'
import { useWords } from '../words/use-words.ts'
import styles from './data-table.module.css'

export interface Column<Row> {
  key: string
  title: string
  cell: (row: Row) => ReactNode
  /** Numbers stand right. */
  align?: 'end'
  /** The server sorts: the address gets `sort=key` or `sort=-key`. */
  sort?: boolean
  width?: string
  /** The name of the row: 600, and the link where rows lead somewhere. */
  main?: boolean
  /** Left out on a phone. */
  wide?: boolean
}

export interface Filter {
  /** Its name in the address. */
  name: string
  label: string
  options: readonly { value: string; label: string }[]
}

interface Source<Row> {
  items: readonly Row[] | undefined
  total?: number | undefined
  hasMore?: boolean
  loadingMore?: boolean
  more?: () => void
  error?: Problem | null
  refetch?: () => unknown
  isFetching?: boolean
}

type Address = [Record<string, string>, (change: Record<string, string>) => void]

interface TableProps<Row> {
  /** Read out as the table's name. */
  label: string
  /** From `usePages`, or `{ items }`. */
  pages: Source<Row>
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  /** The page of a row. */
  rowTo?: (row: Row) => string
  /** Opens the row in a panel; `opened` marks it. */
  onOpen?: (row: Row) => void
  opened?: string | null
  /** From `useAddress`: holds `search`, `sort` and the filters. Without it there is no search. */
  address?: Address
  search?: boolean
  /** What the search looks through: «Аты-жөні, ЖСН». */
  searchHint?: string
  filters?: readonly Filter[]
  /** From `apiUrl(…)`. */
  exportHref?: string
  /** Shown while nothing is there at all and no filter is set. */
  empty?: ReactNode
  /** Ticks before the rows; the bar of selected rows holds these actions (outlined on the dark bar). */
  selection?: { name: (row: Row) => string; actions: (keys: string[], clear: () => void) => ReactNode }
  /** At the right of the filters. */
  tools?: ReactNode
}

/** A work list: search, filters and order kept in the address, pages by key, rows to select or open. */
export function DataTable<Row>(props: TableProps<Row>) {
  const { label, pages, columns, rowKey, rowTo, onOpen, opened, address, empty, selection } = props
  const t = useWords()
  const go = useGo()
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const clear = () => setPicked(new Set())
  const values = address?.[0] ?? {}
  const narrowed = Boolean(values['search']) || (props.filters ?? []).some(({ name }) => values[name])
  const items = pages.items
  const toggle = (key: string) => {
    const next = new Set(picked)
    if (!next.delete(key)) next.add(key)
    setPicked(next)
  }
  const open = (row: Row) => {
    if (onOpen) onOpen(row)
    else if (rowTo) go(rowTo(row))
  }
  const bare = items?.length === 0 && !narrowed
  return (
    <div className={styles.block}>
      {address && !bare && <Tools {...props} address={address} />}
      {items === undefined ? (
        pages.error ? (
          <ErrorState problem={pages.error} retry={() => void pages.refetch?.()} />
        ) : (
          <Skeleton rows={8} />
        )
      ) : items.length === 0 ? (
        narrowed || empty === undefined ? (
          <EmptyState title={t.nothing} />
        ) : (
          empty
        )
      ) : (
        <>
          <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
            <table
              role="table"
              className={styles.table}
              aria-label={label}
              data-stale={pages.isFetching && !pages.loadingMore ? true : undefined}
            >
              <thead>
                <tr>
                  {selection && (
                    <th scope="col" className={styles.tick}>
                      <Tick
                        label={t.selectAll}
                        state={picked.size === 0 ? 'none' : picked.size === items.length ? 'all' : 'some'}
                        onChange={() => (picked.size === items.length ? clear() : setPicked(new Set(items.map(rowKey))))}
                      />
                    </th>
                  )}
                  {columns.map((column) => (
                    <Head key={column.key} column={column} {...(address && { address })} />
                  ))}
                </tr>
              </thead>
              <tbody>
                {items.map((row) => {
                  const key = rowKey(row)
                  return (
                    <tr
                      key={key}
                      role="row"
                      data-picked={picked.has(key) || undefined}
                      data-opened={opened === key || undefined}
                      data-link={rowTo || onOpen ? true : undefined}
                      onClick={(event) => {
                        // A press on the row opens it, unless it was meant for something in the row.
                        if (
                          event.target instanceof Element &&
                          !event.target.closest('a, button, input, label, select') &&
                          !getSelection()?.toString()
                        )
                          open(row)
                      }}
                    >
                      {selection && (
                        <td role="cell" className={styles.tick}>
                          <Tick
                            label={t.selectRow(selection.name(row))}
                            state={picked.has(key) ? 'all' : 'none'}
                            onChange={() => toggle(key)}
                          />
                        </td>
                      )}
                      {columns.map((column) => (
                        <Cell
                          key={column.key}
                          column={column}
                          row={row}
                          {...(rowTo && { to: rowTo(row) })}
                          {...(onOpen && { onOpen: () => onOpen(row) })}
                        />
                      ))}
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </div>
          <Foot pages={pages} shown={items.length} />
        </>
      )}
      {selection && picked.size > 0 && (
        <div className={styles.bar} role="region" aria-label={t.selected(picked.size)}>
          <b>{t.selected(picked.size)}</b>
          <div className={styles.barActions}>{selection.actions([...picked], clear)}</div>
          <IconButton name="close" label={t.clear} onClick={clear} />
        </div>
      )}
    </div>
  )
}

function Cell<Row>({ column, row, to, onOpen }: { column: Column<Row>; row: Row; to?: string; onOpen?: () => void }) {
  const content = column.cell(row)
  return (
    <td
      role="cell"
      data-label={column.main ? undefined : column.title || undefined}
      className={classes(column.align === 'end' && styles.end, column.main && styles.name, column.wide && styles.wide)}
    >
      {column.main && onOpen ? (
        <button type="button" className={styles.opener} onClick={onOpen}>
          {content}
        </button>
      ) : column.main && to ? (
        <Link to={to} className={styles.opener}>
          {content}
        </Link>
      ) : (
        content
      )}
    </td>
  )
}

function Head<Row>({ column, address }: { column: Column<Row>; address?: Address }) {
  const t = useWords()
  const sort = address?.[0]['sort']
  if (column.title === '') return <td />
  const up = sort === column.key
  const down = sort === `-${column.key}`
  return (
    <th
      scope="col"
      className={classes(column.align === 'end' && styles.end, column.wide && styles.wide)}
      style={column.width ? { width: column.width } : undefined}
      aria-sort={up ? 'ascending' : down ? 'descending' : undefined}
    >
      {column.sort && address ? (
        <button
          type="button"
          className={styles.sorter}
          title={t.sortBy(column.title)}
          onClick={() => address[1]({ sort: up ? `-${column.key}` : column.key })}
        >
          {column.title}
          {(up || down) && <Icon name={up ? 'up' : 'down'} size={16} />}
        </button>
      ) : (
        column.title
      )}
    </th>
  )
}

function Tools<Row>({ address, search = true, searchHint, filters = [], exportHref, tools }: TableProps<Row> & { address: Address }) {
  const t = useWords()
  const [values, set] = address
  const [typed, setTyped] = useState(values['search'] ?? '')
  const asked = values['search'] ?? ''
  useEffect(() => setTyped(asked), [asked])
  useEffect(() => {
    if (typed === asked) return
    const timer = setTimeout(() => set({ search: typed }), 350)
    return () => clearTimeout(timer)
  })
  return (
    <div className={styles.tools}>
      {search && (
        <label className={styles.search}>
          <Icon name="search" size={18} />
          <span className="visually-hidden">{searchHint ?? t.search}</span>
          <input type="search" value={typed} placeholder={searchHint ?? t.search} onChange={(event) => setTyped(event.target.value)} />
        </label>
      )}
      {filters.map(({ name, label, options }) => {
        const value = values[name] ?? ''
        return (
          <span key={name} className={styles.chip} data-set={value !== '' || undefined}>
            <select aria-label={label} value={value} onChange={(event) => set({ [name]: event.target.value })}>
              <option value="">{label}</option>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
            {value === '' ? (
              <Icon name="expand" size={16} />
            ) : (
              <IconButton name="close" label={`${t.clear}: ${label}`} onClick={() => set({ [name]: '' })} />
            )}
          </span>
        )
      })}
      <div className={styles.toolsEnd}>
        {tools}
        {exportHref && (
          <Download href={exportHref} look="link">
            {t.export}
          </Download>
        )}
      </div>
    </div>
  )
}

function Foot<Row>({ pages, shown }: { pages: Source<Row>; shown: number }) {
  const t = useWords()
  if (!pages.hasMore && (pages.total === undefined || shown < 15)) return null
  return (
    <div className={styles.foot}>
      <span>{pages.hasMore ? (pages.total === undefined ? '' : t.shownOf(shown, pages.total)) : t.allShown}</span>
      {pages.hasMore && (
        <Button pending={pages.loadingMore ?? false} onClick={pages.more}>
          {t.more}
        </Button>
      )}
    </div>
  )
}

function Tick({ label, state, onChange }: { label: string; state: 'none' | 'some' | 'all'; onChange: () => void }) {
  return (
    <input
      type="checkbox"
      className={formStyles.mark}
      aria-label={label}
      checked={state === 'all'}
      ref={(input) => {
        if (input) input.indeterminate = state === 'some'
      }}
      onChange={onChange}
    />
  )
}

import { formatDate } from '@dala/locale'
import { useState } from 'react'
import { Link, useMessages, usePages, useText } from '#app'
import { Button, DataTable, Tabs } from '#ui'
import { messages } from './messages.ts'
import styles from './compliance.module.css'

type Which = 'broken' | 'soon' | 'examined'

interface Counted {
  key: string
  name: string
  examined: number | null
  broken: number
  soon: number
}

/** The rows of a look, asked of the noun now; what is broken stands first. */
export function CheckRows({ check }: { check: Counted }) {
  const t = useMessages(messages)
  const text = useText()
  const first: Which = check.broken > 0 ? 'broken' : check.soon > 0 ? 'soon' : 'examined'
  const [which, setWhich] = useState<Which>(first)
  const rows = usePages('GET /compliance/checks/:key/rows', { params: { key: check.key }, query: { which, limit: 20 } })
  return (
    <div className={styles.rows}>
      <Tabs<Which>
        label={check.name}
        value={which}
        onChange={setWhich}
        tabs={(['broken', 'soon', 'examined'] as const).map((value) => ({
          value,
          label: t.which[value],
          count: check[value] ?? undefined,
        }))}
      />
      <DataTable
        label={check.name}
        pages={rows}
        rowKey={(row) => row.id}
        empty={<p className={styles.quiet}>{t.noRows}</p>}
        columns={[
          {
            key: 'title',
            title: t.row,
            main: true,
            cell: (row) => (row.path === null ? row.title : <Link to={row.path}>{row.title}</Link>),
          },
          { key: 'detail', title: t.detail, cell: (row) => text(row.detail) },
          {
            key: 'since',
            title: t.since,
            cell: (row) => (row.since === null ? '' : <span className="tabular">{formatDate(row.since)}</span>),
          },
        ]}
      />
      {rows.error && <Button onClick={() => void rows.refetch()}>{t.recount}</Button>}
    </div>
  )
}

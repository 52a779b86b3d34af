import { formatCredits, formatHours } from '@dala/locale'
import { useState } from 'react'
import { useActor, useAddress, useLocale, useMessages, usePages, useText, type ItemOf } from '#app'
import { Button, DataTable, EmptyState, Page, Tabs } from '#ui'
import { DisciplineDialog } from './discipline-dialog.tsx'
import { messages } from './messages.ts'
import { ProgrammeDialog } from './programme-dialog.tsx'

type Programme = ItemOf<'GET /programmes'>
type Discipline = ItemOf<'GET /disciplines'>

/** Programmes and disciplines, from which courses are opened. */
export function CurriculaPage() {
  const t = useMessages(messages)
  const actor = useActor()
  const mayWrite = actor.can('curricula.manage')
  const [address, setAddress] = useAddress({ tab: 'disciplines', search: '', archived: '' })
  const [open, setOpen] = useState<{ programme: Programme | null } | { discipline: Discipline | null } | null>(null)
  const isProgrammes = address.tab === 'programmes'
  const close = () => setOpen(null)
  return (
    <Page
      title={t.programmesAndDisciplines}
      actions={
        mayWrite && (
          <Button look="filled" icon="add" onClick={() => setOpen(isProgrammes ? { programme: null } : { discipline: null })}>
            {isProgrammes ? t.newProgramme : t.newDiscipline}
          </Button>
        )
      }
    >
      <Tabs
        label={t.programmesAndDisciplines}
        value={address.tab}
        onChange={(tab) => setAddress({ tab, search: '', archived: '' })}
        tabs={[
          { value: 'disciplines', label: t.disciplines },
          { value: 'programmes', label: t.programmes },
        ]}
      />
      {isProgrammes ? (
        <Programmes address={[address, setAddress]} {...(mayWrite && { onOpen: (programme: Programme) => setOpen({ programme }) })} />
      ) : (
        <Disciplines address={[address, setAddress]} {...(mayWrite && { onOpen: (discipline: Discipline) => setOpen({ discipline }) })} />
      )}
      {open && 'programme' in open && <ProgrammeDialog programme={open.programme} onClose={close} />}
      {open && 'discipline' in open && <DisciplineDialog discipline={open.discipline} onClose={close} />}
    </Page>
  )
}

type Address = [{ tab: string; search: string; archived: string }, (change: Partial<{ search: string; archived: string }>) => void]

/** Credits where they count, hours otherwise. */
function useSize() {
  const { locale } = useLocale()
  return ({ credits, hours }: { credits: number | null; hours: number | null }) =>
    [credits !== null && formatCredits(credits, locale), hours !== null && formatHours(hours, locale)].filter(Boolean).join(' · ')
}

const queryOf = ({ search, archived }: Address[0]) => ({
  ...(search && { search }),
  ...(archived === 'yes' && { archived: 'yes' as const }),
})

function useArchiveFilter() {
  const t = useMessages(messages)
  return [{ name: 'archived', label: t.shown, options: [{ value: 'yes', label: t.inArchive }] }]
}

function Programmes({ address, onOpen }: { address: Address; onOpen?: (programme: Programme) => void }) {
  const t = useMessages(messages)
  const text = useText()
  const size = useSize()
  const reads = useActor().can('curricula.read')
  const pages = usePages('GET /programmes', { query: queryOf(address[0]) })
  return (
    <DataTable
      label={t.programmes}
      pages={pages}
      rowKey={(row) => row.id}
      address={address as never} // its own keys are among those of the page's address
      search
      searchHint={t.search}
      filters={useArchiveFilter()}
      {...(reads ? { rowTo: (row: Programme) => `/programmes/${row.id}` } : onOpen && { onOpen })}
      empty={<EmptyState title={t.noProgrammes}>{t.noProgrammesWhy}</EmptyState>}
      columns={[
        { key: 'code', title: t.code, cell: (row) => row.code, width: '120px' },
        { key: 'name', title: t.name, cell: (row) => text(row.name), main: true },
        { key: 'level', title: t.level, cell: (row) => t.levels[row.level], wide: true },
        { key: 'size', title: t.size, cell: size, wide: true },
        { key: 'disciplines', title: t.disciplines, cell: (row) => row.disciplines, align: 'end' },
      ]}
    />
  )
}

function Disciplines({ address, onOpen }: { address: Address; onOpen?: (discipline: Discipline) => void }) {
  const t = useMessages(messages)
  const text = useText()
  const size = useSize()
  const pages = usePages('GET /disciplines', { query: queryOf(address[0]) })
  return (
    <DataTable
      label={t.disciplines}
      pages={pages}
      rowKey={(row) => row.id}
      address={address as never} // its own keys are among those of the page's address
      search
      searchHint={t.search}
      filters={useArchiveFilter()}
      {...(onOpen && { onOpen })}
      empty={<EmptyState title={t.noDisciplines}>{t.noDisciplinesWhy}</EmptyState>}
      columns={[
        { key: 'code', title: t.code, cell: (row) => row.code, width: '120px' },
        { key: 'name', title: t.name, cell: (row) => text(row.name), main: true },
        { key: 'programme', title: t.programme, cell: (row) => text(row.programmeName), wide: true },
        { key: 'size', title: t.size, cell: size },
        { key: 'offerings', title: t.offerings, cell: (row) => row.offerings, align: 'end', wide: true },
      ]}
    />
  )
}

import { formatRange } from '@dala/locale'
import { useActor, useAddress, useLocale, useMessages, usePages, useText, useApi, Link } from '#app'
import { DataTable, EmptyState, Loaded, Page, Sheet, StatusBadge, Tabs, type Column } from '#ui'
import { ContactsTab } from './contacts-tab.tsx'
import { HallsTab } from './halls-tab.tsx'
import { messages } from './messages.ts'
import styles from './pathway.module.css'
import type { LearnerRow } from './shapes.ts'

const tabNames = ['learners', 'classes', 'halls', 'contacts'] as const
type Tab = (typeof tabNames)[number]
const isTab = (text: string): text is Tab => tabNames.some((name) => name === text)

/** The school's side of the pathway: pupils with what each lacks, classes, halls, specialists. */
export function WorkPage() {
  const t = useMessages(messages)
  const { can } = useActor()
  const [address, setAddress] = useAddress({ tab: 'learners', search: '' })
  const manage = can('pathway.manage')
  const tab = isTab(address.tab) && manage ? address.tab : 'learners'
  return (
    <Page title={t.workTitle} lead={t.workLead}>
      {manage && (
        <Tabs
          label={t.workTitle}
          value={tab}
          onChange={(next) => setAddress({ tab: next })}
          tabs={tabNames.map((value) => ({ value, label: t.tabs[value] }))}
        />
      )}
      {tab === 'learners' && <Learners address={[address, setAddress]} />}
      {tab === 'classes' && <Classes />}
      {tab === 'halls' && <HallsTab />}
      {tab === 'contacts' && <ContactsTab />}
    </Page>
  )
}

function Learners({ address: [address, setAddress] }: { address: [{ search: string }, (change: Record<string, string>) => void] }) {
  const t = useMessages(messages)
  const pages = usePages('GET /pathway/learners', { query: { ...(address.search && { search: address.search }) } })
  return (
    <DataTable
      label={t.workTitle}
      pages={pages}
      columns={useColumns()}
      rowKey={(row) => row.statusId}
      rowTo={(row) => `/work/pathway/${row.learnerId}`}
      address={[{ search: address.search }, setAddress]}
      searchHint={t.searchHint}
      empty={<EmptyState title={t.nobody}>{t.nobodyWhy}</EmptyState>}
    />
  )
}

function useColumns(): readonly Column<LearnerRow>[] {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  return [
    {
      key: 'learner',
      title: t.learner,
      main: true,
      cell: (row) => (
        <>
          {row.name}
          <span className={styles.second}>{text(row.group)}</span>
        </>
      ),
    },
    {
      key: 'ground',
      title: t.ground,
      cell: (row) => (
        <>
          {text(row.ground.name)}
          <span className={styles.second}>{formatRange(row.startsOn, row.endsOn, locale)}</span>
        </>
      ),
    },
    {
      key: 'handed',
      title: t.handed,
      cell: (row) => (
        <>
          <StatusBadge state={row.missing.length > 0 ? 'attention' : row.unacknowledged > 0 ? 'term' : 'done'} plain>
            {row.missing.length > 0 ? t.lacks(String(row.missing.length)) : t.allHanded}
          </StatusBadge>
          {row.unacknowledged > 0 && <span className={styles.second}>{t.unconfirmed(row.unacknowledged)}</span>}
        </>
      ),
    },
    {
      key: 'attestation',
      title: t.attestation,
      cell: (row) => (
        <>
          <StatusBadge state={row.sittingsWanted > 0 ? 'violated' : 'done'} plain>
            {row.sittingsWanted > 0 ? t.sittingsWanted(row.sittingsWanted) : t.inOrder}
          </StatusBadge>
          {row.topicsLate > 0 && <span className={styles.second}>{t.topicsLate(row.topicsLate)}</span>}
        </>
      ),
    },
    {
      key: 'plan',
      title: t.parentsPlan,
      wide: true,
      cell: (row) => (row.activities > 0 ? t.planThere(row.activities) : t.planNone),
    },
  ]
}

function Classes() {
  const t = useMessages(messages)
  const text = useText()
  const list = useApi('GET /pathway/learners', { query: { limit: 1 } })
  return (
    <Loaded query={list}>
      {({ groups }) => (
        <Sheet flush>
          <ul className={styles.rows}>
            {groups.map((group) => (
              <li key={group.id}>
                <span className={styles.words}>
                  <Link to={`/work/pathway/classes/${group.id}`}>{text(group.name)}</Link>
                </span>
                <span className={styles.note}>{t.materials}</span>
              </li>
            ))}
          </ul>
        </Sheet>
      )}
    </Loaded>
  )
}

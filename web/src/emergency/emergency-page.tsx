import { formatRange } from '@dala/locale'
import { Link, useAddress, useApi, useLocale, useMessages, usePages } from '#app'
import { ButtonLink, DataTable, EmptyState, Loaded, Notice, Page, Section, StatusBadge } from '#ui'
import styles from './emergency.module.css'
import { messages } from './messages.ts'
import { stateShapes } from './states.ts'

/** What stands today, and every switch of the past with its order and log. */
export function EmergencyPage() {
  const t = useMessages(messages)
  const { locale } = useLocale()
  const [address, setAddress] = useAddress({ search: '', ground: '' })
  const today = useApi('GET /emergency/today')
  const pages = usePages('GET /emergency/switches', {
    query: {
      ...(address.search && { search: address.search }),
      ...((address.ground === 'weather' || address.ground === 'emergency') && { ground: address.ground }),
    },
  })
  return (
    <Page
      title={today.data && today.data.learners > 0 ? t.nowTitle(today.data.learners) : t.title}
      lead={today.data && (today.data.learners > 0 ? t.lead(today.data.classes) : t.calm)}
      actions={
        <>
          {today.data?.can.switch && (
            <ButtonLink to="/emergency/new" look="filled" icon="alarm">
              {t.newSwitch}
            </ButtonLink>
          )}
          <ButtonLink to="/emergency/settings" icon="settings">
            {t.settings}
          </ButtonLink>
        </>
      }
    >
      <Loaded query={today} rows={2}>
        {(data) =>
          data.switches.length > 0 && (
            <div className={styles.stack}>
              {data.switches.map((row) => (
                <Notice
                  key={row.id}
                  state={row.state === 'now' ? 'attention' : 'term'}
                  title={
                    <Link to={`/emergency/${row.id}`}>
                      {t.switchTitle(t.ground[row.ground], formatRange(row.startsOn, row.endsOn, locale))}
                    </Link>
                  }
                >
                  {t.whom(row.learners, row.classes)}
                </Notice>
              ))}
              {data.unreached > 0 && <Notice state="violated" title={t.unreached(data.unreached)} />}
            </div>
          )
        }
      </Loaded>
      <Section title={t.all}>
        <DataTable
          label={t.all}
          pages={pages}
          rowKey={(row) => row.id}
          rowTo={(row) => `/emergency/${row.id}`}
          address={[address, setAddress]}
          searchHint={t.search}
          filters={[
            {
              name: 'ground',
              label: t.groundLabel,
              options: (['weather', 'emergency'] as const).map((value) => ({ value, label: t.ground[value] })),
            },
          ]}
          empty={<EmptyState title={t.none}>{t.noneWhy}</EmptyState>}
          columns={[
            {
              key: 'days',
              title: t.columns.days,
              main: true,
              cell: (row) => formatRange(row.startsOn, row.endsOn, locale, { year: true }),
            },
            { key: 'ground', title: t.columns.ground, cell: (row) => t.ground[row.ground] },
            { key: 'whom', title: t.columns.whom, cell: (row) => t.whom(row.learners, row.classes) },
            { key: 'order', title: t.columns.order, cell: (row) => row.orderLabel && t.order(row.orderLabel) },
            {
              key: 'state',
              title: t.columns.state,
              cell: (row) => (
                <StatusBadge state={stateShapes[row.state]} plain>
                  {t.state[row.state]}
                </StatusBadge>
              ),
            },
          ]}
        />
      </Section>
    </Page>
  )
}

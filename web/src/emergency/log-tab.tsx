import { formatDateTime } from '@dala/locale'
import { showToast, useCall, useLocale, useMessages, usePages, useText } from '#app'
import { Button, DataTable, EmptyState, Section, StatusBadge } from '#ui'
import styles from './emergency.module.css'
import { messages } from './messages.ts'
import type { SwitchView } from './switch-page.tsx'

type Address = [Record<string, string>, (change: Record<string, string>) => void]
const shows = ['unreached', 'unread', 'acknowledged'] as const
type Show = (typeof shows)[number]

/** Who was told when, by which channel, who read and confirmed it; whom the class teacher still has to ring up. */
export function LogTab({ data, address }: { data: SwitchView; address: Address }) {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const remind = useCall('POST /emergency/switches/:switchId/reminder', {
    done: (sent) => showToast({ kind: 'done', title: t.reminded(sent.told) }),
  })
  const [values] = address
  const show = shows.find((each) => each === values['show'])
  const pages = usePages('GET /emergency/switches/:switchId/told', {
    params: { switchId: data.id },
    query: { ...(show && { show }), ...(values['search'] && { search: values['search'] }) },
  })
  const { people } = data
  const figures = [
    [people.told, t.figures.told],
    [people.reached, t.figures.reached],
    [people.read, t.figures.read],
    [people.acknowledged, t.figures.acknowledged],
    [people.unreached, t.figures.unreached],
  ] as const
  return (
    <>
      <div className={styles.figures}>
        {figures.map(([number, words]) => (
          <div key={words}>
            <b className="tabular">{number}</b>
            <span>{words}</span>
          </div>
        ))}
      </div>
      <Section title={t.channels}>
        <ul className={styles.channels}>
          <li>
            <StatusBadge state="done" plain>
              {t.channel.app}
            </StatusBadge>
          </li>
          <li>
            <StatusBadge state={data.channels.mail === 'on' ? 'done' : 'attention'} plain>
              {data.channels.mail === 'on' ? t.channel.mailOn : t.channel.mailKept}
            </StatusBadge>
          </li>
          <li>
            <StatusBadge state="idle" plain>
              {t.channel.sms}
            </StatusBadge>
          </li>
          <li>
            <StatusBadge state="idle" plain>
              {t.channel.messenger}
            </StatusBadge>
          </li>
        </ul>
      </Section>
      <Section
        title={t.log}
        aside={
          data.can.change &&
          people.told > people.read && (
            <Button icon="again" pending={remind.pending} onClick={() => remind.run({ params: { switchId: data.id }, body: {} })}>
              {t.remind}
            </Button>
          )
        }
      >
        <DataTable
          label={t.log}
          pages={pages}
          rowKey={(row) => row.personId}
          address={address}
          searchHint={t.search}
          filters={[{ name: 'show', label: t.showLabel, options: shows.map((value: Show) => ({ value, label: t.show[value] })) }]}
          empty={<EmptyState title={t.logEmpty}>{t.logEmptyWhy}</EmptyState>}
          columns={[
            {
              key: 'name',
              title: t.logColumns.name,
              main: true,
              cell: (row) => (
                <>
                  {row.name}
                  <span className={styles.second}>{row.learner ? t.of(row.learner) : t.role[row.role]}</span>
                </>
              ),
            },
            { key: 'class', title: t.logColumns.class, cell: (row) => row.className && text(row.className) },
            {
              key: 'app',
              title: t.logColumns.app,
              cell: (row) => (
                <StatusBadge state={row.app === 'told' ? 'done' : 'violated'} plain>
                  {t.app[row.app]}
                </StatusBadge>
              ),
            },
            { key: 'mail', title: t.logColumns.mail, cell: (row) => t.mail[row.mail] },
            {
              key: 'read',
              title: t.logColumns.read,
              cell: (row) =>
                row.acknowledgedAt
                  ? t.acknowledged(formatDateTime(row.acknowledgedAt, locale))
                  : row.readAt
                    ? t.readAt(formatDateTime(row.readAt, locale))
                    : t.notRead,
            },
            {
              key: 'phone',
              title: t.logColumns.phone,
              cell: (row) =>
                row.phone && (
                  <span className={styles.phones}>
                    <a href={`tel:${row.phone}`}>{row.phone}</a>
                  </span>
                ),
            },
          ]}
        />
      </Section>
    </>
  )
}

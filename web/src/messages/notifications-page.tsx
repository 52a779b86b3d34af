import { formatMoment } from '@dala/locale'
import { Link, showToast, useApi, useCall, useEvery, useLocale, useMessages, usePages, type ItemOf } from '#app'
import { Button, EmptyState, IconButton, Loaded, Page, RadioCards, Section, Sheet } from '#ui'
import { messages } from './messages.ts'
import styles from './notifications-page.module.css'

type Item = ItemOf<'GET /notifications'>
const choices = ['important', 'all', 'none'] as const

/** What the person was told, newest first, and what of it also goes by mail. */
export function NotificationsPage() {
  const t = useMessages(messages)
  const list = usePages('GET /notifications')
  const unread = useApi('GET /notifications/unread', {}, { every: useEvery(60_000) }).data?.count ?? 0
  const read = useCall('POST /notifications/read', {
    refresh: ['GET /notifications', 'GET /notifications/unread', 'GET /home/counts', 'GET /home'],
  })
  return (
    <Page
      title={t.title}
      lead={unread === 0 ? t.allRead : t.unread(unread)}
      actions={
        unread > 0 && (
          <Button pending={read.pending} onClick={() => read.run({ body: { ids: 'all' } })}>
            {t.readAll}
          </Button>
        )
      }
      narrow
    >
      <Loaded
        query={{ data: list.items, error: list.error, refetch: list.refetch }}
        empty={<EmptyState title={t.none}>{t.noneWhy}</EmptyState>}
      >
        {(items) => (
          <Sheet flush>
            <ul className={styles.list}>
              {items.map((item) => (
                <Notification key={item.id} item={item} onRead={() => item.readAt === null && read.run({ body: { ids: [item.id] } })} />
              ))}
            </ul>
          </Sheet>
        )}
      </Loaded>
      {list.hasMore && (
        <Button onClick={list.more} pending={list.loadingMore}>
          {t.more}
        </Button>
      )}
      <MailChoice />
    </Page>
  )
}

function Notification({ item, onRead }: { item: Item; onRead: () => void }) {
  const t = useMessages(messages)
  const { locale } = useLocale()
  const isNew = item.readAt === null
  const words = (
    <>
      {isNew && <span className="visually-hidden">{t.new}: </span>}
      {item.text}
    </>
  )
  return (
    <li className={styles.item} data-new={isNew || undefined}>
      <div>
        {item.link === null ? (
          <p>{words}</p>
        ) : (
          <Link to={item.link} onClick={onRead}>
            {words}
          </Link>
        )}
        <time dateTime={item.at}>{formatMoment(item.at, new Date(), locale)}</time>
      </div>
      {isNew && <IconButton name="tick" label={`${t.markRead}: ${item.text}`} onClick={onRead} />}
    </li>
  )
}

function MailChoice() {
  const t = useMessages(messages)
  const query = useApi('GET /notifications/mail')
  const set = useCall('PUT /notifications/mail', {
    refresh: ['GET /notifications/mail'],
    done: () => showToast({ kind: 'done', title: t.mailSaved }),
  })
  const kept = query.data
  if (kept === undefined) return null
  return (
    <Section title={t.mailTitle}>
      {kept.address === '' ? (
        <p>{t.noAddress}</p>
      ) : (
        <RadioCards
          field={{
            name: 'mail',
            value: kept.mail,
            set: (mail: (typeof choices)[number]) => set.run({ body: { mail } }),
            leave: () => undefined,
            error: undefined,
          }}
          label={t.mailTo(kept.address)}
          options={choices.map((value) => ({ value, ...t.choices[value] }))}
        />
      )}
    </Section>
  )
}

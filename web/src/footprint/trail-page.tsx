import { formatDateLong, formatTime, toIsoDate } from '@dala/locale'
import { useActor, useAddress, useApi, useLocale, useMessages, usePages, useParam, useText, type ItemOf, type Pages } from '#app'
import { Button, EmptyState, Loaded, Page, Section } from '#ui'
import { messages } from './messages.ts'
import { trailNouns } from './trail-nouns.ts'
import styles from './trail.module.css'

type Item = ItemOf<'GET /people/:personId/trail'>

/** What happened around the person who looks. */
export function MyTrailPage() {
  const t = useMessages(messages)
  const { personId } = useActor()
  if (personId === null) return null // the shell asks for an organisation first
  return <PersonTrail personId={personId} title={t.myTitle} lead={t.myLead} />
}

/** What happened around a learner, for a guardian or an office. */
export function PersonTrailPage() {
  const t = useMessages(messages)
  const personId = useParam('personId')
  const first = useApi('GET /people/:personId/trail', { params: { personId }, query: { limit: 1 } })
  return <PersonTrail personId={personId} title={first.data?.person.name ?? ''} lead={t.personLead} />
}

function PersonTrail({ personId, title, lead }: { personId: string; title: string; lead: string }) {
  const [address, setAddress] = useAddress({ noun: '' })
  const list = usePages('GET /people/:personId/trail', { params: { personId }, query: address.noun === '' ? {} : { noun: address.noun } })
  return <Trail title={title} lead={lead} list={list} noun={address.noun} choose={(noun) => setAddress({ noun })} />
}

/** Everything that happened in the organisation. */
export function EventsPage() {
  const t = useMessages(messages)
  const [address, setAddress] = useAddress({ noun: '' })
  const list = usePages('GET /events', { query: address.noun === '' ? {} : { noun: address.noun } })
  return (
    <Trail title={t.eventsTitle} lead={t.personLead} list={list} noun={address.noun} choose={(noun) => setAddress({ noun })} withPeople />
  )
}

interface TrailProps {
  title: string
  lead: string
  list: Pages<Item>
  noun: string
  choose: (noun: string) => void
  /** Names whom each event is about. */
  withPeople?: boolean
}

function Trail({ title, lead, list, noun, choose, withPeople = false }: TrailProps) {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const days = list.items && Map.groupBy(list.items, (item) => dayOf(item.at))
  return (
    <Page title={title} lead={lead} narrow>
      <label className={styles.filter}>
        <span>{t.noun}</span>
        <select value={noun} onChange={(event) => choose(event.target.value)}>
          <option value="">{t.all}</option>
          {Object.entries(trailNouns).map(([key, words]) => (
            <option key={key} value={key}>
              {text(words)}
            </option>
          ))}
        </select>
      </label>
      <Loaded
        query={{ data: list.items, error: list.error, refetch: list.refetch }}
        empty={<EmptyState title={t.emptyTitle}>{t.empty}</EmptyState>}
      >
        {() => (
          <>
            {[...(days ?? [])].map(([day, items]) => (
              <Section key={day} title={formatDateLong(day, locale)}>
                <ol className={styles.line}>
                  {items.map((item) => (
                    <li key={item.id}>
                      <time dateTime={item.at}>{formatTime(new Date(item.at), locale)}</time>
                      <div>
                        <p>{wholeNumbers(text(item.words))}</p>
                        <p className={styles.by}>
                          {withPeople && item.about ? `${item.about.name} · ` : ''}
                          {item.by?.name ?? t.system}
                        </p>
                      </div>
                    </li>
                  ))}
                </ol>
              </Section>
            ))}
            {list.hasMore && (
              <Button onClick={list.more} pending={list.loadingMore}>
                {t.more}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

const dayOf = (at: string): string => toIsoDate(new Date(at))

/** Keeps «2026-000001» and «58-К» on one line: word joiners stand around the hyphen after a digit. */
const wholeNumbers = (words: string): string => words.replace(/(?<=\d)-(?=\S)/g, '\u2060-\u2060')

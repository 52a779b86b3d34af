import { formatRange, formatUntil } from '@dala/locale'
import { Link, useApi, useCall, useGo, useLocale, useMessages, useText } from '#app'
import { Button, EmptyState, Loaded, Page, Section, Sheet, StatusBadge } from '#ui'
import styles from './distance.module.css'
import { messages } from './messages.ts'
import type { OwnApplication } from './shapes.ts'
import { stateOf } from './state-of.ts'

/** The applications of the learner, or of the guardian's children, and the way to a new one. */
export function OwnApplicationsPage() {
  const t = useMessages(messages)
  const own = useApi('GET /distance/applications/own')
  return (
    <Page title={t.applications} narrow>
      <Begin />
      <Loaded query={own} empty={<EmptyState title={t.noApplications}>{t.noApplicationsWhy}</EmptyState>}>
        {({ items }) => (
          <Sheet flush>
            <ul className={styles.rows}>
              {items.map((item) => (
                <Row key={item.id} item={item} />
              ))}
            </ul>
          </Sheet>
        )}
      </Loaded>
    </Page>
  )
}

/** For oneself one button; with several children one for each. */
function Begin() {
  const t = useMessages(messages)
  const text = useText()
  const go = useGo()
  const applicants = useApi('GET /distance/applicants')
  const start = useCall('POST /distance/applications', { done: ({ id }) => go(`/applications/${id}/edit`) })
  const free = applicants.data?.learners.filter((learner) => learner.openApplicationId === null) ?? []
  const [only] = free
  if (only === undefined) return null
  const begin = (learnerId: string) => start.run({ body: { learnerId } })
  if (free.length === 1)
    return (
      <div>
        <Button look="filled" size="large" icon="add" pending={start.pending} onClick={() => begin(only.id)}>
          {only.self ? t.newApplication : `${t.newApplication}: ${only.name}`}
        </Button>
      </div>
    )
  return (
    <Section title={`${t.newApplication}: ${t.forWhom.toLowerCase()}`}>
      <div className={styles.who}>
        {free.map((learner) => (
          <Button key={learner.id} wide onClick={() => begin(learner.id)} pending={start.pending}>
            {[learner.name, text(learner.group)].filter(Boolean).join(', ')}
          </Button>
        ))}
      </div>
    </Section>
  )
}

function Row({ item }: { item: OwnApplication }) {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const open = item.status === 'draft' || item.status === 'returned'
  return (
    <li>
      <div className={styles.rowWords}>
        <Link to={`/applications/${item.id}${open ? '/edit' : ''}`} className={styles.name}>
          {item.ground ? text(item.ground) : t.draftTitle}
        </Link>
        <p className={styles.note}>
          {[
            item.label && t.application(item.label),
            item.learner.name,
            item.periodFrom && item.periodTo && formatRange(item.periodFrom, item.periodTo, locale),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div>
        <StatusBadge state={stateOf[item.status]}>{t.status[item.status]}</StatusBadge>
        {item.dueOn && <p className={styles.note}>{formatUntil(item.dueOn, locale)}</p>}
      </div>
    </li>
  )
}

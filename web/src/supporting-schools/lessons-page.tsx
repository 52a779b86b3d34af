import { formatRange } from '@dala/locale'
import { refreshSession, useApi, useCall, useGo, useLocale, useMessages, useText, type ApiReply } from '#app'
import { Button, Clause, EmptyState, Loaded, Page, Sheet } from '#ui'
import { messages } from './messages.ts'
import styles from './supporting-schools.module.css'

type Lessons = ApiReply<'GET /supporting-schools/lessons'>['items'][number]

/** For the pupil and the family: which subject another school teaches, and the way there. */
export function LessonsPage() {
  const t = useMessages(messages)
  const query = useApi('GET /supporting-schools/lessons')
  return (
    <Page title={t.lessonsTitle} lead={t.lessonsLead} narrow>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t.lessonsNone}>{t.lessonsNoneWhy}</EmptyState>
          ) : (
            <Sheet flush>
              <ul className={styles.rows}>
                {items.map((item) => (
                  <LessonsRow key={`${item.id}/${item.learner.id}`} item={item} />
                ))}
              </ul>
            </Sheet>
          )
        }
      </Loaded>
    </Page>
  )
}

function LessonsRow({ item }: { item: Lessons }) {
  const t = useMessages(messages)
  const text = useText()
  const go = useGo()
  const { locale } = useLocale()
  const choose = useCall('POST /session/organisation', {
    refresh: [],
    done: () => {
      void refreshSession()
      go('/')
    },
  })
  const { organisationId } = item
  const how = organisationId === null ? t.notHere : item.learner.self ? t.backHow : t.childSignsIn
  return (
    <li>
      <span className={styles.words}>
        <b>{item.learner.self ? item.subject : `${item.learner.name}: ${item.subject}`}</b> <Clause id="A2021-22.c" />
        <span className={styles.second}>
          {[text(item.school), item.teacher, item.course && text(item.course)].filter(Boolean).join(' · ')}
        </span>
        <span className={styles.second}>{formatRange(item.startsOn, item.endsOn, locale, { year: true })}</span>
        <span className={styles.second}>{how}</span>
      </span>
      {organisationId !== null && item.learner.self && (
        <Button look="filled" icon="switch" pending={choose.pending} onClick={() => choose.run({ body: { orgId: organisationId } })}>
          {t.goThere}
        </Button>
      )}
    </li>
  )
}

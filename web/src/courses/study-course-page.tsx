import { daysUntil, formatDateShort, formatSince, formatUntil, fullName } from '@dala/locale'
import { Link, useApi, useLocale, useMessages, useParam, useText, type ApiReply } from '#app'
import { ButtonLink, Due, Hero, Icon, Loaded, Page, Section, Shape, Sheet } from '#ui'
import { messages } from './study.messages.ts'
import styles from './study.module.css'
import { pageOf } from './paths.ts'

type Outline = ApiReply<'GET /study/courses/:offeringId'>
type Item = Outline['modules'][number]['items'][number]

const isDone = (item: Item) => Boolean(item.progress?.completedAt)

/** A course as its learner sees it: what next, then modules with lessons and tests. */
export function StudyCoursePage() {
  const offeringId = useParam('offeringId')
  const course = useApi('GET /study/courses/:offeringId', { params: { offeringId } })
  return <Loaded query={course}>{(outline) => <CourseOutline outline={outline} />}</Loaded>
}

function CourseOutline({ outline }: { outline: Outline }) {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const next = outline.modules.flatMap((module) => module.items).find((item) => item.readable && !isDone(item))
  const inModule = outline.modules.find((module) => next && module.items.includes(next))
  const due = next?.dueOn ?? inModule?.dueOn
  return (
    <Page title={text(outline.name)} narrow>
      {next && outline.status === 'published' && (
        <Hero
          icon={next.kind === 'test' ? 'exam' : 'lessons'}
          eyebrow={due ? <Due daysLeft={daysUntil(due, new Date())} pill /> : text(inModule?.name)}
          title={text(next.name)}
          detail={[t.doneOf(outline.done, outline.all), next.minutes && t.minutes(next.minutes)].filter(Boolean).join(' · ')}
          action={
            <ButtonLink to={pageOf(outline.id, { ...next, itemId: next.id })} look="hero" size="large">
              {outline.done > 0 || next.progress ? t.continue : t.begin}
            </ButtonLink>
          }
          percent={outline.percent}
        />
      )}
      {outline.modules.map((module, index) => (
        <Section
          key={module.id}
          title={`${index + 1}. ${text(module.name)}`}
          aside={
            <span className={styles.small}>
              {!module.open && module.opensOn
                ? t.opens(formatSince(module.opensOn, locale))
                : module.dueOn && formatUntil(module.dueOn, locale)}
            </span>
          }
        >
          {module.items.length > 0 && (
            <Sheet flush>
              <ol className={styles.items}>
                {module.items.map((item) => (
                  <ItemRow key={item.id} offeringId={outline.id} item={item} />
                ))}
              </ol>
            </Sheet>
          )}
        </Section>
      ))}
      <Section title={t.about}>
        <p className={styles.about}>{text(outline.description)}</p>
        <dl className={styles.people}>
          <dt>{t.teacher}</dt>
          <dd>{fullName(outline.teacher.name)}</dd>
          {outline.tutor && (
            <>
              <dt>{t.tutor}</dt>
              <dd>{fullName(outline.tutor.name)}</dd>
            </>
          )}
        </dl>
      </Section>
    </Page>
  )
}

function ItemRow({ offeringId, item }: { offeringId: string; item: Item }) {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const state = isDone(item) ? 'done' : !item.readable ? 'locked' : item.progress ? 'term' : 'idle'
  const said = { done: t.done, locked: t.notBegun, term: t.begun, idle: t.notBegun }[state]
  const facts = [
    item.kind === 'test' ? t.test : item.mode === 'online' ? t.live : null,
    item.minutes && t.minutes(item.minutes),
    item.dueOn && formatDateShort(item.dueOn, locale),
  ].filter(Boolean)
  return (
    <li className={styles.item} data-state={state}>
      <Shape state={state} size={20} />
      <span className={styles.words}>
        {item.readable ? (
          <Link to={pageOf(offeringId, { ...item, itemId: item.id })} className={styles.name}>
            {text(item.name)}
          </Link>
        ) : (
          <span className={styles.name}>{text(item.name)}</span>
        )}
        <span className={styles.small}>
          <span className="visually-hidden">{said}. </span>
          {facts.join(' · ')}
        </span>
      </span>
      {item.readable && <Icon name="open" size={18} />}
    </li>
  )
}

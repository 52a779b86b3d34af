import { formatDateTime } from '@dala/locale'
import type { MyElective, MyWindow } from '@dala/domain/curricula'
import { useApi, useCall, useLocale, useMessages, useText } from '#app'
import { Button, EmptyState, Loaded, Page, Section, Sheet, StatusBadge } from '#ui'
import { useAmounts } from './plan-share.tsx'
import styles from './plans.module.css'
import { study } from './study.ts'

const isLive = (elective: MyElective) => elective.mine !== null && ['seated', 'waiting', 'approved'].includes(elective.mine.status)

/** Where a learner chooses disciplines: free seats, one's own choice, the place in line. Made for the phone. */
export function MyElectivesPage() {
  const t = useMessages(study)
  const query = useApi('GET /my-electives', {}, { every: 30_000 })
  return (
    <Page title={t.electives} narrow>
      <Loaded query={query} rows={6}>
        {({ windows }) =>
          windows.length === 0 ? (
            <EmptyState title={t.noElectives}>{t.noElectivesWhy}</EmptyState>
          ) : (
            windows.map((window) => <Window key={window.id} window={window} />)
          )
        }
      </Loaded>
    </Page>
  )
}

function Window({ window }: { window: MyWindow }) {
  const t = useMessages(study)
  const text = useText()
  const { locale } = useLocale()
  const chosen = window.electives.filter(isLive)
  const when =
    window.state === 'open'
      ? t.openUntil(formatDateTime(window.closesAt, locale))
      : window.state === 'coming'
        ? t.opensAt(formatDateTime(window.opensAt, locale))
        : t.closedAt(formatDateTime(window.closesAt, locale))
  return (
    <Section title={text(window.period)} aside={<span className={styles.seats}>{t.chosen(chosen.length, window.most)}</span>}>
      <p className={styles.seats}>
        {when}. {window.state === 'open' && t.pick(window.least, window.most)}
      </p>
      <Sheet flush>
        {window.electives.map((elective) => (
          <Offer
            key={elective.id}
            elective={elective}
            open={window.state === 'open'}
            full={chosen.length >= window.most}
            slotTaken={elective.slot !== '' && chosen.some((each) => each.id !== elective.id && each.slot === elective.slot)}
          />
        ))}
      </Sheet>
    </Section>
  )
}

function Offer({ elective, open, full, slotTaken }: { elective: MyElective; open: boolean; full: boolean; slotTaken: boolean }) {
  const t = useMessages(study)
  const text = useText()
  const { amount } = useAmounts()
  const params = { electiveId: elective.id }
  const choose = useCall('POST /electives/:electiveId/choice')
  const leave = useCall('DELETE /electives/:electiveId/choice')
  const free = Math.max(0, elective.seats - elective.taken)
  const { mine } = elective
  const live = isLive(elective)
  const about = text(elective.about)
  return (
    <article className={styles.offer}>
      <div className={styles.offerHead}>
        <h3>{text(elective.name)}</h3>
        <span className={styles.seats}>
          {elective.credits !== null
            ? amount(elective.credits, 'credits')
            : elective.hours !== null
              ? amount(elective.hours, 'hours')
              : elective.code}
        </span>
      </div>
      {about && <p>{about}</p>}
      <p className={styles.seats}>
        {[
          elective.teacher && `${t.teacher}: ${elective.teacher}`,
          free > 0 ? t.free(free) : t.full,
          elective.waiting > 0 && t.waitingCount(elective.waiting),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {elective.lacking.length > 0 && !live && (
        <StatusBadge state="locked" plain>
          {t.firstStudy(elective.lacking.join(', '))}
        </StatusBadge>
      )}
      {mine && (
        <StatusBadge
          state={mine.status === 'approved' || mine.status === 'seated' ? 'done' : mine.status === 'waiting' ? 'term' : 'violated'}
          plain
        >
          {mine.status === 'waiting' && mine.place !== null
            ? t.inLine(mine.place)
            : mine.status === 'seated'
              ? t.seatYours
              : t.choiceStatuses[mine.status]}
          {mine.note && `: ${mine.note}`}
        </StatusBadge>
      )}
      {open && (
        <div className={styles.bar}>
          {live ? (
            mine?.status !== 'approved' && (
              <Button pending={leave.pending} onClick={() => leave.run({ params })}>
                {t.leave}
              </Button>
            )
          ) : (
            <Button
              pending={choose.pending}
              disabled={full || slotTaken || elective.lacking.length > 0}
              aria-label={`${free > 0 ? t.choose : t.wait}: ${text(elective.name)}`}
              onClick={() => choose.run({ params, body: {} })}
            >
              {free > 0 && elective.waiting === 0 ? t.choose : t.wait}
            </Button>
          )}
        </div>
      )}
    </article>
  )
}

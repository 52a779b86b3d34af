import { Icon } from '#ui'
import { isOpenTo, type ActorView } from './actor.ts'
import { Link } from './link.tsx'
import type { NavEntry } from './page-list.ts'
import { useCurrentEntry } from './rail.tsx'
import { navEntries } from './routes.ts'
import { messages } from './shell.messages.ts'
import styles from './shell.module.css'
import { useCounts } from './use-counts.ts'
import { useMessages, useText } from './use-locale.ts'

const placed = (entry: NavEntry): entry is NavEntry & { bar: NonNullable<NavEntry['bar']> } => entry.bar !== undefined

/** A learner's five places on a phone. */
export function BottomBar({ actor }: { actor: ActorView }) {
  const t = useMessages(messages)
  const text = useText()
  const counts = useCounts()
  const current = useCurrentEntry()
  const entries = navEntries
    .filter((entry) => isOpenTo(actor, entry))
    .filter(placed)
    .toSorted((a, b) => a.bar.place - b.bar.place)
  return (
    <nav className={styles.bar} aria-label={t.navigation}>
      {entries.map((entry) => {
        const count = entry.counter ? counts[entry.counter]?.late : 0
        return (
          <Link key={entry.path} to={entry.path} className={styles.place} aria-current={entry.path === current?.path ? 'page' : undefined}>
            <span className={styles.placeIcon}>
              <Icon name={entry.icon} size={22} />
              {count ? <span className={styles.bubble}>{count}</span> : null}
            </span>
            {text(entry.bar.label)}
          </Link>
        )
      })}
    </nav>
  )
}

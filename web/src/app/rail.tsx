import { Icon } from '#ui'
import { isOpenTo, type ActorView } from './actor.ts'
import { Brand } from './brand.tsx'
import { Link } from './link.tsx'
import { OrganisationSwitch } from './organisation-switch.tsx'
import type { NavEntry } from './page-list.ts'
import { usePlace } from './router/router.tsx'
import { navEntries } from './routes.ts'
import { SaveState } from './save-state.tsx'
import { messages } from './shell.messages.ts'
import styles from './shell.module.css'
import { useCounts } from './use-counts.ts'
import { useMessages, useText } from './use-locale.ts'

const sections = ['work', 'study', 'people', 'oversight', 'settings'] as const

/** The entries a person may open, in the order of the rail. */
export const entriesOf = (actor: ActorView, section: NavEntry['section']): NavEntry[] =>
  navEntries.filter((entry) => entry.section === section && isOpenTo(actor, entry)).toSorted((a, b) => a.order - b.order)

/** The navigation of a desktop: on paper, left of the canvas. */
export function Rail({ actor }: { actor: ActorView }) {
  return (
    <aside className={styles.rail} aria-label="Dala">
      <Brand />
      <OrganisationSwitch actor={actor} />
      <RailEntries actor={actor} />
      <SaveState />
    </aside>
  )
}

/** The entries by section; the phone's menu of the offices shows the same. */
export function RailEntries({ actor, onGo }: { actor: ActorView; onGo?: () => void }) {
  const t = useMessages(messages)
  const text = useText()
  const counts = useCounts()
  const current = useCurrentEntry()
  return (
    <nav aria-label={t.navigation} className={styles.entries}>
      {sections.map((section) => {
        const entries = entriesOf(actor, section)
        if (entries.length === 0) return null
        return (
          <div key={section}>
            {t.sections[section] && <p className={styles.sectionName}>{t.sections[section]}</p>}
            <ul>
              {entries.map((entry) => {
                const count = entry.counter ? counts[entry.counter] : undefined
                return (
                  <li key={entry.label.en}>
                    <Link
                      to={entry.path}
                      className={styles.entry}
                      aria-current={entry.path === current?.path ? 'page' : undefined}
                      {...(onGo && { onClick: onGo })}
                    >
                      <Icon name={entry.icon} size={18} />
                      <span>{text(entry.label)}</span>
                      {count && count.all > 0 ? (
                        <span className={styles.count} data-late={count.late > 0 || undefined}>
                          {count.all}
                        </span>
                      ) : null}
                    </Link>
                  </li>
                )
              })}
            </ul>
          </div>
        )
      })}
    </nav>
  )
}

/** The entry under which the current page lies: the longest path that begins the address. */
export function useCurrentEntry(): NavEntry | undefined {
  const { pathname } = usePlace()
  return navEntries
    .filter((entry) => pathname === entry.path || (entry.path !== '/' && pathname.startsWith(`${entry.path}/`)))
    .toSorted((a, b) => b.path.length - a.path.length)[0]
}

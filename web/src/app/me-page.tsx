import { Icon, Page, Sheet } from '#ui'
import { useActor } from './actor.ts'
import { Link } from './link.tsx'
import { OrganisationSwitch } from './organisation-switch.tsx'
import { PersonChoices } from './person-menu.tsx'
import { entriesOf } from './rail.tsx'
import { messages } from './shell.messages.ts'
import styles from './shell.module.css'
import { useMessages, useText } from './use-locale.ts'

const sections = ['work', 'study', 'people', 'oversight', 'settings'] as const

/** On a phone the last place of the bottom bar: what has no place there, the person's settings, the way out. */
export function MePage() {
  const t = useMessages(messages)
  const text = useText()
  const actor = useActor()
  const others = sections.flatMap((section) => entriesOf(actor, section)).filter((entry) => !entry.bar)
  return (
    <Page title={t.me} narrow>
      <Sheet>
        <OrganisationSwitch actor={actor} />
        {others.map((entry) => (
          <Link key={entry.path} to={entry.path} className={styles.choice}>
            <Icon name={entry.icon} size={18} />
            {text(entry.label)}
          </Link>
        ))}
      </Sheet>
      <Sheet>
        <PersonChoices actor={actor} />
      </Sheet>
    </Page>
  )
}

import { fullName, initials } from '@dala/locale'
import { useState, type ReactNode } from 'react'
import { ConfirmDialog, Icon } from '#ui'
import { refreshSession, type ActorView } from './actor.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { Link, useGo } from './link.tsx'
import { forgetPerson } from './offline/forget-person.ts'
import { sendWaiting } from './offline/queue.ts'
import { useWaiting, waitingNow } from './offline/use-offline.ts'
import { Popup } from './popup.tsx'
import { entriesOf } from './rail.tsx'
import { messages } from './shell.messages.ts'
import styles from './shell.module.css'
import { useTheme, type Theme } from './theme.ts'
import { useCall } from './use-api.ts'
import { useMessages, useText } from './use-locale.ts'

// A network that swallows calls must not keep anybody from leaving.
const patience = 5_000 // ms

const themes: readonly Theme[] = ['light', 'dark', 'auto']

/** The person's own corner: her pages, language and appearance, the way out. */
export function PersonMenu({ actor }: { actor: ActorView }) {
  const t = useMessages(messages)
  return (
    <Popup
      label={`${actor.name ? `${initials(actor.name)}, ${fullName(actor.name)}: ` : ''}${t.person}`}
      className={styles.avatar}
      align="end"
      trigger={actor.name ? initials(actor.name) : '·'}
    >
      {(close) => <PersonChoices actor={actor} onGo={close} />}
    </Popup>
  )
}

/** The same choices for the menu and for the page «Мен». */
export function PersonChoices({ actor, onGo }: { actor: ActorView; onGo?: () => void }) {
  const t = useMessages(messages)
  const text = useText()
  const { theme, choose } = useTheme()
  const signOut = useSignOut()
  return (
    <>
      {actor.name && <p className={styles.personName}>{fullName(actor.name)}</p>}
      {entriesOf(actor, 'me').map((entry) => (
        <Link key={entry.path} to={entry.path} className={styles.choice} {...(onGo && { onClick: onGo })}>
          <Icon name={entry.icon} size={18} />
          {text(entry.label)}
        </Link>
      ))}
      <div className={styles.setting}>
        <span>{t.language}</span>
        <LanguageSwitch />
      </div>
      <div className={styles.setting}>
        <span id="appearance">{t.appearance}</span>
        <select
          aria-labelledby="appearance"
          value={theme}
          onChange={(event) => choose(event.target.value as Theme /* the options below */)}
        >
          {themes.map((one) => (
            <option key={one} value={one}>
              {t[one]}
            </option>
          ))}
        </select>
      </div>
      <button type="button" className={styles.choice} onClick={signOut.ask}>
        <Icon name="leave" size={18} />
        {t.signOut}
      </button>
      {signOut.question}
    </>
  )
}

/** Ends the session and wipes what was kept of the person on this device; asks first when something was not sent yet. */
function useSignOut(): { ask: () => void; question: ReactNode } {
  const t = useMessages(messages)
  const go = useGo()
  const waiting = useWaiting()
  const [asking, setAsking] = useState(false)
  const call = useCall('DELETE /session', {
    refresh: [],
    done: async () => {
      await forgetPerson()
      await refreshSession()
      go('/sign-in', { replace: true })
    },
  })
  const ask = async () => {
    await Promise.race([sendWaiting(), new Promise((done) => setTimeout(done, patience))])
    if (waitingNow() > 0) setAsking(true)
    else call.run()
  }
  return {
    ask: () => void ask(),
    question: asking && (
      <ConfirmDialog
        question={t.unsent(waiting)}
        consequence={t.unsentLost}
        act={t.signOutAnyway}
        keep={t.staySignedIn}
        pending={call.pending}
        onAct={() => call.run()}
        onKeep={() => setAsking(false)}
      />
    ),
  }
}

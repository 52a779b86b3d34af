import { Icon } from '#ui'
import { useOnline, useWaiting } from './offline/use-offline.ts'
import { messages } from './shell.messages.ts'
import styles from './shell.module.css'
import { useMessages } from './use-locale.ts'

/** Always on screen: whether everything is with the server, waits on this device, or the network is gone. */
export function SaveState({ short = false }: { short?: boolean }) {
  const t = useMessages(messages)
  const online = useOnline()
  const waiting = useWaiting()
  const state = !online ? (short ? t.offlineShort : t.offline) : waiting > 0 ? t.waiting(waiting) : short ? t.saved : t.allSaved
  return (
    <p className={styles.saveState} data-waiting={!online || waiting > 0 || undefined} role="status" title={state}>
      <Icon name={!online ? 'offline' : waiting > 0 ? 'waiting' : 'saved'} size={16} />
      <span>{state}</span>
    </p>
  )
}

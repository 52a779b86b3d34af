import { useRef } from 'react'
import { IconButton } from '#ui'
import type { ActorView } from './actor.ts'
import { Brand } from './brand.tsx'
import { OrganisationSwitch } from './organisation-switch.tsx'
import { RailEntries } from './rail.tsx'
import { messages } from './shell.messages.ts'
import styles from './shell.module.css'
import { useMessages } from './use-locale.ts'

/** Below 900 pixels the rail of the offices becomes a menu. */
export function PhoneMenu({ actor }: { actor: ActorView }) {
  const t = useMessages(messages)
  const dialog = useRef<HTMLDialogElement>(null)
  const close = () => dialog.current?.close()
  return (
    <div className={styles.phoneOnly}>
      <IconButton name="menu" label={t.menu} onClick={() => dialog.current?.showModal()} />
      <dialog
        ref={dialog}
        className={styles.drawer}
        aria-label={t.menu}
        onClick={(event) => event.target === event.currentTarget && close()}
      >
        <div className={styles.drawerBody}>
          <div className={styles.drawerHead}>
            <Brand />
            <IconButton name="close" label={t.closeMenu} onClick={close} />
          </div>
          <OrganisationSwitch actor={actor} />
          <RailEntries actor={actor} onGo={close} />
        </div>
      </dialog>
    </div>
  )
}

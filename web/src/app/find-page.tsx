import { useEffect, useRef, useState } from 'react'
import { Icon } from '#ui'
import type { ActorView } from './actor.ts'
import { isOpenTo } from './actor.ts'
import { Link, useGo } from './link.tsx'
import { navEntries } from './routes.ts'
import { messages } from './shell.messages.ts'
import styles from './shell.module.css'
import { useMessages, useText } from './use-locale.ts'

/** Ctrl K: find a page by a word of its name in any of the three languages. */
export function FindPage({ actor }: { actor: ActorView }) {
  const t = useMessages(messages)
  const text = useText()
  const go = useGo()
  const dialog = useRef<HTMLDialogElement>(null)
  const [sought, setSought] = useState('')
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.code !== 'KeyK') return
      event.preventDefault()
      dialog.current?.showModal()
    }
    addEventListener('keydown', open)
    return () => removeEventListener('keydown', open)
  }, [])
  const hits = navEntries.filter(
    (entry) =>
      isOpenTo(actor, entry) &&
      [entry.label.kk, entry.label.ru, entry.label.en].some((label) => label.toLowerCase().includes(sought.trim().toLowerCase())),
  )
  const close = () => {
    dialog.current?.close()
    setSought('')
  }
  return (
    <>
      <button type="button" className={styles.find} onClick={() => dialog.current?.showModal()}>
        <Icon name="search" size={18} />
        <span>{t.search}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <dialog
        ref={dialog}
        className={styles.findDialog}
        aria-label={t.search}
        onClose={() => setSought('')}
        onClick={(event) => event.target === event.currentTarget && close()}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (hits[0]) go(hits[0].path)
            close()
          }}
        >
          <input
            autoFocus
            type="search"
            value={sought}
            placeholder={t.searchPlace}
            aria-label={t.searchPlace}
            onChange={(event) => setSought(event.target.value)}
          />
          <ul>
            {hits.map((entry) => (
              <li key={entry.path}>
                <Link to={entry.path} className={styles.choice} onClick={close}>
                  <Icon name={entry.icon} size={18} />
                  {text(entry.label)}
                </Link>
              </li>
            ))}
            {hits.length === 0 && <li className={styles.noHits}>{t.noHits}</li>}
          </ul>
        </form>
      </dialog>
    </>
  )
}

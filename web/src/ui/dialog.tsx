import { useEffect, useRef, type ReactNode } from 'react'
import { Button, IconButton } from './button.tsx'
import { classes } from './classes.ts'
import styles from './dialog.module.css'
import { useWords } from './words/use-words.ts'

interface DialogProps {
  title: string
  onClose: () => void
  wide?: boolean
  children: ReactNode
}

/** A modal window for a short task; mount it to open it. It may hold its own filled button. */
export function Dialog({ title, onClose, wide = false, children }: DialogProps) {
  const t = useWords()
  const dialog = useModal()
  return (
    <dialog ref={dialog} className={classes(styles.dialog, wide && styles.wide)} aria-label={title} onClose={onClose}>
      <div className={styles.head}>
        <h2>{title}</h2>
        <IconButton name="close" label={t.close} onClick={onClose} />
      </div>
      <div className={styles.body}>{children}</div>
    </dialog>
  )
}

interface ConfirmProps {
  /** A question with the number: «48 студентке емтиханды аяқтау керек пе?» */
  question: string
  /** What follows from it. */
  consequence?: ReactNode
  /** Whom it touches. */
  whom?: ReactNode
  /** Names the act, red: «Завершить экзамен». */
  act: string
  /** Names the safe choice: «Не завершать». */
  keep: string
  pending?: boolean
  /** Not everything to confirm is destructive. */
  harmless?: boolean
  onAct: () => void
  onKeep: () => void
}

/** Asks before what cannot be taken back; the safe choice stands first and holds the focus. */
export function ConfirmDialog({ question, consequence, whom, act, keep, pending = false, harmless = false, onAct, onKeep }: ConfirmProps) {
  const dialog = useModal()
  return (
    <dialog ref={dialog} className={styles.dialog} role="alertdialog" aria-label={question} onClose={onKeep}>
      <div className={styles.head}>
        <h2>{question}</h2>
      </div>
      {consequence && <div className={styles.text}>{consequence}</div>}
      {whom && <div className={styles.whom}>{whom}</div>}
      <div className={styles.foot}>
        <Button autoFocus onClick={onKeep}>
          {keep}
        </Button>
        <Button look={harmless ? 'filled' : 'danger'} pending={pending} onClick={onAct}>
          {act}
        </Button>
      </div>
    </dialog>
  )
}

/** A panel from the right edge, for the opened row of a table below 1200 pixels. */
export function Drawer({ title, onClose, children }: Omit<DialogProps, 'wide'>) {
  const t = useWords()
  const dialog = useModal()
  return (
    <dialog
      ref={dialog}
      className={styles.drawer}
      aria-label={title}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className={styles.head}>
        <h2>{title}</h2>
        <IconButton name="close" label={t.close} onClick={onClose} />
      </div>
      <div className={styles.body}>{children}</div>
    </dialog>
  )
}

/** Opens the dialog while it is mounted; the browser keeps the focus inside, and it returns to where it was. */
function useModal() {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.activeElement
    const element = dialog.current
    if (element && !element.open) element.showModal()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return dialog
}

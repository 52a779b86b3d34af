import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import styles from './shell.module.css'

interface PopupProps {
  /** Where the trigger shows no words that name it. */
  label?: string
  trigger: ReactNode
  className?: string | undefined
  align?: 'start' | 'end'
  children: (close: () => void) => ReactNode
}

/** A button that opens a small sheet under it; Escape, a click outside or leaving it by Tab closes it. */
export function Popup({ label, trigger, className, align = 'start', children }: PopupProps) {
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  useEffect(() => {
    if (!open) return
    const outside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false)
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      button.current?.focus()
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    document.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
      document.removeEventListener('keydown', escape)
    }
  }, [open])
  return (
    <div ref={root} className={styles.popup}>
      <button
        ref={button}
        type="button"
        className={className}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={label}
        onClick={() => setOpen(!open)}
      >
        {trigger}
      </button>
      {open && (
        <div id={id} className={styles.popupSheet} data-align={align}>
          {children(() => setOpen(false))}
        </div>
      )}
    </div>
  )
}

import { useSyncExternalStore } from 'react'
import { closeToast, currentToasts, onToasts, type Toast } from '#app'
import { Button, IconButton } from './button.tsx'
import { Shape, type State } from './shape.tsx'
import styles from './toaster.module.css'
import { useWords } from './words/use-words.ts'

const shapes: Record<Toast['kind'], State> = { done: 'done', attention: 'attention', failed: 'violated' }

/** Shows what `showToast` was told; stands once, in the shell. */
export function Toaster() {
  const t = useWords()
  const toasts = useSyncExternalStore(onToasts, currentToasts)
  return (
    <div className={styles.stack} aria-live="polite" role="log">
      {toasts.map(({ id, kind, title, detail, action }) => (
        <div key={id} className={styles.toast} role={kind === 'failed' ? 'alert' : undefined}>
          <Shape state={shapes[kind]} size={20} />
          <div className={styles.words}>
            <p>{title}</p>
            {detail && detail !== title && <p>{detail}</p>}
          </div>
          <div className={styles.tools}>
            {action && (
              <Button
                look="link"
                onClick={() => {
                  closeToast(id)
                  action.run()
                }}
              >
                {action.label}
              </Button>
            )}
            <IconButton name="close" label={t.close} onClick={() => closeToast(id)} />
          </div>
        </div>
      ))}
    </div>
  )
}

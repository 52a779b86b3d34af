import { useState } from 'react'
import { useCall, useMessages } from '#app'
import { Button, Clause, DateField, Dialog } from '#ui'
import styles from './distance.module.css'
import { fieldOf } from './field-of.ts'
import { statusWords } from './status-words.ts'

interface Props {
  kind: 'extend' | 'return'
  ids: string[]
  onClose: () => void
  onDone: (orderId: string) => void
}

/** Prepares an order that extends statuses or returns learners (A2023-15.4). */
export function ChangeDialog({ kind, ids, onClose, onDone }: Props) {
  const t = useMessages(statusWords)
  const [lastDay, setLastDay] = useState<string | null>(null)
  const draft = useCall('POST /distance/changes', { done: ({ orderId }) => onDone(orderId) })
  return (
    <Dialog title={kind === 'extend' ? t.extendTitle(ids.length) : t.returnTitle(ids.length)} onClose={onClose}>
      <div className={styles.form}>
        <DateField
          label={kind === 'extend' ? t.newLastDay : t.lastDay}
          hint={t.changeWhy}
          field={fieldOf('lastDay', lastDay, setLastDay)}
        />
        <Clause id="A2023-15.4" />
        <div>
          <Button
            look="filled"
            pending={draft.pending}
            disabled={lastDay === null}
            onClick={() => lastDay !== null && draft.run({ body: { kind, statusIds: ids, lastDay } })}
          >
            {t.prepare}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

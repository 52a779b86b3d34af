import type { PlanItemFields } from '@dala/domain/curricula'
import { useState } from 'react'
import { useCall, useMessages } from '#app'
import { Button, CheckField, Dialog, FileUpload, Notice, useForm, type SentFile } from '#ui'
import styles from './plans.module.css'
import { plans } from './plans.ts'
import type { PlanEdits, StudyPlan } from './use-plan.ts'

interface Read {
  items: PlanItemFields[]
  unread: number
}

/** Reads a workbook; its lines come into the table like any edit, judged and saved by the same rule. */
export function ImportDialog({ plan, edits, onClose }: { plan: StudyPlan; edits: PlanEdits; onClose: () => void }) {
  const t = useMessages(plans)
  const read = useCall('POST /study-plans/:planId/file')
  const [found, setFound] = useState<Read | null>(null)
  const form = useForm({ initial: { files: [] as SentFile[], replace: false } })
  const file = form.values.files[0]
  return (
    <Dialog title={t.import} onClose={onClose}>
      <div className={styles.stack}>
        <FileUpload
          field={form.field('files')}
          purpose="curricula.plan"
          label={t.import}
          hint={t.importHint}
          accept=".xlsx,.csv,text/csv"
          maxBytes={10 * 1024 * 1024}
        />
        {found === null ? (
          <Button
            look="filled"
            pending={read.pending}
            unavailable={!file && t.import}
            onClick={async () => {
              if (!file) return
              const reply = await read.send({ params: { planId: plan.id }, body: { fileId: file.id } })
              setFound({ items: reply.items, unread: reply.unread.length })
            }}
          >
            {t.import}
          </Button>
        ) : (
          <>
            <Notice state={found.unread > 0 ? 'attention' : 'done'} title={t.read(found.items.length)}>
              {found.unread > 0 && t.unread(found.unread)}
            </Notice>
            <CheckField field={form.field('replace')} label={t.importReplace} />
            <Button
              look="filled"
              unavailable={found.items.length === 0 && t.read(0)}
              onClick={() => {
                edits.change((all) => (form.values.replace ? found.items : [...all, ...found.items]))
                onClose()
              }}
            >
              {t.importTake}
            </Button>
          </>
        )}
      </div>
    </Dialog>
  )
}

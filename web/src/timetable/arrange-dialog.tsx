import { useState } from 'react'
import { useMessages, useText } from '#app'
import { Dialog, Tabs } from '#ui'
import { arrangeMessages } from './arrange-messages.ts'
import { DayForm } from './day-form.tsx'
import { ImportForm } from './import-form.tsx'
import { LessonForm } from './lesson-form.tsx'
import type { Arrange, Choices, Week } from './shapes.ts'
import styles from './timetable.module.css'

interface DialogProps {
  what: Arrange
  week: Week | null
  choices?: Choices | undefined
  onClose: () => void
}

/** The editor of the timetable: a new lesson, a lesson of the week or of one day, a week from a file. */
export function ArrangeDialog({ what, week, choices, onClose }: DialogProps) {
  const t = useMessages(arrangeMessages)
  const text = useText()
  const [tab, setTab] = useState<'day' | 'week'>('day')
  if (what.kind === 'import')
    return (
      <Dialog title={t.import} onClose={onClose}>
        <ImportForm onDone={onClose} />
      </Dialog>
    )
  if (week === null) return null
  if (what.kind === 'new')
    return (
      <Dialog title={t.newTitle} onClose={onClose}>
        <LessonForm week={week} choices={choices} at={what} onDone={onClose} />
      </Dialog>
    )
  return (
    <Dialog title={text(what.lesson.subject)} onClose={onClose}>
      <div className={styles.stack}>
        <Tabs
          label={t.what}
          value={tab}
          onChange={setTab}
          tabs={[
            { value: 'day', label: t.thisDay },
            { value: 'week', label: t.allWeeks },
          ]}
        />
        {tab === 'day' ? (
          <DayForm lesson={what.lesson} choices={choices} onDone={onClose} />
        ) : (
          <LessonForm week={week} choices={choices} lesson={what.lesson} onDone={onClose} />
        )}
      </div>
    </Dialog>
  )
}

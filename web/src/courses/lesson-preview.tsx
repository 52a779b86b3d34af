import type { Language } from '@dala/domain/content'
import { localeNames } from '@dala/locale'
import { useState } from 'react'
import { useApi, useMessages } from '#app'
import { LessonView } from '#content'
import { Dialog, Loaded, Tabs } from '#ui'
import { messages } from './editor.messages.ts'
import styles from './office.module.css'

interface PreviewProps {
  place: { offeringId: string; itemId: string }
  languages: readonly Language[]
  language: Language
  name: string
  onClose: () => void
}

/** The draft as a learner would read it, on the width of a phone. */
export function LessonPreview({ place, languages, language: first, name, onClose }: PreviewProps) {
  const t = useMessages(messages)
  const [language, setLanguage] = useState(first)
  const reading = useApi('GET /offerings/:offeringId/lessons/:itemId/preview', { params: place, query: { language } })
  return (
    <Dialog title={name} onClose={onClose} wide>
      <Tabs
        label={t.language}
        value={language}
        onChange={setLanguage}
        tabs={languages.map((value) => ({ value, label: localeNames[value] }))}
      />
      <div className={styles.preview}>
        <Loaded query={reading}>{(data) => <LessonView reading={data} />}</Loaded>
      </div>
    </Dialog>
  )
}

import { completenessIn, isBegun, missingIn, type Language, type Lesson } from '@dala/domain/content'
import { localeNames } from '@dala/locale'
import { lazy, Suspense, useState } from 'react'
import { showToast, useAddress, useApi, useCall, useLocale, useMessages, useParam, useText, type ApiReply } from '#app'
import { loadLessonEditor } from '#content'
import { Button, ConfirmDialog, Loaded, Notice, SavedMark, Shape, Skeleton, StatusBadge, Task } from '#ui'
import { messages } from './editor.messages.ts'
import { LessonHistory } from './lesson-history.tsx'
import { LessonPreview } from './lesson-preview.tsx'
import styles from './office.module.css'
import { useDraft } from './use-draft.ts'

type Draft = ApiReply<'GET /offerings/:offeringId/lessons/:itemId/draft'>

const LessonEditor = lazy(() => loadLessonEditor().then((module) => ({ default: module.LessonEditor })))

/** The teacher's desk for one lesson. */
export function LessonEditorPage() {
  const offeringId = useParam('offeringId')
  const itemId = useParam('itemId')
  const place = { offeringId, itemId }
  const draft = useApi('GET /offerings/:offeringId/lessons/:itemId/draft', { params: place })
  // A draft kept from an earlier visit may be older than what was saved since.
  const fresh = { ...draft, data: draft.isFetchedAfterMount ? draft.data : undefined }
  return <Loaded query={fresh}>{(data) => <Desk key={itemId} draft={data} place={place} />}</Loaded>
}

function Desk({ draft, place }: { draft: Draft; place: { offeringId: string; itemId: string } }) {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const state = useDraft(draft, place)
  const first = draft.languages.includes(locale) ? locale : (draft.languages[0] ?? 'kk')
  const [{ language }, setAddress] = useAddress<{ language: string }>({ language: first })
  const [panel, setPanel] = useState<'publish' | 'preview' | 'history' | null>(null)
  const course = useApi('GET /offerings/:offeringId', { params: { offeringId: place.offeringId } })
  const shown = (draft.languages as readonly string[]).includes(language) ? (language as Language) : first // one of the course's languages
  const tests = (course.data?.modules ?? [])
    .flatMap((module) => module.items)
    .flatMap((item) => (item.testId === null ? [] : [{ id: item.testId, name: item.name }]))

  return (
    <Task
      wide
      back={`/courses/${place.offeringId}`}
      belongsTo={text(draft.offeringName)}
      title={text(draft.item.name)}
      tools={draft.can.write && <SavedMark saving={state.saving} />}
      actions={
        <>
          <Button icon="acquaint" onClick={() => void state.flush().then(() => setPanel('preview'))}>
            {t.preview}
          </Button>
          <Button icon="history" onClick={() => setPanel('history')}>
            {t.history}
          </Button>
          {draft.can.write && (
            <Button look="filled" onClick={() => setPanel('publish')}>
              {t.publish}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.desk}>
        <h1 className="visually-hidden">{text(draft.item.name)}</h1>
        {!draft.can.write && <Notice state="locked">{t.tutorNotice}</Notice>}
        {state.conflict && (
          <Notice state="attention" title={t.conflictTitle}>
            <p>{t.conflictWhat}</p>
            <div className={styles.row}>
              <Button onClick={() => void state.keepMine()}>{t.keepMine}</Button>
              <Button onClick={() => void state.takeTheirs()}>{t.takeTheirs}</Button>
            </div>
          </Notice>
        )}
        <PublishedBadge draft={draft} changed={draft.changed || state.number !== draft.number || state.saving.state !== 'saved'} />
        <Suspense fallback={<Skeleton rows={8} />}>
          <LessonEditor
            lesson={state.lesson}
            languages={draft.languages}
            language={shown}
            onLanguage={(next) => setAddress({ language: next })}
            readOnly={!draft.can.write}
            epoch={state.epoch}
            tests={tests}
            onChange={state.change}
          />
        </Suspense>
      </div>
      {panel === 'preview' && (
        <LessonPreview
          place={place}
          languages={draft.languages}
          language={shown}
          name={text(draft.item.name)}
          onClose={() => setPanel(null)}
        />
      )}
      {panel === 'history' && (
        <LessonHistory
          place={place}
          canRestore={draft.can.write && !state.conflict}
          onClose={() => setPanel(null)}
          onRestore={(lesson) => {
            state.replace(lesson)
            setPanel(null)
            showToast({ kind: 'done', title: t.restored })
          }}
        />
      )}
      {panel === 'publish' && (
        <PublishDialog lesson={state.lesson} languages={draft.languages} place={place} flush={state.flush} onClose={() => setPanel(null)} />
      )}
    </Task>
  )
}

function PublishedBadge({ draft, changed }: { draft: Draft; changed: boolean }) {
  const t = useMessages(messages)
  if (draft.publishedNumber === null) return <StatusBadge state="idle">{t.neverPublished}</StatusBadge>
  return changed ? (
    <StatusBadge state="term">{t.changed}</StatusBadge>
  ) : (
    <StatusBadge state="done">{t.upToDate(draft.publishedNumber)}</StatusBadge>
  )
}

interface PublishProps {
  lesson: Lesson
  languages: readonly Language[]
  place: { offeringId: string; itemId: string }
  flush: () => Promise<number | null>
  onClose: () => void
}

/** Asks before publishing and lists what is missing in which language. */
function PublishDialog({ lesson, languages, place, flush, onClose }: PublishProps) {
  const t = useMessages(messages)
  const [waiting, setWaiting] = useState(false)
  const publish = useCall('POST /offerings/:offeringId/lessons/:itemId/publication', {
    done: ({ number }) => {
      showToast({ kind: 'done', title: t.published(number) })
      onClose()
    },
  })
  const begun = languages.filter((language) => isBegun(lesson, language))
  const compulsory = begun.flatMap((language) => missingIn(lesson, language)).filter((entry) => entry.compulsory).length
  const act = async () => {
    setWaiting(true)
    const number = await flush()
    setWaiting(false)
    if (number === null) return onClose()
    publish.run({ params: place, body: { number } })
  }
  return (
    <ConfirmDialog
      harmless
      question={t.publishAsk}
      consequence={
        <>
          <p>{t.publishWhat}</p>
          <ul className={styles.gaps}>
            {languages.map((language) => {
              const { done, all } = completenessIn(lesson, language)
              const state = done === all ? 'done' : begun.includes(language) ? 'attention' : 'idle'
              return (
                <li key={language}>
                  <Shape state={state} size={18} />
                  <span>
                    <b>{localeNames[language]}</b>: {state === 'done' ? t.whole : state === 'attention' ? t.lacks(all - done) : t.notBegun}
                  </span>
                </li>
              )
            })}
          </ul>
          {compulsory > 0 && <Notice state="attention">{t.compulsory(compulsory)}</Notice>}
        </>
      }
      act={t.publishAct}
      keep={t.publishKeep}
      pending={waiting || publish.pending}
      onAct={() => void act()}
      onKeep={onClose}
    />
  )
}

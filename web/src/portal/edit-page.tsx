import { emptyLesson, languages, type Language, type Lesson } from '@dala/domain/content'
import { portalAreas, portalBlocks, PortalBody, type PortalArea } from '@dala/domain/portal'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Problem, showProblem, showToast, useAddress, useApi, useCall, useGo, useLeaveGuard, useLocale, useMessages, useParam } from '#app'
import { loadLessonEditor } from '#content'
import { Button, Loaded, Notice, SelectField, Skeleton, Task, TextField, useForm } from '#ui'
import { messages } from './messages.ts'
import styles from './portal.module.css'

const LessonEditor = lazy(() => loadLessonEditor().then((module) => ({ default: module.LessonEditor })))

interface Words {
  area: PortalArea
  title: Record<Language, string>
  body: Lesson
}

/** A page that is begun, in the area from which its writer came. */
export function NewPortalPage() {
  const [{ area }] = useAddress<{ area: string }>({ area: 'administrative' })
  const wanted = portalAreas.find((one) => one === area) ?? 'administrative'
  return <Desk pageId={null} number={0} first={{ area: wanted, title: { kk: '', ru: '', en: '' }, body: emptyLesson }} />
}

/** A page that is changed. */
export function EditPortalPage() {
  const pageId = useParam('pageId')
  const source = useApi('GET /portal/pages/:pageId/source', { params: { pageId } })
  // What was kept from an earlier visit may be older than what others have saved since.
  const fresh = { ...source, data: source.isFetchedAfterMount ? source.data : undefined }
  return (
    <Loaded query={fresh}>
      {({ page, body, number }) => (
        <Desk
          key={number}
          pageId={pageId}
          number={number}
          first={{ area: page.area, title: page.title, body }}
          reload={() => void source.refetch()}
        />
      )}
    </Loaded>
  )
}

function Desk({ pageId, number, first, reload }: { pageId: string | null; number: number; first: Words; reload?: () => void }) {
  const t = useMessages(messages)
  const go = useGo()
  const { locale } = useLocale()
  const form = useForm({ initial: { area: first.area, ...first.title }, atLeast: { kk: 1, ru: 1, en: 1 } })
  const [body, setBody] = useState(first.body)
  const [language, setLanguage] = useState<Language>(locale)
  const [conflict, setConflict] = useState(false)
  const [sent, setSent] = useState(false)
  const add = useCall('POST /portal/pages', { quiet: true, refresh: ['GET /portal'] })
  const change = useCall('PUT /portal/pages/:pageId', {
    quiet: true,
    refresh: ['GET /portal', 'GET /portal/pages/:pageId', 'GET /portal/pages/:pageId/source'],
  })
  const dirty = !sent && (form.changed || body !== first.body)
  useLeaveGuard(dirty)
  const heading = pageId === null ? t.newPage : t.page
  useEffect(() => {
    document.title = `${heading} · Dala`
  }, [heading])

  const publish = async ({ area, ...title }: { area: PortalArea } & Words['title']) => {
    const words = { area, title, body: PortalBody.parse(body) }
    try {
      const { page } =
        pageId === null ? await add.send({ body: words }) : await change.send({ params: { pageId }, body: { ...words, number } })
      setSent(true)
      showToast({ kind: 'done', title: t.published })
      go(`/portal/${page.id}`)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      if (error.slug === 'content.changed-meanwhile') setConflict(true)
      else showProblem(error)
    }
  }
  return (
    <Task
      wide
      back={pageId === null ? '/portal' : `/portal/${pageId}`}
      belongsTo={t.portal}
      title={form.values[locale] || heading}
      actions={
        <Button look="filled" disabled={body.blocks.length === 0} pending={form.sending} onClick={() => void form.submit(publish)}>
          {t.publish}
        </Button>
      }
    >
      <div className={styles.desk}>
        <h1 className="visually-hidden">{heading}</h1>
        {conflict && (
          <Notice state="attention" title={t.conflict}>
            <p>{t.conflictWhat}</p>
            {reload && <Button onClick={reload}>{t.reload}</Button>}
          </Notice>
        )}
        <SelectField
          field={form.field('area')}
          label={t.area}
          options={portalAreas.map((area) => ({ value: area, label: t.areas[area] }))}
          short
        />
        <div className={styles.titles}>
          {languages.map((one) => (
            <TextField key={one} field={form.field(one)} label={t.titleIn[one]} />
          ))}
        </div>
        <h2 className={styles.heading}>{t.words}</h2>
        <Suspense fallback={<Skeleton rows={6} />}>
          <LessonEditor
            lesson={body}
            languages={languages}
            language={language}
            onLanguage={setLanguage}
            readOnly={false}
            epoch={0}
            tests={[]}
            kinds={portalBlocks}
            onChange={setBody}
          />
        </Suspense>
      </div>
    </Task>
  )
}

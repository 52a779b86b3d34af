import { formatNumber } from '@dala/locale'
import { useState } from 'react'
import { Link, showToast, useAddress, useApi, useCall, useLocale, useMessages, useParam, useText, type ApiReply } from '#app'
import { Button, ButtonLink, ConfirmDialog, Loaded, Notice, Page, Sheet, StatusBadge, Tabs } from '#ui'
import { authorMessages } from './author.messages.ts'
import { DrawDialog, PickDialog } from './pick-questions.tsx'
import styles from './pages.module.css'
import { SettingsForm } from './test-settings.tsx'

export type Design = ApiReply<'GET /tests/:testId/design'>
type Section = Design['sections'][number]['section']

/** A test as its author sees it: which questions, under which conditions. */
export function TestPage() {
  const testId = useParam('testId')
  const design = useApi('GET /tests/:testId/design', { params: { testId } })
  return <Loaded query={design}>{(data) => <TestView design={data} />}</Loaded>
}

function TestView({ design }: { design: Design }) {
  const t = useMessages(authorMessages)
  const text = useText()
  const [{ tab }, setAddress] = useAddress({ tab: 'questions' })
  const [asking, setAsking] = useState<'publish' | 'close' | null>(null)
  const done = (title: string) => () => {
    setAsking(null)
    showToast({ kind: 'done', title })
  }
  const publish = useCall('POST /tests/:testId/publication', { done: done(t.published) })
  const close = useCall('POST /tests/:testId/closing', { done: done(t.closed) })
  const input = { params: { testId: design.id }, body: {} }
  return (
    <Page
      title={text(design.settings.name)}
      badge={
        <StatusBadge state={design.status === 'draft' ? 'idle' : design.status === 'published' ? 'term' : 'locked'}>
          {t.statuses[design.status]}
        </StatusBadge>
      }
      lead={`${t.kind[design.settings.control]} · ${text(design.course)} · ${t.size(design.size)}`}
      actions={
        <>
          {design.can.results && <ButtonLink to={`/testing/${design.id}/results`}>{t.results}</ButtonLink>}
          {design.can.publish && (
            <Button look="filled" onClick={() => setAsking('publish')}>
              {t.publish}
            </Button>
          )}
          {design.can.close && <Button onClick={() => setAsking('close')}>{t.close}</Button>}
        </>
      }
    >
      {design.unlinked && (
        <Notice state="attention" title={t.unlinked}>
          {design.can.link && <Link to={`/sheets/${design.offeringId}/plan`}>{t.toPlan}</Link>}
        </Notice>
      )}
      <Tabs
        label={text(design.settings.name)}
        value={tab}
        onChange={(value: string) => setAddress({ tab: value })}
        tabs={[
          { value: 'questions', label: t.questions, count: design.size },
          { value: 'settings', label: t.settings },
        ]}
      />
      {tab === 'settings' ? <SettingsForm design={design} /> : <Sections design={design} />}
      {asking === 'publish' && (
        <ConfirmDialog
          question={t.publishAsk}
          consequence={t.publishText}
          act={t.publish}
          keep={t.cancel}
          harmless
          pending={publish.pending}
          onAct={() => publish.run(input)}
          onKeep={() => setAsking(null)}
        />
      )}
      {asking === 'close' && (
        <ConfirmDialog
          question={t.closeAsk}
          consequence={t.closeText}
          act={t.close}
          keep={t.cancel}
          pending={close.pending}
          onAct={() => close.run(input)}
          onKeep={() => setAsking(null)}
        />
      )}
    </Page>
  )
}

function Sections({ design }: { design: Design }) {
  const t = useMessages(authorMessages)
  const { locale } = useLocale()
  const [adding, setAdding] = useState<'fixed' | 'draw' | null>(null)
  const save = useCall('PUT /tests/:testId/design', { done: () => setAdding(null) })
  const change = (sections: Section[]) => save.run({ params: { testId: design.id }, body: { settings: design.settings, sections } })
  const sections = design.sections.map(({ section }) => section)
  const free = design.can.change && design.attempts === 0
  return (
    <div className={styles.stack}>
      {design.attempts > 0 && <Notice state="locked">{t.lockedSections}</Notice>}
      {design.sections.map(({ section, available, title, questions }, place) => (
        <Sheet key={place}>
          <div className={styles.row}>
            <div>
              <b>{section.kind === 'draw' ? t.drawn(section.count, available) : t.fixed(section.questionIds.length)}</b>
              <p>{section.kind === 'draw' ? `${title} · ${t.pointsEach}: ${formatNumber(section.points, locale)}` : ''}</p>
            </div>
            {free && (
              <Button look="quiet" icon="remove" onClick={() => change(sections.filter((_, at) => at !== place))}>
                {t.remove}
              </Button>
            )}
          </div>
          {questions.length > 0 && (
            <ol className={styles.list}>
              {questions.map((question) => (
                <li key={question.id}>
                  {question.name} <span className={styles.quiet}>· {formatNumber(question.points, locale)}</span>
                </li>
              ))}
            </ol>
          )}
        </Sheet>
      ))}
      {free && (
        <div className={styles.actions}>
          <Button icon="add" onClick={() => setAdding('fixed')}>
            {t.addFixed}
          </Button>
          <Button icon="add" onClick={() => setAdding('draw')}>
            {t.addDraw}
          </Button>
        </div>
      )}
      {adding === 'fixed' && (
        <PickDialog
          pending={save.pending}
          onClose={() => setAdding(null)}
          onPick={(questionIds) => change([...sections, { kind: 'fixed', questionIds }])}
        />
      )}
      {adding === 'draw' && (
        <DrawDialog
          pending={save.pending}
          onClose={() => setAdding(null)}
          onDraw={(draw) => change([...sections, { kind: 'draw', ...draw }])}
        />
      )}
    </div>
  )
}

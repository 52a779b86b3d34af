import { formatDate } from '@dala/locale'
import { useEffect, useState } from 'react'
import { callApi, Problem, showProblem, showToast, useApi, useCall, useMessages, useParam, useText, type ApiReply } from '#app'
import { Button, DataTable, Dialog, Form, Loaded, Notice, Page, Section, Sheet, Skeleton, StatusBadge, Tabs, TextArea, useForm } from '#ui'
import { BlockEditor, type TemplateBlock } from './block-editor.tsx'
import styles from './documents.module.css'
import { PaperWords } from './paper-block.tsx'
import { templateWords } from './templates.messages.ts'

type Template = ApiReply<'GET /templates/:kind'>
type Kind = Template['kind']
type Content = ApiReply<'POST /templates/:kind/preview'>
type Body = Template['body']

/** A template: its words beside how the paper will look in each language, its draft, versions and the way back. */
export function TemplatePage() {
  const kind = useParam('kind') as Kind // the server answers 400 to any other
  const t = useMessages(templateWords)
  const text = useText()
  const query = useApi('GET /templates/:kind', { params: { kind } })
  return (
    <Page
      title={query.data ? text(query.data.name) : t.title}
      lead={query.data && `${t.used}: ${query.data.version === null ? t.builtin : t.own(query.data.version)}`}
    >
      <Loaded query={query}>{(template) => <Shown key={template.kind} template={template} />}</Loaded>
    </Page>
  )
}

function Shown({ template }: { template: Template }) {
  const t = useMessages(templateWords)
  const [body, setBody] = useState<Body>(template.draft ?? template.body)
  const [publishing, setPublishing] = useState(false)
  const params = { kind: template.kind }
  const save = useCall('PUT /templates/:kind/draft', { done: () => showToast({ kind: 'done', title: t.saved }) })
  const drop = useCall('PUT /templates/:kind/draft', { done: (next) => setBody(next.body) })
  const isChanged = JSON.stringify(body) !== JSON.stringify(template.draft ?? template.body)
  return (
    <>
      {!template.can.change && <Notice state="locked" title={t.readOnly} />}
      <div className={styles.sides}>
        <Section title={t.words}>
          <ol className={styles.blocks}>
            {body.blocks.map((block, index) => (
              <li key={index}>
                <BlockEditor
                  number={index + 1}
                  block={block}
                  disabled={!template.can.change}
                  onChange={(next) => setBody({ blocks: body.blocks.with(index, next) })}
                  onMove={(by) => setBody({ blocks: moved(body.blocks, index, by) })}
                  onRemove={body.blocks.length > 1 ? () => setBody({ blocks: body.blocks.toSpliced(index, 1) }) : undefined}
                />
              </li>
            ))}
          </ol>
          {template.can.change && (
            <div className={styles.acts}>
              <Button icon="add" onClick={() => setBody({ blocks: [...body.blocks, { block: 'paragraph', text: { kk: '', ru: '' } }] })}>
                {t.addParagraph}
              </Button>
              <Button icon="add" onClick={() => setBody({ blocks: [...body.blocks, { block: 'heading', text: { kk: '', ru: '' } }] })}>
                {t.addHeading}
              </Button>
            </div>
          )}
          {template.can.change && (
            <div className={styles.acts}>
              <Button pending={save.pending} disabled={!isChanged} onClick={() => save.run({ params, body: { body } })}>
                {t.save}
              </Button>
              {template.draft !== null && (
                <>
                  <Button look="filled" disabled={isChanged} onClick={() => setPublishing(true)}>
                    {t.publish}
                  </Button>
                  <Button look="quiet" pending={drop.pending} onClick={() => drop.run({ params, body: { body: null } })}>
                    {t.drop}
                  </Button>
                </>
              )}
            </div>
          )}
        </Section>
        <div className={styles.side}>
          {template.can.change && <Preview kind={template.kind} body={body} />}
          <Placeholders template={template} />
        </div>
      </div>
      <Versions template={template} onChosen={(next) => setBody(next.draft ?? next.body)} />
      {publishing && (
        <Publish
          kind={template.kind}
          onClose={() => setPublishing(false)}
          onDone={(next) => {
            setBody(next.body)
            setPublishing(false)
          }}
        />
      )}
    </>
  )
}

function moved(blocks: readonly TemplateBlock[], index: number, by: 1 | -1): TemplateBlock[] {
  const other = blocks[index + by]
  const own = blocks[index]
  return own === undefined || other === undefined ? [...blocks] : blocks.with(index, other).with(index + by, own)
}

/** How the paper will look, a moment after the last letter. */
function Preview({ kind, body }: { kind: Kind; body: Body }) {
  const t = useMessages(templateWords)
  const [side, setSide] = useState<'kk' | 'ru'>('kk')
  const [content, setContent] = useState<Content | null>(null)
  const [refusal, setRefusal] = useState<Problem | null>(null)
  useEffect(() => {
    let isOver = false
    const timer = setTimeout(() => {
      callApi('POST /templates/:kind/preview', { params: { kind }, body: { body, language: 'both' } }).then(
        (next) => {
          if (isOver) return
          setContent(next)
          setRefusal(null)
        },
        (error: unknown) => {
          if (!isOver && error instanceof Problem) setRefusal(error)
        },
      )
    }, 400)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [kind, body])
  const print = async (language: 'kk' | 'ru' | 'both') => {
    try {
      const file = await callApi('POST /templates/:kind/preview.pdf', { params: { kind }, body: { body, language } })
      window.open(URL.createObjectURL(file), '_blank', 'noopener')
    } catch (error) {
      if (error instanceof Problem) showProblem(error)
      else throw error
    }
  }
  return (
    <Section title={t.preview} aside={<span className={styles.quiet}>{t.previewWhy}</span>}>
      <Tabs
        label={t.preview}
        value={side}
        onChange={setSide}
        tabs={[
          { value: 'kk', label: t.sides.kk },
          { value: 'ru', label: t.sides.ru },
        ]}
      />
      <div aria-live="polite">{refusal && <Notice state="violated" title={refusal.body.title} />}</div>
      <Sheet>{content === null ? <Skeleton rows={6} /> : <PaperWords blocks={content.blocks} side={side} />}</Sheet>
      <div className={styles.acts}>
        {(['kk', 'ru', 'both'] as const).map((language) => (
          <Button key={language} look="quiet" icon="pdf" onClick={() => void print(language)}>
            {t.pdf[language]}
          </Button>
        ))}
      </div>
    </Section>
  )
}

function Placeholders({ template }: { template: Template }) {
  const t = useMessages(templateWords)
  const text = useText()
  return (
    <Section title={t.placeholders}>
      <p className={styles.quiet}>{t.placeholdersWhy}</p>
      <ul className={styles.placeholders}>
        {template.placeholders.map((each) => (
          <li key={`${each.inside}.${each.name}`}>
            <code>{`{${each.name}}`}</code> {text(each.title)}{' '}
            <span className={styles.note}>{[t.kinds[each.kind], each.inside && t.inList(each.inside)].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Versions({ template, onChosen }: { template: Template; onChosen: (next: Template) => void }) {
  const t = useMessages(templateWords)
  const choose = useCall('PUT /templates/:kind/current', {
    done: (next) => {
      showToast({ kind: 'done', title: t.chosen })
      onChosen(next)
    },
  })
  return (
    <Section title={t.versions}>
      <DataTable
        label={t.versions}
        pages={{ items: template.versions }}
        rowKey={(row) => row.id ?? 'builtin'}
        columns={[
          { key: 'version', title: t.version, main: true, cell: (row) => (row.id === null ? t.builtin : t.own(row.version)) },
          { key: 'what', title: t.what, cell: (row) => row.note || '–' },
          {
            key: 'author',
            title: t.author,
            cell: (row) => [row.author, row.createdAt && formatDate(row.createdAt)].filter(Boolean).join(', ') || '–',
          },
          { key: 'papers', title: t.papers, align: 'end', cell: (row) => row.papers },
          {
            key: 'use',
            title: t.used,
            cell: (row) =>
              row.current ? (
                <StatusBadge plain state="done">
                  {t.current}
                </StatusBadge>
              ) : (
                template.can.change && (
                  <Button
                    look="quiet"
                    pending={choose.pending}
                    onClick={() => choose.run({ params: { kind: template.kind }, body: { versionId: row.id } })}
                  >
                    {t.use}
                  </Button>
                )
              ),
          },
        ]}
      />
    </Section>
  )
}

function Publish({ kind, onClose, onDone }: { kind: Kind; onClose: () => void; onDone: (next: Template) => void }) {
  const t = useMessages(templateWords)
  const publish = useCall('POST /templates/:kind/versions', { quiet: true })
  const form = useForm({ initial: { note: '' }, atLeast: { note: 3 } })
  return (
    <Dialog title={t.publish} onClose={onClose}>
      <p>{t.publishLead}</p>
      <Form
        form={form}
        submit={t.publish}
        onSubmit={async (body) => {
          const next = await publish.send({ params: { kind }, body })
          showToast({ kind: 'done', title: t.published })
          onDone(next)
        }}
      >
        <TextArea field={form.field('note')} label={t.what} rows={2} maxLength={500} />
      </Form>
    </Dialog>
  )
}

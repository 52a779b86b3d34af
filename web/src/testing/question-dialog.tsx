import { useState } from 'react'
import { Problem, showToast, useApi, useCall, useMessages } from '#app'
import { Button, Dialog, Loaded, Notice } from '#ui'
import { authorMessages } from './author.messages.ts'
import styles from './pages.module.css'
import { draftOf, emptyDraft, questionOf, type Draft } from './question-draft.ts'
import { QuestionFields } from './question-fields.tsx'
import { AnswerFields, Prompt } from './question-view.tsx'
import { previewOf } from './preview.ts'

interface Props {
  bankId: string
  /** Null for a new one. */
  questionId: string | null
  categories: readonly string[][]
  onClose: () => void
}

/** Writes or changes a question, with the learner's view beside it. */
export function QuestionDialog({ questionId, ...rest }: Props) {
  const t = useMessages(authorMessages)
  return (
    <Dialog title={questionId === null ? t.newQuestion : t.edit} wide onClose={rest.onClose}>
      {questionId === null ? <Editor {...rest} initial={emptyDraft} saved={null} /> : <Known {...rest} questionId={questionId} />}
    </Dialog>
  )
}

function Known({ questionId, ...rest }: Props & { questionId: string }) {
  const question = useApi('GET /questions/:questionId', { params: { questionId } })
  return (
    <Loaded query={question}>
      {(data) => <Editor {...rest} initial={draftOf(data.question)} saved={{ id: data.id, version: data.version }} />}
    </Loaded>
  )
}

interface EditorProps extends Omit<Props, 'questionId'> {
  initial: Draft
  saved: { id: string; version: number } | null
}

function Editor({ bankId, categories, onClose, initial, saved }: EditorProps) {
  const t = useMessages(authorMessages)
  const [draft, setDraft] = useState(initial)
  const [category, setCategory] = useState((categories[0] ?? [t.category]).join(' / '))
  const [problem, setProblem] = useState<Problem | null>(null)
  const done = (title: string) => {
    showToast({ kind: 'done', title })
    onClose()
  }
  const create = useCall('POST /banks/:bankId/questions', { quiet: true, done: () => done(t.saved) })
  const change = useCall('PUT /questions/:questionId', { quiet: true, done: () => done(t.saved) })
  const archive = useCall('POST /questions/:questionId/archive', { done: () => done(t.archived) })
  const save = async () => {
    setProblem(null)
    const question = questionOf(draft)
    try {
      if (saved === null)
        await create.send({
          params: { bankId },
          body: {
            category: category
              .split('/')
              .map((part) => part.trim())
              .filter(Boolean),
            question,
          },
        })
      else await change.send({ params: { questionId: saved.id }, body: { version: saved.version, question } })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    }
  }
  const preview = previewOf(questionOf(draft))
  return (
    <div className={styles.stack}>
      {saved === null && (
        <label className={styles.labelled}>
          <span>{t.category}</span>
          <input list="categories" value={category} onChange={(event) => setCategory(event.target.value)} />
          <datalist id="categories">
            {categories.map((path) => (
              <option key={path.join('/')} value={path.join(' / ')} />
            ))}
          </datalist>
        </label>
      )}
      <QuestionFields draft={draft} onChange={setDraft} kindLocked={saved !== null} />
      <section className={styles.previewBox} aria-label={t.preview}>
        <p className={styles.quiet}>{t.preview}</p>
        <Prompt body={preview} />
        <AnswerFields body={preview} response={undefined} onAnswer={() => undefined} />
      </section>
      {problem && (
        <Notice state="violated" title={problem.body.title}>
          {Object.keys(problem.fields).join(', ')}
        </Notice>
      )}
      <div className={styles.actions}>
        <Button look="filled" pending={create.pending || change.pending} onClick={() => void save()}>
          {t.save}
        </Button>
        {saved !== null && (
          <Button
            look="quiet"
            icon="remove"
            pending={archive.pending}
            onClick={() => archive.run({ params: { questionId: saved.id }, body: { archived: true } })}
          >
            {t.archive}
          </Button>
        )}
        <Button onClick={onClose}>{t.cancel}</Button>
      </div>
    </div>
  )
}

import { completenessIn, type Block, type BlockKind, type Language, type Lesson } from '@dala/domain/content'
import { localeNames } from '@dala/locale'
import type { Editor } from '@tiptap/react'
import { useRef, useState, type DragEvent } from 'react'
import { useMessages } from '#app'
import { Button, ConfirmDialog, EmptyState, Icon, IconButton, Tabs } from '#ui'
import { BlockEditor } from './block-editor.tsx'
import styles from './editor.module.css'
import { InsertMenu, type TestChoice } from './insert-menu.tsx'
import { messages } from './messages.ts'
import { Toolbar } from './toolbar.tsx'

interface LessonEditorProps {
  lesson: Lesson
  languages: readonly Language[]
  language: Language
  onLanguage: (language: Language) => void
  readOnly: boolean
  /** Another number shows that the lesson was replaced from outside: fields begin anew. */
  epoch: number
  tests: readonly TestChoice[]
  /** The kinds of blocks that may be added; all unless told. */
  kinds?: readonly BlockKind[]
  onChange: (lesson: Lesson) => void
}

/** Our own kind of thing to drag: other fields do not know it and insert nothing. */
const blockType = 'application/x-dala-block'

/** Writes a lesson: one skeleton of blocks, one language at a time. */
export function LessonEditor({ lesson, languages, language, onLanguage, readOnly, epoch, tests, kinds, onChange }: LessonEditorProps) {
  const t = useMessages(messages)
  const [editor, setEditor] = useState<Editor | null>(null)
  const [math, setMath] = useState<{ tex: string; position: number } | null>(null)
  const [insertAt, setInsertAt] = useState<number | null>(null)
  const [removing, setRemoving] = useState<Block | null>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  // Read by events that come before the page is drawn anew.
  const dragging = useRef<string | null>(null)
  const [over, setOver] = useState<number | null>(null)
  const [fresh, setFresh] = useState<string | null>(null)
  const { blocks } = lesson

  const set = (next: Block[]) => onChange({ blocks: next })
  const move = (from: number, to: number) => {
    if (to < 0 || to >= blocks.length || from === to) return
    const next = [...blocks]
    const [block] = next.splice(from, 1)
    if (!block) return
    next.splice(to, 0, block)
    set(next)
    // The pressed button goes with its block, so that the keyboard can press it again.
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-block="${block.id}"] [data-move="${to < from ? 'up' : 'down'}"]`)?.focus(),
    )
  }
  const drop = (event: DragEvent, to: number) => {
    if (dragging.current === null) return
    event.preventDefault()
    // The text under the pointer must not take the block for words to insert.
    event.stopPropagation()
    const from = blocks.findIndex((block) => block.id === dragging.current)
    dragging.current = null
    setDragged(null)
    setOver(null)
    if (from >= 0) move(from, to > from ? to - 1 : to)
  }
  const insert = (block: Block) => {
    const at = insertAt ?? blocks.length
    set([...blocks.slice(0, at), block, ...blocks.slice(at)])
    setFresh(block.id)
    setInsertAt(null)
  }

  return (
    <div className={styles.editor}>
      <div className={styles.head}>
        <Tabs
          label={t.language}
          value={language}
          onChange={onLanguage}
          tabs={languages.map((one) => {
            const { done, all } = completenessIn(lesson, one)
            return { value: one, label: `${localeNames[one]} ${t.complete(done, all)}` }
          })}
        />
        {!readOnly && <Toolbar editor={editor?.isDestroyed ? null : editor} math={math} onMathDone={() => setMath(null)} />}
      </div>
      {blocks.length === 0 && (
        <EmptyState
          title={t.emptyLesson}
          action={
            !readOnly && (
              <Button icon="add" onClick={() => setInsertAt(0)}>
                {t.add}
              </Button>
            )
          }
        />
      )}
      <ol className={styles.blocks}>
        {blocks.map((block, index) => (
          <li
            key={block.id}
            data-block={block.id}
            className={styles.block}
            data-over={over === index || undefined}
            data-dragged={dragged === block.id || undefined}
            onDragOver={(event) => {
              if (dragging.current === null) return
              event.preventDefault()
              setOver(index)
            }}
            onDropCapture={(event) => drop(event, index)}
          >
            {!readOnly && (
              <div className={styles.handle}>
                <span
                  className={styles.grip}
                  title={t.drag}
                  draggable
                  onDragStart={(event) => {
                    event.dataTransfer.setData(blockType, block.id)
                    event.dataTransfer.effectAllowed = 'move'
                    dragging.current = block.id
                    setDragged(block.id)
                  }}
                  onDragEnd={() => {
                    dragging.current = null
                    setDragged(null)
                    setOver(null)
                  }}
                >
                  <Icon name="drag" size={18} />
                </span>
                <span className={styles.kind}>{t.kinds[block.kind]}</span>
                <IconButton name="up" label={t.up} data-move="up" disabled={index === 0} onClick={() => move(index, index - 1)} />
                <IconButton
                  name="down"
                  label={t.down}
                  data-move="down"
                  disabled={index === blocks.length - 1}
                  onClick={() => move(index, index + 1)}
                />
                <IconButton name="remove" label={t.remove} onClick={() => setRemoving(block)} />
              </div>
            )}
            <BlockEditor
              key={`${block.id} ${language} ${epoch}`}
              block={block}
              language={language}
              readOnly={readOnly}
              autoFocus={fresh === block.id}
              onChange={(next) => set(blocks.map((one) => (one.id === next.id ? next : one)))}
              onFocus={setEditor}
              onGone={(gone) => setEditor((current) => (current === gone ? null : current))}
              onMath={(from, tex, position) => {
                setEditor(from)
                setMath({ tex, position })
              }}
              onSlash={() => setInsertAt(index + 1)}
            />
            {!readOnly && (
              <button
                type="button"
                className={styles.addHere}
                aria-label={t.addHere}
                title={t.addHere}
                onClick={() => setInsertAt(index + 1)}
              >
                <Icon name="add" size={16} />
              </button>
            )}
          </li>
        ))}
      </ol>
      {blocks.length > 0 && !readOnly && (
        <Button icon="add" onClick={() => setInsertAt(blocks.length)}>
          {t.add}
        </Button>
      )}
      {insertAt !== null && <InsertMenu tests={tests} kinds={kinds} onInsert={insert} onClose={() => setInsertAt(null)} />}
      {removing && (
        <ConfirmDialog
          question={t.removeAsk}
          consequence={t.kinds[removing.kind]}
          act={t.removeAct}
          keep={t.removeKeep}
          onAct={() => {
            set(blocks.filter((block) => block.id !== removing.id))
            setRemoving(null)
          }}
          onKeep={() => setRemoving(null)}
        />
      )}
    </div>
  )
}

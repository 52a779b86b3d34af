import { safeLink } from '@dala/domain/content'
import { useEditorState, type Editor } from '@tiptap/react'
import { useState } from 'react'
import { useMessages } from '#app'
import { Button, Icon, TextField, type IconName } from '#ui'
import styles from './editor.module.css'
import { FormulaPreview } from './formula-preview.tsx'
import { messages } from './messages.ts'
import { plainField } from './plain-field.ts'

interface ToolbarProps {
  editor: Editor | null
  /** A formula of the line that was pressed, to be changed in place. */
  math: { tex: string; position: number } | null
  onMathDone: () => void
}

type Mode = 'link' | 'math' | null

/** The form of the text in which the cursor stands; one toolbar for all text blocks of the lesson. */
export function Toolbar({ editor, math, onMathDone }: ToolbarProps) {
  const t = useMessages(messages)
  const [asked, setMode] = useState<Mode>(null)
  const mode: Mode = math ? 'math' : asked
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      bold: current?.isActive('bold') ?? false,
      italic: current?.isActive('italic') ?? false,
      code: current?.isActive('code') ?? false,
      link: current?.isActive('link') ?? false,
      heading: current?.isActive('heading', { level: 2 }) ?? false,
      subheading: current?.isActive('heading', { level: 3 }) ?? false,
      bullets: current?.isActive('bulletList') ?? false,
      numbered: current?.isActive('orderedList') ?? false,
      quote: current?.isActive('blockquote') ?? false,
      table: current?.isActive('table') ?? false,
      undo: current?.can().undo() ?? false,
      redo: current?.can().redo() ?? false,
    }),
  })
  const has = (name: string) => editor?.extensionManager.extensions.some((extension) => extension.name === name) ?? false
  const act = (work: (chain: ReturnType<Editor['chain']>) => ReturnType<Editor['chain']>) => () => {
    if (editor) work(editor.chain().focus()).run()
  }
  const close = () => {
    setMode(null)
    onMathDone()
    editor?.commands.focus()
  }
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t.toolbar}>
      <div className={styles.tools}>
        <Tool
          name="heading"
          label={t.heading}
          pressed={state?.heading}
          off={!has('heading')}
          run={act((c) => c.toggleHeading({ level: 2 }))}
        />
        <Tool
          name="subheading"
          label={t.subheading}
          pressed={state?.subheading}
          off={!has('heading')}
          run={act((c) => c.toggleHeading({ level: 3 }))}
        />
        <Tool name="bold" label={t.bold} pressed={state?.bold} off={!editor} run={act((c) => c.toggleBold())} />
        <Tool name="italic" label={t.italic} pressed={state?.italic} off={!editor} run={act((c) => c.toggleItalic())} />
        <Tool name="code" label={t.code} pressed={state?.code} off={!editor} run={act((c) => c.toggleCode())} />
        <Tool name="link" label={t.link} pressed={state?.link || mode === 'link'} off={!editor} run={() => setMode('link')} />
        <Tool name="bullets" label={t.bullets} pressed={state?.bullets} off={!editor} run={act((c) => c.toggleBulletList())} />
        <Tool name="sheet" label={t.numbered} pressed={state?.numbered} off={!editor} run={act((c) => c.toggleOrderedList())} />
        <Tool name="quote" label={t.quote} pressed={state?.quote} off={!has('blockquote')} run={act((c) => c.toggleBlockquote())} />
        <Tool
          name="table"
          label={t.table}
          pressed={state?.table}
          off={!has('table') || state?.table === true}
          run={act((c) => c.insertTable({ rows: 3, cols: 3, withHeaderRow: true }))}
        />
        <Tool name="formula" label={t.formula} pressed={mode === 'math'} off={!editor} run={() => setMode('math')} />
        <Tool name="undo" label={t.undo} off={!state?.undo} run={act((c) => c.undo())} />
        <Tool name="redo" label={t.redo} off={!state?.redo} run={act((c) => c.redo())} />
      </div>
      {state?.table && (
        <div className={styles.tools}>
          <Button look="quiet" icon="add" onClick={act((c) => c.addRowAfter())}>
            {t.rowBelow}
          </Button>
          <Button look="quiet" icon="add" onClick={act((c) => c.addColumnAfter())}>
            {t.columnAfter}
          </Button>
          <Button look="quiet" icon="minus" onClick={act((c) => c.deleteRow())}>
            {t.deleteRow}
          </Button>
          <Button look="quiet" icon="minus" onClick={act((c) => c.deleteColumn())}>
            {t.deleteColumn}
          </Button>
          <Button look="quiet" icon="remove" onClick={act((c) => c.deleteTable())}>
            {t.deleteTable}
          </Button>
        </div>
      )}
      {mode === 'link' && editor && <LinkForm editor={editor} onDone={close} />}
      {mode === 'math' && editor && <MathForm key={math?.position ?? 'new'} editor={editor} math={math} onDone={close} />}
    </div>
  )
}

interface ToolProps {
  name: IconName
  label: string
  pressed?: boolean | undefined
  off: boolean
  run: () => void
}

function Tool({ name, label, pressed, off, run }: ToolProps) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={label}
      title={label}
      {...(pressed !== undefined && { 'aria-pressed': pressed })}
      disabled={off}
      // The cursor stays where it is in the text.
      onMouseDown={(event) => event.preventDefault()}
      onClick={run}
    >
      <Icon name={name} size={18} />
    </button>
  )
}

function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const t = useMessages(messages)
  const known: unknown = editor.getAttributes('link')['href']
  const [href, setHref] = useState(typeof known === 'string' ? known : '')
  const [wrong, setWrong] = useState(false)
  const set = () => {
    const typed = href.trim()
    const safe = safeLink(/^[\w.-]+\.[a-z]{2,}(\/|$)/i.test(typed) ? `https://${typed}` : typed)
    if (safe === null) return setWrong(true)
    const chain = editor.chain().focus().extendMarkRange('link')
    if (editor.state.selection.empty && !editor.isActive('link'))
      chain.insertContent({ type: 'text', text: safe, marks: [{ type: 'link', attrs: { href: safe } }] }).run()
    else chain.setLink({ href: safe }).run()
    onDone()
  }
  return (
    <form className={styles.toolForm} onSubmit={(event) => (event.preventDefault(), set())}>
      <TextField
        field={{ ...plainField('href', href, (value) => (setHref(value), setWrong(false))), error: wrong ? t.linkWrong : undefined }}
        label={t.link}
        placeholder={t.linkHint}
        autoFocus
      />
      <Button type="submit">{t.apply}</Button>
      {known !== undefined && (
        <Button look="quiet" onClick={() => (editor.chain().focus().extendMarkRange('link').unsetLink().run(), onDone())}>
          {t.unlink}
        </Button>
      )}
      <Button look="quiet" onClick={onDone}>
        {t.close}
      </Button>
    </form>
  )
}

function MathForm({ editor, math, onDone }: { editor: Editor; math: ToolbarProps['math']; onDone: () => void }) {
  const t = useMessages(messages)
  const [tex, setTex] = useState(math?.tex ?? '')
  const set = () => {
    if (tex.trim() === '') return onDone()
    const content = { type: 'math', attrs: { tex: tex.trim() } }
    if (math)
      editor
        .chain()
        .focus()
        .insertContentAt({ from: math.position, to: math.position + 1 }, content)
        .run()
    else editor.chain().focus().insertContent(content).run()
    onDone()
  }
  return (
    <form className={styles.toolForm} onSubmit={(event) => (event.preventDefault(), set())}>
      <TextField field={plainField('tex', tex, setTex)} label={t.formulaTex} placeholder="\frac{a}{b}" autoFocus />
      <Button type="submit">{t.apply}</Button>
      <Button look="quiet" onClick={onDone}>
        {t.close}
      </Button>
      <div className={styles.toolPreview}>
        <FormulaPreview tex={tex} />
      </div>
    </form>
  )
}

import type { RichNode } from '@dala/domain/content'
import { EditorContent, useEditor, type Editor } from '@tiptap/react'
import { useRef } from 'react'
import { useMessages } from '#app'
import styles from './editor.module.css'
import { extensionsFor } from './extensions.ts'
import { messages } from './messages.ts'
import { fromRich, toRich } from './to-rich.ts'

interface RichFieldProps {
  label: string
  lang: string
  /** The text when the field comes on screen; later changes come from the field itself. */
  initial: readonly RichNode[] | undefined
  /** Headings, tables, code and quotations too; a notice has none. */
  whole: boolean
  readOnly: boolean
  autoFocus?: boolean
  onChange: (rich: RichNode[] | null) => void
  onFocus: (editor: Editor) => void
  onGone: (editor: Editor) => void
  onMath: (editor: Editor, tex: string, position: number) => void
  /** "/" on an empty line: the person wants another block. */
  onSlash?: () => void
}

/** Rich text being written. */
export function RichField({
  label,
  lang,
  initial,
  whole,
  readOnly,
  autoFocus = false,
  onChange,
  onFocus,
  onGone,
  onMath,
  onSlash,
}: RichFieldProps) {
  const t = useMessages(messages)
  const own = useRef<Editor | null>(null)
  const editor = useEditor({
    extensions: extensionsFor((tex, position) => own.current && onMath(own.current, tex, position), whole),
    content: fromRich(initial),
    editable: !readOnly,
    autofocus: autoFocus ? 'end' : false,
    editorProps: {
      attributes: {
        class: styles.rich ?? '',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        lang: lang,
        'data-hint': t.write,
      },
      handleKeyDown: (view, event) => {
        const { empty, $from } = view.state.selection
        if (
          event.key !== '/' ||
          !onSlash ||
          !empty ||
          $from.parent.type.name !== 'paragraph' ||
          $from.parent.content.size > 0 ||
          $from.depth > 1
        )
          return false
        event.preventDefault()
        onSlash()
        return true
      },
    },
    onUpdate: ({ editor: current }) => onChange(toRich(current.getJSON())),
    onFocus: ({ editor: current }) => onFocus(current),
    onCreate: ({ editor: current }) => {
      own.current = current
    },
    onDestroy: () => {
      if (own.current) onGone(own.current)
    },
  })
  return <EditorContent editor={editor} />
}

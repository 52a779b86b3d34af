import type { Block, Language, RichNode } from '@dala/domain/content'
import { languageTags } from '@dala/locale'
import type { Editor } from '@tiptap/react'
import { useState } from 'react'
import { useMessages } from '#app'
import { Button } from '#ui'
import { RichText } from '../rich-text.tsx'
import { AudioFields, CheckFields, FormulaFields, ImageFields, NoticeTone, TitleFields, VideoFields } from './block-fields.tsx'
import styles from './editor.module.css'
import { messages } from './messages.ts'
import { RichField } from './rich-field.tsx'

export interface BlockEditorProps {
  block: Block
  language: Language
  readOnly: boolean
  autoFocus: boolean
  onChange: (block: Block) => void
  onFocus: (editor: Editor) => void
  onGone: (editor: Editor) => void
  onMath: (editor: Editor, tex: string, position: number) => void
  onSlash: () => void
}

/** A block being written in one language. */
export function BlockEditor(props: BlockEditorProps) {
  const { block, language, onChange } = props
  switch (block.kind) {
    case 'text':
      return <Words {...props} block={block} whole />
    case 'notice':
      return (
        <div className={styles.fields}>
          <NoticeTone block={block} onChange={onChange} />
          <Words {...props} block={block} whole={false} />
        </div>
      )
    case 'image':
      return <ImageFields block={block} language={language} onChange={onChange} />
    case 'video':
      return <VideoFields block={block} language={language} onChange={onChange} />
    case 'audio':
      return <AudioFields block={block} language={language} onChange={onChange} />
    case 'file':
    case 'test':
      return <TitleFields block={block} language={language} onChange={onChange} />
    case 'formula':
      return <FormulaFields block={block} language={language} onChange={onChange} />
    case 'check':
      return <CheckFields block={block} language={language} onChange={onChange} />
  }
}

type WordsBlock = Extract<Block, { kind: 'text' | 'notice' }>

/** The words of a text or notice; where the language has none yet, another one is shown to translate from. */
function Words({
  block,
  language,
  readOnly,
  autoFocus,
  whole,
  onChange,
  onFocus,
  onGone,
  onMath,
  onSlash,
}: BlockEditorProps & { block: WordsBlock; whole: boolean }) {
  const t = useMessages(messages)
  const [begun, setBegun] = useState<RichNode[] | 'empty' | null>(null)
  const text = block.text[language] as RichNode[] | undefined // the notice's text is a narrower list of the same nodes
  const source = (['kk', 'ru', 'en'] as const).find((one) => one !== language && block.text[one] !== undefined)
  const change = (rich: RichNode[] | null) => {
    const { [language]: _, ...rest } = block.text
    // The field offers only what the block's schema takes.
    onChange({ ...block, text: rich === null ? rest : { ...rest, [language]: rich } } as Block)
  }
  if (text === undefined && begun === null && source !== undefined && !readOnly) {
    const from = block.text[source] as RichNode[] // found above
    return (
      <div className={styles.untranslated}>
        <div className={styles.tools}>
          <span>{t.missing(t.toLanguage[language])}</span>
          <Button
            icon="copy"
            onClick={() => {
              setBegun(from)
              change(from)
            }}
          >
            {t.copyFrom(t.fromLanguage[source])}
          </Button>
          <Button look="quiet" onClick={() => setBegun('empty')}>
            {t.writeNew}
          </Button>
        </div>
        <div className={styles.source} lang={languageTags[source]}>
          <RichText nodes={from} math={{}} />
        </div>
      </div>
    )
  }
  return (
    <RichField
      label={`${t.kinds[block.kind]}, ${t.toLanguage[language]}`}
      lang={languageTags[language]}
      initial={text}
      whole={whole}
      readOnly={readOnly}
      autoFocus={autoFocus || begun !== null}
      onChange={change}
      onFocus={onFocus}
      onGone={onGone}
      onMath={onMath}
      onSlash={onSlash}
    />
  )
}

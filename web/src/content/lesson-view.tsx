import type { ReadBlock } from '@dala/domain/content'
import type { Reading } from '@dala/domain/courses'
import { languageTags } from '@dala/locale'
import { useMessages } from '#app'
import { Icon, Notice } from '#ui'
import { CheckView } from './check-view.tsx'
import styles from './lesson-view.module.css'
import { MathView } from './math-view.tsx'
import { AudioView, FileView, ImageView, VideoView } from './media-view.tsx'
import { messages } from './messages.ts'
import { RichText } from './rich-text.tsx'
import { TestLink } from './test-link.tsx'

type Math = Reading['math']
type BlockIn<K extends ReadBlock['kind']> = Extract<ReadBlock, { kind: K }>

/** A lesson as its reader sees it; blocks that lack the reader's language say so and bear the tag of their own. */
export function LessonView({ reading }: { reading: Reading }) {
  const t = useMessages(messages)
  return (
    <div className={styles.lesson}>
      {reading.blocks.map((block) => (
        <div key={block.id} className={styles.block} {...(block.language && { lang: languageTags[block.language] })}>
          {block.language && (
            <p className={styles.otherLanguage}>
              <Icon name="language" size={16} />
              {t.notTranslated(t.languages[block.language])}
            </p>
          )}
          <BlockView block={block} math={reading.math} />
        </div>
      ))}
    </div>
  )
}

function BlockView({ block, math }: { block: ReadBlock; math: Math }) {
  switch (block.kind) {
    case 'text':
      return block.text && <RichText nodes={block.text} math={math} />
    case 'notice':
      return <NoticeView block={block} math={math} />
    case 'image':
      return <ImageView block={block} />
    case 'audio':
      return <AudioView block={block} />
    case 'video':
      return <VideoView block={block} />
    case 'file':
      return <FileView block={block} />
    case 'formula':
      return (
        <figure className={styles.formula}>
          <div tabIndex={0} role="group">
            <MathView tex={block.tex} math={math} />
          </div>
          {block.text?.caption && <figcaption>{block.text.caption}</figcaption>}
        </figure>
      )
    case 'check':
      return <CheckView block={block} />
    case 'test':
      return <TestLink block={block} />
  }
}

const noticeStates = { note: 'idle', tip: 'done', law: 'term', warning: 'attention', quote: 'idle' } as const

function NoticeView({ block, math }: { block: BlockIn<'notice'>; math: Math }) {
  const t = useMessages(messages)
  if (!block.text) return null
  const content = <RichText nodes={block.text} math={math} />
  if (block.tone === 'quote') return <blockquote className={styles.quote}>{content}</blockquote>
  return (
    <Notice state={noticeStates[block.tone]} title={t.tones[block.tone]}>
      {content}
    </Notice>
  )
}

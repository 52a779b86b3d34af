import { useLocale, type ApiReply } from '#app'
import styles from './documents.module.css'

export type Block = ApiReply<'GET /documents/:documentId'>['content']['blocks'][number]

/** The words of a paper, block by block, on one side: documents are written in Kazakh and Russian. */
export function PaperWords({ blocks, side }: { blocks: readonly Block[]; side?: 'kk' | 'ru' }) {
  const { locale } = useLocale()
  const shown = side ?? (locale === 'ru' ? 'ru' : 'kk') // an English reader is shown the Kazakh words
  return (
    <div className={styles.paper} lang={shown}>
      {blocks.map((block, index) => (
        <PaperBlock key={index} block={block} side={shown} />
      ))}
    </div>
  )
}

function PaperBlock({ block, side }: { block: Block; side: 'kk' | 'ru' }) {
  if (block.block === 'title') return <h3 className={styles.paperTitle}>{block.text[side]}</h3>
  if (block.block === 'heading') return <h4 className={styles.paperHeading}>{block.text[side]}</h4>
  if (block.block === 'paragraph') return <p>{block.text[side]}</p>
  if (block.block === 'said') return <p className={styles.said}>{block.text}</p>
  if (block.block === 'field')
    return (
      <p>
        <b>{block.name[side]}:</b> {block.value}
      </p>
    )
  if (block.block === 'signature')
    return (
      <p>
        {block.position[side]}: {block.name}
        <span className={styles.note}>{block.note}</span>
      </p>
    )
  return (
    <div className={styles.scroll} role="region" aria-label={block.columns.map((column) => column.title[side]).join(', ')} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {block.columns.map((column, index) => (
              <th key={index} scope="col">
                {column.title[side]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, at) => (
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

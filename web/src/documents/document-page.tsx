import { formatDate, formatDateTime } from '@dala/locale'
import { apiUrl, useApi, useLocale, useMessages, useParam, useText, type ApiReply } from '#app'
import { Download, Facts, Loaded, Page, Sheet, StatusBadge } from '#ui'
import styles from './documents.module.css'
import { messages } from './messages.ts'
import { registerNames } from './register-names.ts'

type Shown = ApiReply<'GET /documents/:documentId'>
type Block = Shown['content']['blocks'][number]

/** One registered document: its words, who signed it, and whether they still match its checksum. */
export function DocumentPage() {
  const documentId = useParam('documentId')
  const t = useMessages(messages)
  const text = useText()
  const query = useApi('GET /documents/:documentId', { params: { documentId } })
  const document = query.data
  return (
    <Page
      title={document ? `${text(document.title)} №\u00a0${document.label}` : t.title}
      badge={document && <StatusBadge state={document.intact ? 'done' : 'violated'}>{document.intact ? t.intact : t.broken}</StatusBadge>}
      lead={document && text(registerNames[document.register])}
      actions={<Download href={apiUrl('GET /documents/:documentId/file', { params: { documentId } })}>{t.download}</Download>}
      narrow
    >
      <Loaded query={query}>
        {(shown) => (
          <>
            <Facts
              facts={[
                [t.date, formatDate(shown.datedOn)],
                [t.about, shown.about?.name],
                [t.signed, shown.signedBy && [shown.signedBy, shown.signedAt && formatDateTime(shown.signedAt)].filter(Boolean).join(', ')],
                [
                  t.hash,
                  <code key="hash" className={styles.hash}>
                    {shown.hash}
                  </code>,
                ],
              ]}
            />
            <Sheet>
              <div className={styles.paper}>
                {shown.content.blocks.map((block, index) => (
                  <PaperBlock key={index} block={block} />
                ))}
              </div>
            </Sheet>
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** Documents are written in Kazakh and Russian; an English reader is shown the Kazakh words. */
function PaperBlock({ block }: { block: Block }) {
  const { locale } = useLocale()
  const side = locale === 'ru' ? 'ru' : 'kk'
  if (block.block === 'title') return <h2>{block.text[side]}</h2>
  if (block.block === 'heading') return <h3>{block.text[side]}</h3>
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
            {block.columns.map((column) => (
              <th key={column.title.kk} scope="col">
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

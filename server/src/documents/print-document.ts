import type { DocumentContent } from '@dala/domain/documents'
import { createPdf, type Paper } from '#lib/pdf'

const both = (text: { kk: string; ru: string }) => (text.kk === text.ru ? text.kk : `${text.kk} / ${text.ru}`)

interface Row {
  kk: string
  ru: string
  bold?: boolean
  size?: number
  after?: number
}

/** Kazakh left and Russian right; a paper in one language takes the whole width. */
const rowsOn = (paper: Paper, side: 'kk' | 'ru' | undefined) => (row: Row) => {
  if (side === undefined) return paper.bilingual([row])
  const { kk, ru, after, ...style } = row
  paper.paragraph(side === 'kk' ? kk : ru, { ...style, lang: side })
  if (after !== undefined) paper.space(after)
}

function write(paper: Paper, content: DocumentContent): void {
  const row = rowsOn(paper, content.side)
  row({ kk: content.organisation.kk, ru: content.organisation.ru, bold: true, after: 2 })
  row({ kk: content.address.kk, ru: content.address.ru, size: 8.5, after: 14 })
  for (const block of content.blocks) {
    if (block.block === 'title') row({ ...block.text, bold: true, size: 13, after: 8 })
    else if (block.block === 'heading') row({ ...block.text, bold: true, after: 4 })
    else if (block.block === 'paragraph') row({ ...block.text, after: 6 })
    else if (block.block === 'said') paper.paragraph(block.text)
    else if (block.block === 'field') paper.paragraph([{ text: `${both(block.name)}: `, bold: true }, block.value])
    else if (block.block === 'signature') {
      paper.space(14)
      paper.signatures([{ position: both(block.position), name: block.name, note: block.note }])
    } else {
      paper.space(4)
      paper.table({
        columns: block.columns.map((column) => ({ title: both(column.title), share: column.share })),
        rows: block.rows,
        size: 9,
      })
      paper.space(8)
    }
  }
}

/** The paper of a content: Kazakh left, Russian right, tables below; the same content and moment give the same bytes. */
export const printContent = (content: DocumentContent, about: { title: string; foot: string; createdAt: Date }): Promise<Buffer> =>
  createPdf(
    {
      title: about.title,
      lang: content.side ?? 'kk',
      author: content.organisation[content.side ?? 'kk'],
      createdAt: about.createdAt,
      foot: about.foot,
      size: 10,
    },
    (paper) => write(paper, content),
  )

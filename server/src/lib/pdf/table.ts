import { drawLine, hairline, ink, ink2, lineHeight, type Element, type Sheet, type TextStyle } from './paper.ts'
import type { RichText } from './text-layout.ts'

export type Column = {
  title: string
  /** share of the table's width */
  share: number
  align?: 'left' | 'right' | 'center'
}
export type Table = {
  columns: readonly Column[]
  rows: readonly (readonly RichText[])[]
  /** points; one smaller than the document unless told */
  size?: number
  /** drawn in bold, a sum for example */
  lastRowBold?: boolean
}

const pad = { x: 5, y: 3.5 }

/** A table with hairlines; its head is repeated on every page and a row is never torn (unless it is taller than a page). */
export const table = (sheet: Sheet, { columns, rows, size = sheet.size() - 1, lastRowBold = false }: Table): void => {
  const total = columns.reduce((sum, column) => sum + column.share, 0)
  const widths = columns.map((column) => (column.share / total) * sheet.width)
  const step = size * lineHeight
  const tableElement = sheet.element('Table')
  const headElement = sheet.element('THead', tableElement)
  const bodyElement = sheet.element('TBody', tableElement)

  const cellLines = (cells: readonly RichText[], style: TextStyle) =>
    columns.map((_, index) => sheet.lines(cells[index] ?? '', (widths[index] ?? 0) - pad.x * 2, style))
  const heightOf = (lines: ReturnType<typeof cellLines>) => Math.max(...lines.map((cell) => cell.length)) * step + pad.y * 2

  const drawRow = (lines: ReturnType<typeof cellLines>, style: TextStyle, into: Element | null, cellType: 'TH' | 'TD') => {
    const height = heightOf(lines)
    const rowElement = into && sheet.element('TR', into)
    const top = sheet.y
    let x = sheet.left
    for (const [index, cell] of lines.entries()) {
      const width = widths[index] ?? 0
      const element = rowElement && sheet.element(cellType, rowElement, cellType === 'TH' ? { scope: 'Column' } : {})
      const draw = () => {
        for (const [number, line] of cell.entries())
          drawLine(sheet, line, x + pad.x, width - pad.x * 2, top + pad.y + number * step + size * 1.02, {
            ...style,
            align: columns[index]?.align ?? 'left',
          })
      }
      if (element) sheet.mark(element, draw)
      else sheet.decoration(draw)
      x += width
    }
    sheet.decoration(() => {
      sheet.doc.lineWidth(0.5).strokeColor(cellType === 'TH' ? ink2 : hairline)
      sheet.doc
        .moveTo(sheet.left, top + height)
        .lineTo(sheet.left + sheet.width, top + height)
        .stroke()
    })
    sheet.y = top + height
  }

  const headStyle: TextStyle = { size, bold: true, color: ink2 }
  const headLines = cellLines(
    columns.map((column) => column.title),
    headStyle,
  )
  sheet.room(heightOf(headLines) + step * 2)
  drawRow(headLines, headStyle, headElement, 'TH')
  for (const [index, row] of rows.entries()) {
    const style: TextStyle = { size, color: ink, bold: lastRowBold && index === rows.length - 1 }
    const lines = cellLines(row, style)
    // the repeated head is decoration: a reader aloud has heard it
    if (sheet.room(heightOf(lines))) drawRow(headLines, headStyle, null, 'TH')
    drawRow(lines, style, bodyElement, 'TD')
  }
  sheet.y += size
}

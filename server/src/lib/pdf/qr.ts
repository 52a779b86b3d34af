import { encode } from 'uqr'
import { ink, type Element, type Sheet } from './paper.ts'

export type QrPlace = { x: number; y: number; size: number; alt: string; color?: string }

/** A QR code as one vector path: sharp at any size, no picture in the file. `place` in points from the top left corner of the page. */
export const qrAt = (sheet: Sheet, text: string, place: QrPlace, parent?: Element): void => {
  const { data, size: modules } = encode(text, { ecc: 'M', border: 0 })
  const step = place.size / modules
  const element = sheet.element('Figure', parent, { alt: place.alt })
  sheet.mark(element, () => {
    for (const [row, cells] of data.entries()) {
      let start = -1
      for (let column = 0; column <= modules; column++) {
        const dark = cells[column] === true
        if (dark && start < 0) start = column
        if (!dark && start >= 0) {
          // a hair of overlap, so that no light line shows between modules
          sheet.doc.rect(place.x + start * step, place.y + row * step, (column - start) * step + 0.02, step + 0.02)
          start = -1
        }
      }
    }
    sheet.doc.fill(place.color ?? ink)
  })
}

/** A QR code in the flow of the text. */
export const qr = (sheet: Sheet, text: string, alt: string, size = 72): void => {
  sheet.room(size)
  qrAt(sheet, text, { x: sheet.left, y: sheet.y, size, alt })
  sheet.y += size + 8
}

/** A picture (JPEG or PNG) fitted into the column and the rest of the page. */
export const picture = (sheet: Sheet, bytes: Buffer, alt: string, height = sheet.bottom - sheet.top): void => {
  sheet.room(Math.min(height, sheet.bottom - sheet.top))
  const room = Math.min(height, sheet.bottom - sheet.y)
  const element = sheet.element('Figure', undefined, { alt })
  const top = sheet.y
  sheet.mark(element, () => sheet.doc.image(bytes, sheet.left, top, { fit: [sheet.width, room], align: 'center' }))
  sheet.y += room + 8
}

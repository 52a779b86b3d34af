import { PDFDocument } from '@cantoo/pdf-lib'
import { createPdf } from './create.ts'
import type { PdfOptions } from './paper.ts'

/** A part of a package: a PDF (ours or uploaded) or a picture in JPEG or PNG. */
export type PackagePart = { title: string } & ({ pdf: Buffer } | { picture: Buffer })
export type Package = {
  bytes: Buffer
  pages: number
  /** titles of parts that could not be read (damaged or locked files); a page in their place says so */
  unread: string[]
}

const unreadText = {
  kk: 'Бұл қосымшаны құжатқа енгізу мүмкін болмады: файл бүлінген немесе құлыпталған. Түпнұсқасы істе сақталған.',
  ru: 'Это приложение не удалось включить в документ: файл повреждён или защищён. Подлинник хранится в деле.',
  en: 'This attachment could not be put into the document: the file is damaged or locked. The original is kept with the case.',
}

/**
 * Joins parts into one PDF in the given order: each picture on a page of its own, each unreadable file as a page that says so.
 * The structure for readers aloud is kept by the single parts, not by the package.
 */
export const createPackage = async (parts: readonly PackagePart[], options: PdfOptions): Promise<Package> => {
  const whole = await PDFDocument.create()
  whole.setTitle(options.title, { showInWindowTitleBar: true })
  whole.setLanguage(options.lang)
  whole.setAuthor(options.author ?? '')
  whole.setProducer('Dala')
  whole.setCreator('Dala')
  whole.setCreationDate(options.createdAt)
  whole.setModificationDate(options.createdAt)

  const append = async (bytes: Buffer) => {
    const source = await PDFDocument.load(bytes, { updateMetadata: false })
    const pages = await whole.copyPages(source, source.getPageIndices())
    for (const page of pages) whole.addPage(page)
  }

  const unread: string[] = []
  for (const part of parts) {
    const pageOptions = { ...options, title: part.title, pageNumbers: false, foot: part.title }
    try {
      if ('pdf' in part) await append(part.pdf)
      else await append(await createPdf(pageOptions, (paper) => paper.picture(part.picture, part.title)))
    } catch {
      // an uploaded file is not ours: whatever is wrong with it, the rest of the package must come out, and say what is missing
      unread.push(part.title)
      await append(
        await createPdf(pageOptions, (paper) => {
          paper.heading(part.title, 1)
          paper.paragraph(unreadText[options.lang])
        }),
      )
    }
  }
  return { bytes: Buffer.from(await whole.save()), pages: whole.getPageCount(), unread }
}

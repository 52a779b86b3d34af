import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { printable, type Face } from './fonts.ts'
import { createPackage, createPdf } from './index.ts'
import { textOf } from './read-text.ts'
import { missingLetters } from './type-setter.ts'

const createdAt = new Date('2026-11-22T05:00:00Z')
const kazakh = 'ӘәҒғҚқҢңӨөҰұҮүҺһІі'
const alphabet = 'АаӘәБбВвГгҒғДдЕеЁёЖжЗзИиЙйКкҚқЛлМмНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЪъЫыІіЬьЭэЮюЯя'
const signs = '₸ № § « » „ “ ” – — … · • × − ≤ ≥ ± ° % + / = “’'

const faces: Face[] = (['serif', 'sans'] as const).flatMap((family) =>
  [false, true].flatMap((bold) => [false, true].map((italic) => ({ family, bold, italic }))),
)

describe('fonts', () => {
  test.each(faces)('every Kazakh, Russian and Latin letter and every sign has a glyph: %o', (face) => {
    const doc = new PDFDocument({ font: '' })
    const latin = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
    expect(missingLetters(doc, alphabet + latin + signs.replaceAll(' ', ''), face)).toEqual([])
  })
  test('exotic spaces, soft hyphens and control characters are replaced before they reach a font', () => {
    expect(printable('48\u202fч\u00ad\u0000\u200b «ок»\t1')).toBe('48\u00a0ч «ок» 1')
    expect(printable('и\u0306')).toBe('й')
  })
})

describe('a document', () => {
  const compose = () =>
    createPdf({ title: 'Бұйрық № 214-Д', lang: 'kk', author: 'Ұлытау университеті', createdAt, foot: 'Бұйрық № 214-Д' }, (paper) => {
      paper.heading('Қашықтан оқытуға көшіру туралы')
      paper.paragraph(['Білім алушы ', { text: 'Әбдіқали Мөлдір', bold: true }, ` үшін ${kazakh} 12 500 ₸.`], { align: 'justify' })
      paper.list(['жеке оқу жоспары', 'сабақ кестесі'], { numbered: true })
      paper.bilingual([
        { kk: 'Мекен-жайы: Жезқазған қ., Сарыарқа к-сі, 14', ru: 'Адрес: г. Жезказган, ул. Сарыарка, 14' },
        { kk: 'Ұзын жол, ол бір бағанға сыймайды, сондықтан екі немесе үш жолға бөлінеді', ru: 'Короткая строка', bold: true },
      ])
      paper.table({
        columns: [
          { title: '№', share: 1, align: 'right' },
          { title: 'Тегі, аты', share: 5 },
          { title: 'Технология', share: 3 },
        ],
        rows: Array.from({ length: 90 }, (_, index) => [String(index + 1), `Жұмабек Айдана ${index + 1}`, 'желілік']),
      })
      paper.signatures([{ position: 'Ректор', name: 'Оспан Н. Б.', note: '22.11.2026 10:42' }])
      paper.qr('https://ulytau.example/certificate/abc', 'QR: сертификат беті')
    })

  test('keeps every Kazakh letter in its text', async () => {
    const text = (await textOf(await compose())).replaceAll('\n', ' ')
    expect(text).toContain(`Мөлдір үшін ${kazakh} 12 500 ₸.`)
    expect(text).toContain('Қашықтан оқытуға көшіру туралы')
    expect(text).toContain('Жұмабек Айдана 90')
  })

  test('is tagged, has its language and title, repeats the table head on each page and numbers the pages', async () => {
    const bytes = await compose()
    const raw = bytes.toString('latin1')
    expect(raw).toContain('/Marked true')
    expect(raw).toContain('/Lang (kk)')
    expect(raw).toContain('/DisplayDocTitle true')
    for (const tag of ['/S /H1', '/S /P', '/S /Table', '/S /TH', '/S /TD', '/S /LBody', '/S /Figure', '/Scope /Column'])
      expect(raw).toContain(tag)
    expect(raw).toContain('pdfuaid')
    const text = await textOf(bytes)
    const pages = raw.match(/\/Type \/Page\n/g)?.length ?? 0
    expect(pages).toBeGreaterThanOrEqual(3)
    expect(text.match(/Тегі, аты/g)).toHaveLength(pages)
    expect(text).toContain(`${pages} / ${pages}`)
  })

  test('has the same bytes for the same content and moment', async () => {
    expect((await compose()).equals(await compose())).toBe(true)
  })

  test('can be read by the usual tool, where it is installed', async (context) => {
    const path = join(mkdtempSync(join(tmpdir(), 'dala-pdf-')), 'a.pdf')
    writeFileSync(path, await compose())
    let text: string
    try {
      execFileSync('pdftotext', ['-layout', path, `${path}.txt`])
      text = readFileSync(`${path}.txt`, 'utf8')
    } catch {
      return context.skip('pdftotext is not installed')
    }
    expect(text).toContain(kazakh)
    // both columns stand on one baseline
    expect(text).toMatch(/Мекен-жайы: .*Адрес: г\. Жезказган/)
  })
})

test('a package joins PDFs and pictures in order and says which file could not be read', async () => {
  const first = await createPdf({ title: 'Бірінші', lang: 'kk', createdAt }, (paper) => paper.paragraph('бірінші бет'))
  const picture = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#0A6E7D' } })
    .png()
    .toBuffer()
  const { bytes, pages, unread } = await createPackage(
    [
      { title: 'Бұйрық', pdf: first },
      { title: 'Анықтама', picture },
      { title: 'Бүлінген файл', pdf: Buffer.from('%PDF-1.4 not really') },
    ],
    { title: 'Топтама', lang: 'kk', createdAt },
  )
  expect(pages).toBe(3)
  expect(unread).toEqual(['Бүлінген файл'])
  const text = await textOf(bytes)
  expect(text.indexOf('бірінші бет')).toBeGreaterThanOrEqual(0)
  expect(text.indexOf('Бүлінген файл')).toBeGreaterThan(text.indexOf('Анықтама'))
})

import type { CertificateFacts } from '@dala/domain/certificates'
import { formatDocumentDate, formatNumber, NBSP, type Locale } from '@dala/locale'
import { createPdf, type Paper, type TextStyle } from '#lib/pdf'

type Two = 'kk' | 'ru'
const teal = '#0A6E7D'
const tealLine = '#A9D8DD'
const ochre = '#BF780F'
const ink2 = '#42555A'
const rule = '#5A6A6E'

/** The words of the form, as the annex to order 137 has them (A2016-39.b); they differ between its columns and are kept so. */
export const formWords = {
  address: { kk: 'Мекен-жайы', ru: 'Адрес' },
  email: { kk: 'e-mail', ru: 'e-mail' },
  phone: { kk: 'Телефон', ru: 'Телефон' },
  title: 'СЕРТИФИКАТ',
  opening: { kk: 'Осы сертификат,', ru: 'Настоящим подтверждает, что' },
  nameCaption: { kk: '(Аты-жөні)', ru: '(Ф.И.О.)' },
  studyCaption: { kk: '(Курс/семестр/факультет)', ru: '' },
  topic: { kk: '', ru: 'прошел(ла) курс на тему:' },
  volumeCaption: { kk: '', ru: '(Объем курса)' },
  seal: { kk: 'М.О.', ru: 'М.П.' },
  number: { kk: 'Тіркеу нөмірі №', ru: 'Регистрационный номер №' },
  electronic: { kk: 'Электрондық нұсқасы:', ru: 'Электронная версия:' },
} as const

const hoursWord = (hours: number) => {
  const [ten, hundred] = [hours % 10, hours % 100]
  if (ten === 1 && hundred !== 11) return 'час'
  return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? 'часа' : 'часов'
}
const weeksWord = (weeks: number) => {
  const [ten, hundred] = [weeks % 10, weeks % 100]
  if (ten === 1 && hundred !== 11) return 'неделя'
  return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? 'недели' : 'недель'
}

/** Volume of the course in hours and weeks, as the form's line (Объем курса) wants it. */
export const volumeOf = (facts: Pick<CertificateFacts, 'hours' | 'weeks'>, locale: Locale): string => {
  const hours = formatNumber(facts.hours, locale)
  const weeks = facts.weeks
  if (locale === 'kk') return `${hours}${NBSP}сағат${weeks === null ? '' : `, ${weeks}${NBSP}апта`}`
  if (locale === 'en') return `${hours}${NBSP}hours${weeks === null ? '' : `, ${weeks}${NBSP}week${weeks === 1 ? '' : 's'}`}`
  return `${hours}${NBSP}${hoursWord(facts.hours)}${weeks === null ? '' : `, ${weeks}${NBSP}${weeksWord(weeks)}`}`
}

/** A4 in landscape, points; the columns of the form begin at these places. */
export const paperSize = { width: 841.89, height: 595.28 }
export const paperColumns = { kk: 78, ru: 445 } as const
export const paperColumnWidth = 319

const shown = (link: string) => link.replace(/^https?:\/\//, '')

/** The ram's horn (қошқар мүйіз): two curls from one stem. */
export const cornerHorn =
  'M20 20 C20 12.6 21.4 2.5 29.2 2.5 C34.7 2.5 37.5 6.7 37.5 10.3 C37.5 14.9 34.3 17.7 30.6 17.7 C26.9 17.7 24.6 14.9 24.6 11.7 C24.6 9 26.4 7.1 28.7 7.1 C31 7.1 32.4 9 32.4 10.8 C32.4 12.6 31 13.6 29.7 13.6 ' +
  'M20 20 C12.6 20 2.5 21.4 2.5 29.2 C2.5 34.7 6.7 37.5 10.3 37.5 C14.9 37.5 17.7 34.3 17.7 30.6 C17.7 26.9 14.9 24.6 11.7 24.6 C9 24.6 7.1 26.4 7.1 28.7 C7.1 31 9 32.4 10.8 32.4 C12.6 32.4 13.6 31 13.6 29.7'

export const cornerLozenge = 'M11 7 L15 11 L11 15 L7 11 Z'

/** Draws frame and horns in the four corners. */
const frame = ({ place }: Paper): void => {
  place.rect(21.5, 21.5, paperSize.width - 43, paperSize.height - 43, { stroke: tealLine, width: 0.8 })
  for (const [x, scaleX] of [
    [17, 1],
    [paperSize.width - 17, -1],
  ] as const)
    for (const [y, scaleY] of [
      [17, 1],
      [paperSize.height - 17, -1],
    ] as const) {
      place.path('M0 77 L0 0 L77 0', { x, y, scaleX, scaleY }, { stroke: teal, width: 1.6 })
      // the horn: two curls on one stem, and a lozenge
      const at = { x: x + scaleX * 16, y: y + scaleY * 16, scaleX, scaleY }
      place.path(cornerHorn, at, { stroke: teal, width: 1.3 })
      place.path(cornerLozenge, at, { fill: ochre })
    }
}

/** A line to be filled, with its text above in the middle and a caption below. */
const filledLine = (
  { place }: Paper,
  text: string,
  caption: string,
  at: { x: number; width: number; y: number; lang: Two },
  style: TextStyle,
): void => {
  // A long name or topic gets smaller until it fits on its line.
  let size = style.size ?? 11
  const least = size * 0.72
  while (size > least && place.widthOf(text, { ...style, size }) > at.width) size -= 0.5
  const lines = place.widthOf(text, { ...style, size }) > at.width ? 2 : 1
  place.text(
    text,
    { x: at.x, width: at.width, baseline: at.y - 6 - (lines - 1) * size * 1.15, step: size * 1.15 },
    { ...style, size, align: 'center', lang: at.lang },
  )
  place.line([at.x, at.y], [at.x + at.width, at.y], { color: rule, width: 0.7 })
  if (caption !== '')
    place.text(caption, { x: at.x, width: at.width, baseline: at.y + 9.5 }, { size: 8, color: ink2, align: 'center', lang: at.lang })
}

const head = ({ place }: Paper, facts: CertificateFacts, lang: Two): void => {
  const x = paperColumns[lang]
  const { name, address, email, phone } = facts.organisation
  let size = 11.5
  while (size > 8.5 && place.widthOf(name[lang], { size, bold: true }) > paperColumnWidth) size -= 0.5
  const last = place.text(
    name[lang],
    { x, width: paperColumnWidth, baseline: 58, step: size * 1.2 },
    { bold: true, size, align: 'center', lang },
  )
  const lines = [`${formWords.address[lang]}: ${address[lang]}`, `${formWords.email[lang]}: ${email}`, `${formWords.phone[lang]}: ${phone}`]
  let baseline = Math.max(last, 58) + 19
  for (const line of lines) {
    const drawn = place.text(line, { x, width: paperColumnWidth, baseline, step: 11 }, { size: 9, color: ink2, align: 'center', lang })
    baseline = drawn + 13
  }
}

const body = (paper: Paper, facts: CertificateFacts, lang: Two): void => {
  const { place } = paper
  const x = paperColumns[lang]
  place.text(formWords.opening[lang], { x, width: paperColumnWidth, baseline: 193 }, { size: 10.5, lang })
  filledLine(paper, facts.holder, formWords.nameCaption[lang], { x, width: paperColumnWidth, y: 229, lang }, { size: 14, bold: true })
  filledLine(
    paper,
    facts.study?.[lang] ?? '',
    formWords.studyCaption[lang],
    { x, width: paperColumnWidth, y: 268, lang },
    { size: 10, bold: true },
  )
  if (formWords.topic[lang] !== '') place.text(formWords.topic[lang], { x, width: paperColumnWidth, baseline: 298 }, { size: 10.5, lang })
  filledLine(paper, `«${facts.course[lang]}»`, '', { x, width: paperColumnWidth, y: 332, lang }, { size: 13, bold: true })
  const credits = { text: formatNumber(facts.credits, lang), bold: true }
  if (lang === 'kk')
    place.text(
      ['тақырыбында ', credits, ' кредит көлемінде курс өткенін растайды.'],
      { x, width: paperColumnWidth, baseline: 366 },
      { size: 10.5, lang },
    )
  else {
    filledLine(paper, volumeOf(facts, 'ru'), formWords.volumeCaption.ru, { x, width: 150, y: 369, lang }, { size: 10, bold: true })
    place.text(['в объеме ', credits, ' кредитов.'], { x: x + 160, width: paperColumnWidth - 160, baseline: 366 }, { size: 10.5, lang })
  }
}

const signing = ({ place }: Paper, facts: CertificateFacts, lang: Two): void => {
  const x = paperColumns[lang]
  const position = facts.signatory.position[lang]
  const name = `/ ${facts.signatory.name} /`
  const style: TextStyle = { size: 10, lang }
  const positionWidth = Math.min(place.widthOf(position, style) + 1, 130)
  const nameWidth = Math.min(place.widthOf(name, style) + 1, 130)
  place.text(position, { x, width: positionWidth, baseline: 417 }, style)
  place.line([x + positionWidth + 9, 421], [x + paperColumnWidth - nameWidth - 9, 421], { color: rule, width: 0.7 })
  place.text(name, { x: x + paperColumnWidth - nameWidth, width: nameWidth, baseline: 417 }, { ...style, align: 'right' })
  place.circle(x + 23.5, 456, 23, { stroke: rule, width: 0.6, dash: 2.2 })
  place.text(formWords.seal[lang], { x, width: 47, baseline: 459.5 }, { size: 9.5, color: ink2, align: 'center', lang })
  place.text(formatDocumentDate(facts.issuedOn, lang), { x: x + 60, width: paperColumnWidth - 60, baseline: 450 }, style)
  place.text(`${formWords.number[lang]} ${facts.number}`, { x: x + 60, width: paperColumnWidth - 60, baseline: 468 }, style)
}

const electronic = ({ place }: Paper, facts: CertificateFacts): void => {
  const size = 63
  const x = paperSize.width / 2 - size / 2
  place.text(formWords.electronic.kk, { x: 60, width: x - 60 - 16, baseline: 520 }, { size: 9, align: 'right', lang: 'kk' })
  place.text(shown(facts.link), { x: 60, width: x - 60 - 16, baseline: 533 }, { size: 8.5, bold: true, align: 'right' })
  place.qr(facts.link, { x, y: 494, size, alt: facts.link })
  place.text(formWords.electronic.ru, { x: x + size + 16, width: 260, baseline: 520 }, { size: 9, lang: 'ru' })
  place.text(shown(facts.link), { x: x + size + 16, width: 260, baseline: 533 }, { size: 8.5, bold: true })
}

/** The certificate as one A4 page in landscape, Kazakh left and Russian right on the same baselines. The same facts give the same bytes. */
export const drawCertificate = (facts: CertificateFacts, issuedAt: Date): Promise<Buffer> =>
  createPdf(
    {
      title: `Сертификат № ${facts.number}`,
      lang: 'kk',
      author: facts.organisation.name.kk,
      subject: `${facts.holder}: ${facts.course.kk}`,
      createdAt: issuedAt,
      orientation: 'landscape',
      margins: [0, 0, 0, 0],
      family: 'sans',
      pageNumbers: false,
    },
    (paper) => {
      const { place } = paper
      place.rect(0, 0, paperSize.width, paperSize.height, { fill: '#FFFFFF' })
      frame(paper)
      for (const lang of ['kk', 'ru'] as const) head(paper, facts, lang)
      const spaced = [...formWords.title].join('\u00a0')
      place.text(spaced, { x: 0, width: paperSize.width, baseline: 151, tag: 'H1' }, { size: 27, bold: true, color: teal, align: 'center' })
      place.line([paperSize.width / 2 - 24, 167], [paperSize.width / 2 + 24, 167], { color: ochre, width: 1.4 })
      place.line([paperSize.width / 2 + 1, 197], [paperSize.width / 2 + 1, 474], { color: tealLine, width: 0.5 })
      for (const lang of ['kk', 'ru'] as const) {
        body(paper, facts, lang)
        signing(paper, facts, lang)
      }
      electronic(paper, facts)
    },
  )

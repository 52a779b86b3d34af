import type { CertificateFacts } from '@dala/domain/certificates'
import { formatDocumentDate, formatNumber } from '@dala/locale'
import { encode } from 'uqr'
import { html, type Html } from '#public'
import { cornerHorn, cornerLozenge, formWords, paperSize, paperColumns, paperColumnWidth, volumeOf } from './draw-certificate.ts'

const teal = '#0A6E7D'
const ink = '#13262B'
const ink2 = '#42555A'

interface Look {
  size: number
  bold?: boolean
  color?: string
  anchor?: 'start' | 'middle' | 'end'
  /** widest it may be: longer text is squeezed, as the paper makes it smaller */
  most?: number
}

const write = (text: string, x: number, y: number, look: Look): Html => {
  // about the mean width of a letter of the typeface
  const wide = text.length * look.size * (look.bold ? 0.6 : 0.57)
  const size = look.most !== undefined && wide > look.most ? Math.max(5, (look.size * look.most) / wide) : look.size
  return html`<text
    x="${x}"
    y="${y}"
    font-size="${size.toFixed(1)}"
    font-weight="${look.bold ? 600 : 400}"
    fill="${look.color ?? ink}"
    text-anchor="${look.anchor ?? 'start'}"
  >
    ${text}
  </text>`
}

const ruled = (x: number, width: number, y: number): Html => html`<path d="M${x} ${y}H${x + width}" stroke="#5A6A6E" stroke-width=".7" />`

const half = (facts: CertificateFacts, lang: 'kk' | 'ru'): Html[] => {
  const x = paperColumns[lang]
  const width = paperColumnWidth
  const middle = x + width / 2
  const centre = (text: string, y: number, look: Omit<Look, 'anchor'>) => write(text, middle, y, { most: width, ...look, anchor: 'middle' })
  const { organisation } = facts
  const credits = formatNumber(facts.credits, lang)
  return [
    centre(organisation.name[lang], 58, { size: 11.5, bold: true }),
    centre(`${formWords.address[lang]}: ${organisation.address[lang]}`, 77, { size: 9, color: ink2 }),
    centre(`${formWords.email[lang]}: ${organisation.email}`, 90, { size: 9, color: ink2 }),
    centre(`${formWords.phone[lang]}: ${organisation.phone}`, 103, { size: 9, color: ink2 }),
    write(formWords.opening[lang], x, 193, { size: 10.5 }),
    centre(facts.holder, 223, { size: 14, bold: true }),
    ruled(x, width, 229),
    centre(formWords.nameCaption[lang], 238.5, { size: 8, color: ink2 }),
    centre(facts.study?.[lang] ?? '', 262, { size: 10, bold: true }),
    ruled(x, width, 268),
    centre(formWords.studyCaption[lang], 277.5, { size: 8, color: ink2 }),
    write(formWords.topic[lang], x, 298, { size: 10.5 }),
    centre(`«${facts.course[lang]}»`, 326, { size: 13, bold: true }),
    ruled(x, width, 332),
    ...(lang === 'kk'
      ? [write(`тақырыбында ${credits} кредит көлемінде курс өткенін растайды.`, x, 366, { size: 10.5 })]
      : [
          write(volumeOf(facts, 'ru'), x + 75, 363, { size: 10, bold: true, anchor: 'middle' }),
          ruled(x, 150, 369),
          write(formWords.volumeCaption.ru, x + 75, 378.5, { size: 8, color: ink2, anchor: 'middle' }),
          write(`в объеме ${credits} кредитов.`, x + 160, 366, { size: 10.5 }),
        ]),
    write(facts.signatory.position[lang], x, 417, { size: 10, most: 120 }),
    ruled(x + 66, width - 186, 421),
    write(`/ ${facts.signatory.name} /`, x + width, 417, { size: 10, anchor: 'end' }),
    html`<circle cx="${x + 23.5}" cy="456" r="23" fill="none" stroke="#5A6A6E" stroke-width=".6" stroke-dasharray="2.2" />`,
    write(formWords.seal[lang], x + 23.5, 459.5, { size: 9.5, color: ink2, anchor: 'middle' }),
    write(formatDocumentDate(facts.issuedOn, lang), x + 60, 450, { size: 10 }),
    write(`${formWords.number[lang]} ${facts.number}`, x + 60, 468, { size: 10 }),
  ]
}

const corner = (x: number, y: number, sx: number, sy: number): Html => html`
  <g transform="translate(${x} ${y}) scale(${sx} ${sy})">
    <path d="M0 77V0H77" fill="none" stroke="${teal}" stroke-width="1.6" />
    <g transform="translate(16 16)">
      <path d="${cornerHorn}" fill="none" stroke="${teal}" stroke-width="1.3" />
      <path d="${cornerLozenge}" fill="#BF780F" />
    </g>
  </g>
`

const qrPath = (link: string): string => {
  const { data, size } = encode(link, { ecc: 'M', border: 0 })
  const step = 63 / size
  return data
    .flatMap((row, y) =>
      row.flatMap((dark, x) =>
        dark ? [`M${(x * step).toFixed(2)} ${(y * step).toFixed(2)}h${step.toFixed(2)}v${step.toFixed(2)}h-${step.toFixed(2)}z`] : [],
      ),
    )
    .join('')
}

/** The certificate as it looks on paper, drawn in the page: always light, as paper is. */
export const preview = (facts: CertificateFacts, label: string): Html => {
  const { width, height } = paperSize
  const link = facts.link.replace(/^https?:\/\//, '')
  return html`<svg class="paper" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}" xml:lang="kk">
    <rect width="${width}" height="${height}" fill="#fff" />
    <rect x="21.5" y="21.5" width="${width - 43}" height="${height - 43}" fill="none" stroke="#A9D8DD" stroke-width=".8" />
    ${corner(17, 17, 1, 1)}${corner(width - 17, 17, -1, 1)}${corner(17, height - 17, 1, -1)}${corner(width - 17, height - 17, -1, -1)}
    ${write([...formWords.title].join('\u00a0'), width / 2, 151, { size: 27, bold: true, color: teal, anchor: 'middle' })}
    <path d="M${width / 2 - 24} 167h48" stroke="#BF780F" stroke-width="1.4" />
    <path d="M${width / 2 + 1} 197V474" stroke="#A9D8DD" stroke-width=".5" />
    ${half(facts, 'kk')}${half(facts, 'ru')} ${write(formWords.electronic.kk, width / 2 - 47.5, 520, { size: 9, anchor: 'end' })}
    ${write(link, width / 2 - 47.5, 533, { size: 8.5, bold: true, anchor: 'end' })}
    <path d="${qrPath(facts.link)}" transform="translate(${width / 2 - 31.5} 494)" fill="${ink}" />
    ${write(formWords.electronic.ru, width / 2 + 47.5, 520, { size: 9 })} ${write(link, width / 2 + 47.5, 533, { size: 8.5, bold: true })}
  </svg>`
}

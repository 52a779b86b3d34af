import type { Block, DocumentContent } from '@dala/domain/documents'
import { movements, reasons, type EventKind, type MovementReason } from '@dala/domain/registrar'
import { formatDate, formatDocumentDate } from '@dala/locale'

export interface PaperParagraph {
  kind: EventKind
  reason: MovementReason | null
  effectiveOn: string
  until: string | null
  people: { name: string; from: string; to: string }[]
}

export interface Paper {
  organisation: { kk: string; ru: string }
  address: { kk: string; ru: string }
  number: string
  datedOn: string
  basis: string
  paragraphs: PaperParagraph[]
  reverses: { number: string; datedOn: string } | null
  signer: { position: { kk: string; ru: string }; name: string } | null
}

const titleOf = (kind: EventKind): { kk: string; ru: string } =>
  kind === 'reverse' ? { kk: 'Бұйрықтың күшін жою', ru: 'Отмена приказа' } : { kk: movements[kind].kk, ru: movements[kind].ru }

/** The words of an order on the contingent, Kazakh and Russian side by side, with its people in a table. */
export function orderPaper(paper: Paper): DocumentContent {
  const blocks: Block[] = [
    { block: 'title', text: { kk: `БҰЙРЫҚ № ${paper.number}`, ru: `ПРИКАЗ № ${paper.number}` } },
    { block: 'paragraph', text: { kk: formatDocumentDate(paper.datedOn, 'kk'), ru: formatDocumentDate(paper.datedOn, 'ru') } },
  ]
  if (paper.reverses !== null)
    blocks.push({
      block: 'paragraph',
      text: {
        kk: `${formatDate(paper.reverses.datedOn)} № ${paper.reverses.number} бұйрықтың күші жойылды деп танылсын, аталған адамдардың бұрынғы жағдайы қалпына келтірілсін.`,
        ru: `Признать утратившим силу приказ № ${paper.reverses.number} от ${formatDate(paper.reverses.datedOn)}, восстановить прежнее положение названных лиц.`,
      },
    })
  for (const [index, paragraph] of paper.paragraphs.entries()) {
    const title = titleOf(paragraph.kind)
    blocks.push({ block: 'heading', text: { kk: `${index + 1}-§. ${title.kk}`, ru: `§ ${index + 1}. ${title.ru}` } })
    blocks.push({ block: 'paragraph', text: sentence(paragraph) })
    blocks.push({
      block: 'table',
      columns: [
        { title: { kk: '№', ru: '№' }, share: 0.6 },
        { title: { kk: 'Тегі, аты, әкесінің аты', ru: 'Фамилия, имя, отчество' }, share: 4 },
        { title: { kk: 'Бұрын', ru: 'Было' }, share: 2 },
        { title: { kk: 'Енді', ru: 'Стало' }, share: 2 },
      ],
      rows: paragraph.people.map((person, at) => [String(at + 1), person.name, person.from, person.to]),
    })
  }
  if (paper.basis !== '') blocks.push({ block: 'field', name: { kk: 'Негіздеме', ru: 'Основание' }, value: paper.basis })
  if (paper.signer !== null) blocks.push({ block: 'signature', position: paper.signer.position, name: paper.signer.name, note: '' })
  return { organisation: paper.organisation, address: paper.address, blocks }
}

const sentence = ({ effectiveOn, until, reason }: PaperParagraph): { kk: string; ru: string } => {
  const day = formatDate(effectiveOn)
  const end = until === null ? null : formatDate(until)
  const why = reason === null ? null : reasons[reason]
  return {
    kk: [`${day} бастап`, end && `${end} дейін`, why && `негізі: ${why.kk}`].filter(Boolean).join(', ') + '.',
    ru: [`С ${day}`, end && `по ${end}`, why && `основание: ${why.ru}`].filter(Boolean).join(', ') + '.',
  }
}

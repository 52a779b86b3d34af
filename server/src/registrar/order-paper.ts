import type { TemplateValues } from '@dala/domain/documents'
import { movements, reasons, type EventKind, type MovementReason } from '@dala/domain/registrar'
import { formatDate } from '@dala/locale'

export interface PaperParagraph {
  kind: EventKind
  reason: MovementReason | null
  effectiveOn: string
  until: string | null
  people: { name: string; from: string; to: string }[]
}

export interface Paper {
  number: string
  datedOn: string
  basis: string
  paragraphs: PaperParagraph[]
  reverses: { number: string; datedOn: string } | null
  signer: { position: { kk: string; ru: string }; name: string } | null
}

const titleOf = (kind: EventKind): { kk: string; ru: string } =>
  kind === 'reverse' ? { kk: 'Бұйрықтың күшін жою', ru: 'Отмена приказа' } : { kk: movements[kind].kk, ru: movements[kind].ru }

/** What stands in an order on the contingent, with its people in a table. */
export const orderValues = (paper: Paper): TemplateValues => ({
  number: paper.number,
  datedOn: paper.datedOn,
  reversed: paper.reverses?.number ?? '',
  reversedOn: paper.reverses?.datedOn ?? '',
  paragraphs: paper.paragraphs.map((paragraph) => ({
    title: titleOf(paragraph.kind),
    words: sentence(paragraph),
    persons: paragraph.people.map(({ name, from, to }) => ({ name, from, to })),
  })),
  basis: paper.basis,
  position: paper.signer?.position ?? { kk: '', ru: '' },
  signer: paper.signer?.name ?? '',
  note: '',
})

const sentence = ({ effectiveOn, until, reason }: PaperParagraph): { kk: string; ru: string } => {
  const day = formatDate(effectiveOn)
  const end = until === null ? null : formatDate(until)
  const why = reason === null ? null : reasons[reason]
  return {
    kk: [`${day} бастап`, end && `${end} дейін`, why && `негізі: ${why.kk}`].filter(Boolean).join(', ') + '.',
    ru: [`С ${day}`, end && `по ${end}`, why && `основание: ${why.ru}`].filter(Boolean).join(', ') + '.',
  }
}

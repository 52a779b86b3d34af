import { type DocumentContent, fillBody, numberLabel, type Register, type TemplateKind, type TemplateValues } from '@dala/domain/documents'
import type { Permission } from '@dala/domain/identity'
import { newId, type Trx } from '#lib/db'
import { problem } from '#lib/problems'
import { contentHash } from './content-hash.ts'
import { insertDocument, nextNumber } from './documents.queries.ts'
import { letterhead, type PaperLanguage, templateInUse } from './fill-template.ts'
import { endReserved, findFormat, takeReserved } from './numbers.queries.ts'

interface Number {
  number: number
  label: string
}

interface FromTemplate {
  kind: TemplateKind
  language?: PaperLanguage
  /** Made once the number is known, since the paper carries it. */
  values: (number: Number) => TemplateValues
}

export interface NewDocument {
  orgId: string
  register: Register
  kind: string
  /** The document's own day, `2026-11-22`; its year is the year of the register. */
  datedOn: string
  title: { kk: string; ru: string; en: string }
  subject: readonly [kind: string, id: string]
  aboutId?: string | null
  /** A paper whose words are composed by its noun. Made once the number is known, since the paper carries it. */
  content?: (number: Number) => DocumentContent
  /** A paper from the organisation's template: template, edition and values are kept with the document. */
  template?: FromTemplate
  /** A number that was kept for this paper (`documents.number_note`); the next one unless told. */
  reservedId?: string
  createdBy: string
  /** Only holders of this permission read the words; everybody else sees the line of the register. */
  readPermission?: Permission
  signedBy?: string | null
  now: Date
}

export interface Registered {
  id: string
  number: number
  label: string
  hash: Buffer
}

async function write(trx: Trx, document: NewDocument, number: Number) {
  const { template } = document
  if (template === undefined) {
    if (document.content === undefined) throw new Error('A document needs a content or a template')
    return { content: document.content(number), remembered: {} }
  }
  const used = await templateInUse(trx, document.orgId, template.kind)
  const values = template.values(number)
  const side = template.language === undefined || template.language === 'both' ? null : template.language
  return {
    content: fillBody(template.kind, used.body, values, await letterhead(trx, document.orgId), side),
    remembered: {
      template: template.kind,
      template_edition: used.edition,
      template_version_id: used.versionId,
      template_values: JSON.stringify(values),
    },
  }
}

/** Numbers and keeps a document in the caller's transaction: the register has no gap, whatever happens after. */
export async function registerDocument(trx: Trx, document: NewDocument): Promise<Registered> {
  const { orgId, register } = document
  const year = Number(document.datedOn.slice(0, 4))
  const reserved = document.reservedId === undefined ? null : await takeReserved(trx, orgId, document.reservedId)
  if (reserved === undefined || (reserved !== null && (reserved.register !== register || reserved.year !== year)))
    throw problem('documents.number-not-reserved')
  const number = reserved?.number ?? (await nextNumber(trx, orgId, register, year))
  const label = reserved?.label ?? numberLabel(register, number, year, await findFormat(trx, orgId, register))
  const { content, remembered } = await write(trx, document, { number, label })
  const hash = contentHash(content)
  const id = newId()
  await insertDocument(trx, {
    org_id: orgId,
    id,
    register,
    year,
    number,
    label,
    kind: document.kind,
    dated_on: document.datedOn,
    title_kk: document.title.kk,
    title_ru: document.title.ru,
    title_en: document.title.en,
    subject_kind: document.subject[0],
    subject_id: document.subject[1],
    about_id: document.aboutId ?? null,
    content: JSON.stringify(content),
    hash,
    signed_by: document.signedBy ?? null,
    signed_at: document.signedBy ? document.now : null,
    read_permission: document.readPermission ?? null,
    created_by: document.createdBy,
    created_at: document.now,
    ...remembered,
  })
  if (reserved !== null)
    await endReserved(trx, orgId, reserved.id, { document_id: id, ended_by: document.createdBy, ended_at: document.now })
  return { id, number, label, hash }
}

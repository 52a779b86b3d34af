import { type DocumentContent, numberLabel, type Register } from '@dala/domain/documents'
import type { Permission } from '@dala/domain/identity'
import { newId, type Trx } from '#lib/db'
import { contentHash } from './content-hash.ts'
import { insertDocument, nextNumber } from './documents.queries.ts'

export interface NewDocument {
  orgId: string
  register: Register
  kind: string
  /** The document's own day, `2026-11-22`; its year is the year of the register. */
  datedOn: string
  title: { kk: string; ru: string; en: string }
  subject: readonly [kind: string, id: string]
  aboutId?: string | null
  /** Made once the number is known, since the paper carries it. */
  content: (number: { number: number; label: string }) => DocumentContent
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

/** Numbers and keeps a document in the caller's transaction: the register has no gap, whatever happens after. */
export async function registerDocument(trx: Trx, document: NewDocument): Promise<Registered> {
  const year = Number(document.datedOn.slice(0, 4))
  const number = await nextNumber(trx, document.orgId, document.register, year)
  const label = numberLabel(document.register, number)
  const content = document.content({ number, label })
  const hash = contentHash(content)
  const id = newId()
  await insertDocument(trx, {
    org_id: document.orgId,
    id,
    register: document.register,
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
  })
  return { id, number, label, hash }
}

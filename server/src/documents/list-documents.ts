import type { listDocuments as api, RegisteredDocument } from '@dala/domain/documents'
import type { QueryOf } from '@dala/domain/contract'
import type { Actor } from '@dala/domain/identity'
import type { z } from 'zod'
import { decodeCursor, type Db, nextPage } from '#lib/db'
import { demand } from '#lib/http'
import { contentHash } from './content-hash.ts'
import { type DocumentRow, getRow, listRows } from './documents.queries.ts'
import { mayReadWords, unitsInReach } from './policy.ts'
import { printContent } from './print-document.ts'

type Shown = Omit<z.infer<typeof RegisteredDocument>, 'signedAt'> & { signedAt: Date | null }

const shown = (actor: Actor, row: DocumentRow): Shown => ({
  id: row.id,
  register: row.register,
  label: row.label,
  kind: row.kind,
  datedOn: row.dated_on,
  title: { kk: row.title_kk, ru: row.title_ru, en: row.title_en },
  about: row.about_id === null ? null : { id: row.about_id, name: row.about_name },
  signedBy: row.signed_at === null ? null : row.signer_name,
  signedAt: row.signed_at,
  hash: row.hash.toString('hex'),
  open: mayReadWords(actor, row).allowed,
})

/** The register of documents, newest first. */
export const listDocuments = (db: Db, actor: Actor, query: QueryOf<typeof api>) =>
  db.transaction(async (trx) => {
    const [before = null] = query.after === undefined ? [] : decodeCursor(query.after, 1)
    const rows = await listRows(trx, db.orgId, unitsInReach(actor), { ...query, before: before === null ? null : String(before) })
    const page = nextPage(rows, query.limit, (row) => [row.id])
    return { items: page.items.map((row) => shown(actor, row)), next: page.next }
  })

/** A document with its words; `intact` says whether they still give its hash. */
export const getDocument = (db: Db, actor: Actor, id: string) =>
  db.transaction(async (trx) => {
    const row = await getRow(trx, db.orgId, id, unitsInReach(actor))
    demand(mayReadWords(actor, row))
    return { ...shown(actor, row), content: row.content, intact: contentHash(row.content).equals(row.hash) }
  })

/** The document as PDF. */
export async function printDocument(db: Db, actor: Actor, id: string) {
  const row = await db.transaction((trx) => getRow(trx, db.orgId, id, unitsInReach(actor)))
  demand(mayReadWords(actor, row))
  const title = `${row.title_kk} № ${row.label}`
  const body = await printContent(row.content, {
    title,
    foot: `№ ${row.label} · ${row.hash.toString('hex').slice(0, 16)}`,
    createdAt: row.created_at,
  })
  return { fileName: `${row.label}.pdf`, contentType: 'application/pdf', body }
}

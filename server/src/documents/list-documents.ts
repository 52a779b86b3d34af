import {
  type countDocuments as countApi,
  fillBody,
  keptUntil,
  type listDocuments as api,
  type RegisteredDocument,
  registerNames,
  registers,
  type SignatureState,
  signatureStates,
  templateKinds,
} from '@dala/domain/documents'
import type { QueryOf, ReplyOf } from '@dala/domain/contract'
import { type Actor, holds } from '@dala/domain/identity'
import type { z } from 'zod'
import { decodeCursor, type Db, nextPage, type Trx } from '#lib/db'
import { demand } from '#lib/http'
import { contentHash } from './content-hash.ts'
import { countRows, type DocumentRow, findAnnulment, getAuthor, getRow, listReadings, listRows, noteReading } from './documents.queries.ts'
import { templateInUse, templateOf } from './fill-template.ts'
import { findYears, listHolds } from './holds.queries.ts'
import { maySign, mayReadWords, unitsInReach } from './policy.ts'
import { listSignatures } from './signatures.queries.ts'
import { showSignature } from './signing/show-signature.ts'
import { findSlug } from './templates.queries.ts'

type Shown = Omit<z.infer<typeof RegisteredDocument>, 'signedAt'> & { signedAt: Date | null }

/** The name of a register in three languages. */
export const nameOf = (register: DocumentRow['register']) => {
  const { kk, ru, en } = registers[register]
  return { kk, ru, en }
}

const shown = (actor: Actor, row: DocumentRow): Shown => ({
  id: row.id,
  register: row.register,
  registerName: nameOf(row.register),
  label: row.label,
  kind: row.kind,
  datedOn: row.dated_on,
  title: { kk: row.title_kk, ru: row.title_ru, en: row.title_en },
  about: row.about_id === null ? null : { id: row.about_id, name: row.about_name },
  signedBy: row.signed_at === null ? null : row.signer_name,
  signedAt: row.signed_at,
  signatures: row.signatures,
  annulled: row.annulled,
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

/** How many documents of a search lie in each register and year, and how their signatures stand. */
export const countDocuments = (db: Db, actor: Actor, query: QueryOf<typeof countApi>): Promise<ReplyOf<typeof countApi>> =>
  db.transaction(async (trx) => {
    const rows = await countRows(trx, db.orgId, unitsInReach(actor), query)
    const sum = (keep: (row: (typeof rows)[number]) => boolean) => rows.filter(keep).reduce((total, row) => total + row.count, 0)
    const years = [...new Set(rows.map((row) => row.year))].toSorted((one, two) => two - one)
    return {
      registers: registerNames
        .map((register) => ({ register, name: nameOf(register), count: sum((row) => row.register === register) }))
        .filter(({ count }) => count > 0),
      years: years.map((year) => ({ year, count: sum((row) => row.year === year) })),
      signatures: signatureStates
        .map((state: SignatureState) => ({ state, count: sum((row) => row.state === state) }))
        .filter(({ count }) => count > 0),
    }
  })

type Full = Awaited<ReturnType<typeof getRow>>

/** From which words a document was written, and whether they and its values still say what it says. */
async function templateFacts(trx: Trx, orgId: string, row: Full) {
  if (row.template === null || row.template_edition === null || row.template_values === null) return null
  const used = await templateOf(trx, orgId, {
    template: row.template,
    template_edition: row.template_edition,
    template_version_id: row.template_version_id,
  })
  const current = await templateInUse(trx, orgId, row.template)
  const { organisation, address, side } = row.content
  const again = fillBody(row.template, used.body, row.template_values, { organisation, address }, side ?? null)
  const { kk, ru, en } = templateKinds[row.template]
  return {
    kind: row.template,
    name: { kk, ru, en },
    edition: row.template_edition,
    own: row.template_version_id !== null,
    current: current.edition === row.template_edition && current.versionId === row.template_version_id,
    same: contentHash(again).equals(row.hash),
  }
}

/** A document with its words; `intact` says whether they still give its hash. Opening it leaves a trace. */
export const getDocument = (db: Db, actor: Actor, id: string, now: Date) =>
  db.transaction(async (trx) => {
    const { orgId } = db
    const row = await getRow(trx, orgId, id, unitsInReach(actor))
    demand(mayReadWords(actor, row))
    await noteReading(trx, orgId, id, actor.personId, now)
    const annulment = await findAnnulment(trx, orgId, id)
    const held = await listHolds(trx, orgId, id)
    return {
      ...shown(actor, row),
      content: row.content,
      intact: contentHash(row.content).equals(row.hash),
      annulment: annulment === undefined ? null : (annulment.ended_reason ?? annulment.reason),
      template: await templateFacts(trx, orgId, row),
      createdBy: (await getAuthor(trx, orgId, row.created_by)).name,
      createdAt: row.created_at,
      signed: (await listSignatures(trx, orgId, [id])).map(showSignature),
      readers: (await listReadings(trx, orgId, id)).map(({ name, last_at, times }) => ({ name, at: last_at, times })),
      keptUntil: keptUntil(row.dated_on, await findYears(trx, orgId, row.register)),
      holds: held.map((hold) => ({ id: hold.id, reason: hold.reason, by: hold.by, at: hold.put_at, liftedAt: hold.lifted_at })),
      verifyPath: `/document/${await findSlug(trx, orgId)}/${row.hash.toString('hex')}`,
      can: { sign: maySign(actor, row).allowed && annulment === undefined, hold: holds(actor, 'documents.write') },
    }
  })

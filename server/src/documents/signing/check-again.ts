import type { SignatureReason } from '@dala/domain/documents'
import type { Actor } from '@dala/domain/identity'
import type { Config } from '#config'
import { type Db, missing, type Trx } from '#lib/db'
import { emit } from '#lib/events'
import { findFile, readStored } from '#lib/files'
import type { JobContext } from '#lib/jobs'
import type { Sealer } from '#lib/seal'
import { contentBytes, contentHash } from '../content-hash.ts'
import { getRow } from '../documents.queries.ts'
import { mayOpen, unitsInReach } from '../policy.ts'
import { getSignature, getSigner, insertCheck, listDue, type SignatureRow } from '../signatures.queries.ts'
import { showSignature } from './show-signature.ts'
import { readTrust } from './trust.ts'
import { verifySignature } from './verify-signature.ts'
import { isNumberOf } from './whose.ts'

type Parts = { config: Config; sealer: Sealer }
type Found = { verdict: 'valid' | 'not-verified' | 'invalid'; reasons: SignatureReason[] }

async function look(trx: Trx, orgId: string, row: SignatureRow, parts: Parts, now: Date): Promise<Found> {
  const document = await getRow(trx, orgId, row.document_id)
  if (!contentHash(document.content).equals(row.hash)) return { verdict: 'invalid', reasons: ['document-changed'] }
  const file = row.file_id === null ? undefined : await findFile(trx, orgId, row.file_id)
  const cms = file === undefined ? null : await readStored(parts.config, file).catch(() => null)
  if (cms === null) return { verdict: 'invalid', reasons: ['file-missing'] }
  const { iin_index: index, bin } = await getSigner(trx, orgId, row.signer_id)
  return verifySignature({
    cms,
    content: contentBytes(document.content),
    at: row.signed_at,
    now,
    isSigner: isNumberOf(parts.sealer, orgId, index),
    bin,
    trust: await readTrust(parts.config.signatureTrust),
    verifierUrl: parts.config.signatureVerifierUrl,
  })
}

/** Checks a kept signature anew and keeps what was found; an event tells when the answer changed. */
async function again(trx: Trx, by: Parameters<typeof emit>[1], row: SignatureRow, parts: Parts, now: Date): Promise<void> {
  if (row.kind !== 'cms') return
  const found = await look(trx, by.orgId, row, parts, now)
  await insertCheck(trx, { org_id: by.orgId, signature_id: row.id, number: row.check_number + 1, ...pick(found), at: now })
  if (found.verdict !== row.verdict)
    await emit(trx, by, 'documents.signature-rechecked', {
      subject: ['document', row.document_id],
      payload: { signatureId: row.id, before: row.verdict, verdict: found.verdict, reasons: found.reasons },
      at: now,
    })
}

const pick = ({ verdict, reasons }: Found): Found => ({ verdict, reasons })

/** Checks a signature again now, for whoever may read its document. */
export const checkSignature = (db: Db, actor: Actor, id: string, parts: Parts, now: Date) =>
  db.transaction(async (trx) => {
    const row = await getSignature(trx, actor.orgId, id)
    if (!mayOpen(actor, await getRow(trx, actor.orgId, row.document_id, unitsInReach(actor))).allowed) return missing('signature', id)
    await again(trx, actor, row, parts, now)
    return showSignature(await getSignature(trx, actor.orgId, id))
  })

/** The detached signature as it came. */
export const getSignatureFile = (db: Db, actor: Actor, id: string, config: Config) =>
  db.transaction(async (trx) => {
    const row = await getSignature(trx, actor.orgId, id)
    const document = await getRow(trx, actor.orgId, row.document_id, unitsInReach(actor))
    const file = row.file_id === null ? undefined : await findFile(trx, actor.orgId, row.file_id)
    if (file === undefined || !mayOpen(actor, document).allowed) return missing('signature', id)
    return { fileName: `${document.label}.p7s`, contentType: 'application/pkcs7-signature', body: await readStored(config, file) }
  })

const day = 24 * 60 * 60 * 1000
const settledFor = 30 * day
const atOnce = 500

/** Every night: what could not be checked yet, and what was settled a month ago. */
export async function checkSignaturesJob({ orgId }: { orgId: string }, { dbFor, config, sealer, now, signal }: JobContext): Promise<void> {
  const db = dbFor(orgId)
  const moment = now()
  const due = await db.transaction((trx) => listDue(trx, orgId, new Date(moment.getTime() - settledFor), atOnce))
  for (const row of due) {
    if (signal.aborted) return
    // One transaction for each: an external verifier may be slow, and a killed job has then done the first ones.
    await db.transaction((trx) => again(trx, { orgId, system: 'documents' }, row, { config, sealer }, moment))
  }
}

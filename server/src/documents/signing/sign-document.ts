import { type signDocument as api, signatureReasons } from '@dala/domain/documents'
import type { BodyOf } from '@dala/domain/contract'
import type { Actor } from '@dala/domain/identity'
import type { Config } from '#config'
import { demandConfirmed } from '#identity'
import { type Databases, type Db, missing, newId, type Trx } from '#lib/db'
import { emit } from '#lib/events'
import { keepFile } from '#lib/files'
import { demand } from '#lib/http'
import { problem } from '#lib/problems'
import type { Sealer } from '#lib/seal'
import { contentBytes, contentHash } from '../content-hash.ts'
import { type DocumentRow, findAnnulment, getRow, lockDocument } from '../documents.queries.ts'
import { mayOpen, maySign, unitsInReach } from '../policy.ts'
import { getSigner, insertCheck, insertSignature, listSignatures } from '../signatures.queries.ts'
import { bytesOfCms } from './parse-cms.ts'
import { showSignature } from './show-signature.ts'
import { readTrust } from './trust.ts'
import { type Outcome, verifySignature } from './verify-signature.ts'
import { isNumberOf } from './whose.ts'

export interface SigningParts {
  config: Config
  sealer: Sealer
  databases: Databases
}

/** The document where the actor may see its words: by the register's reader rules, or because it is the actor's own. */
async function openRow(trx: Trx, actor: Actor, id: string) {
  const own = await getRow(trx, actor.orgId, id)
  if (mayOpen(actor, own).allowed) {
    // The rules of units are asked of the database; one's own papers lie outside of them.
    if (own.about_id === actor.personId || own.created_by === actor.personId || own.signed_by === actor.personId) return own
    return getRow(trx, actor.orgId, id, unitsInReach(actor))
  }
  return missing('document', id)
}

async function view(trx: Trx, actor: Actor, row: DocumentRow & { content: Parameters<typeof contentBytes>[0] }, config: Config) {
  const trust = await readTrust(config.signatureTrust)
  return {
    id: row.id,
    register: row.register,
    label: row.label,
    title: { kk: row.title_kk, ru: row.title_ru, en: row.title_en },
    datedOn: row.dated_on,
    hash: row.hash.toString('hex'),
    bytes: contentBytes(row.content).toString('base64'),
    signatures: (await listSignatures(trx, actor.orgId, [row.id])).map(showSignature),
    issued: row.signed_at === null ? null : { name: row.signer_name ?? '', at: row.signed_at },
    can: { sign: maySign(actor, row).allowed && (await findAnnulment(trx, actor.orgId, row.id)) === undefined },
    checks: { authorities: trust.anchors.length > 0, national: config.signatureVerifierUrl !== undefined },
  }
}

/** What is to be signed and the signatures so far. */
export const getSigning = (db: Db, actor: Actor, id: string, config: Config) =>
  db.transaction(async (trx) => view(trx, actor, await openRow(trx, actor, id), config))

/** The exact bytes as a file, for checking a signature anywhere else. */
export const getSignedBytes = (db: Db, actor: Actor, id: string) =>
  db.transaction(async (trx) => {
    const row = await openRow(trx, actor, id)
    return { fileName: `${row.label}.json`, contentType: 'application/json', body: contentBytes(row.content) }
  })

const whyNot = ({ reasons: [reason = 'not-cms'] }: Outcome) => {
  const words = signatureReasons[reason]
  return problem('documents.signature-refused', { reason, whyKk: words.kk, whyRu: words.ru, whyEn: words.en })
}

type Signer = Awaited<ReturnType<typeof getSigner>>

async function judge(actor: Actor, parts: SigningParts, signer: Signer, cms: Buffer, content: Buffer, now: Date): Promise<Outcome> {
  const outcome = await verifySignature({
    cms,
    content,
    at: now,
    now,
    isSigner: isNumberOf(parts.sealer, actor.orgId, signer.iin_index),
    bin: signer.bin,
    trust: await readTrust(parts.config.signatureTrust),
    verifierUrl: parts.config.signatureVerifierUrl,
  })
  if (outcome.verdict === 'invalid') throw whyNot(outcome)
  return outcome
}

/** The bytes that are signed are those whose hash the document has, and those that the signer was shown. */
function demandContent(row: { content: Parameters<typeof contentBytes>[0]; hash: Buffer }, shown: string): void {
  if (row.hash.toString('hex') !== shown || !contentHash(row.content).equals(row.hash)) throw problem('documents.other-content')
}

/**
 * Takes a signature. An electronic one is checked first, and what is wrong is refused with its reason and not kept; one that cannot be
 * checked in full is kept as «not verified». A confirmation needs the password or second factor of a moment ago.
 * @throws problems documents.signature-refused, documents.already-signed, documents.other-content, identity.step-up-required
 */
export async function signDocument(db: Db, actor: Actor, id: string, body: BodyOf<typeof api>, parts: SigningParts, now: Date) {
  const cms = body.kind === 'cms' ? bytesOfCms(body.cms) : null
  const asked = await db.transaction(async (trx) => {
    const row = await openRow(trx, actor, id)
    demand(maySign(actor, row))
    if ((await findAnnulment(trx, actor.orgId, id)) !== undefined) throw problem('documents.annulled')
    demandContent(row, body.hash)
    return { content: contentBytes(row.content), signer: await getSigner(trx, actor.orgId, actor.personId) }
  })
  // Outside of a transaction: an external verifier may be slow.
  const outcome =
    cms === null && body.kind === 'confirmation'
      ? null
      : await judge(actor, parts, asked.signer, cms ?? Buffer.alloc(0), asked.content, now)
  if (body.kind === 'confirmation') await demandConfirmed(parts.databases, actor.sessionId, now)
  return db.transaction(async (trx) => {
    await lockDocument(trx, actor.orgId, id)
    const row = await openRow(trx, actor, id)
    // While the verifier was asked, somebody may have annulled the number.
    if ((await findAnnulment(trx, actor.orgId, id)) !== undefined) throw problem('documents.annulled')
    const before = (await listSignatures(trx, actor.orgId, [id])).filter(
      (each) => each.signer_id === actor.personId && each.kind === body.kind,
    )
    if (before.some((each) => each.verdict !== 'invalid')) throw problem('documents.already-signed')
    const signatureId = newId()
    const file =
      cms === null
        ? null
        : await keepFile(trx, parts.config, {
            orgId: actor.orgId,
            purpose: 'documents.signature',
            name: `${row.label}.p7s`,
            type: 'application/pkcs7-signature',
            body: cms,
            personId: actor.personId,
            subjectId: signatureId,
            now,
          })
    await insertSignature(trx, {
      org_id: actor.orgId,
      id: signatureId,
      document_id: id,
      kind: body.kind,
      signer_id: actor.personId,
      attempt: before.length + 1,
      hash: row.hash,
      file_id: file?.id ?? null,
      certificate: outcome?.certificate ? JSON.stringify(outcome.certificate) : null,
      timestamp_at: outcome?.timestampAt ?? null,
      claimed_at: outcome?.claimedAt ?? null,
      signed_at: now,
    })
    const verdict = outcome?.verdict ?? 'confirmed'
    const reasons = outcome?.reasons ?? []
    await insertCheck(trx, { org_id: actor.orgId, signature_id: signatureId, number: 1, verdict, reasons, at: now })
    await emit(trx, actor, body.kind === 'cms' ? 'documents.signed' : 'documents.confirmed', {
      subject: ['document', id],
      about: row.about_id,
      payload: { label: row.label, hash: row.hash.toString('hex'), signatureId, verdict, serial: outcome?.certificate?.serial ?? null },
      at: now,
    })
    return view(trx, actor, row, parts.config)
  })
}

import type { CertificateLine, IssueRefusal } from '@dala/domain/certificates'
import { numberLabel } from '@dala/domain/documents'
import type { Actor } from '@dala/domain/identity'
import { nextNumber } from '#documents'
import { notifyEach } from '#messages'
import { toIsoDate } from '@dala/locale'
import type { Config } from '#config'
import { missing, newId, type Db, type Trx } from '#lib/db'
import { emitAll, personal, type NewEvent } from '#lib/events'
import { keepFile } from '#lib/files'
import { problem } from '#lib/problems'
import { endCertificate, findRow, insertCertificate, insertDirectory, lockCertificate, setReplacedBy } from './certificates.queries.ts'
import { codeHash, factsHash, fileHash, newCode } from './code.ts'
import { drawCertificate } from './draw-certificate.ts'
import { gatherFacts } from './gather-facts.ts'
import { lineOf } from './read-certificates.ts'

interface Candidate {
  learnerId: string
  offeringId: string
}
interface Made extends Candidate {
  id: string
  label: string
  course: { kk: string; ru: string; en: string }
  event: NewEvent
}

export const dayOf = (now: Date): string => toIsoDate(now)

/** Turns obstacles into the problem that names them; those of the form come before those of a person. */
function refuse(refusals: readonly { holder: string; refusals: readonly IssueRefusal[] }[]): void {
  const all = refusals.flatMap((one) => one.refusals)
  const fields = all.flatMap((one) => ('fields' in one ? one.fields : []))
  if (fields.length > 0) throw problem('certificates.form-incomplete', { fields: [...new Set(fields)].join(', ') })
  if (all.some((one) => one.reason === 'no-signatory')) throw problem('certificates.no-signatory')
  for (const one of all) if (one.reason === 'foreign-domain') throw problem('certificates.foreign-domain', { host: one.host })
  const names = refusals.filter((one) => one.refusals.length > 0).map((one) => one.holder)
  if (names.length > 0) throw problem('certificates.not-passed', { names: names.join(', ') })
}

/** Numbers, draws and keeps one certificate. The caller has checked that the facts are complete and emits the event. */
async function make(
  trx: Trx,
  config: Config,
  by: { orgId: string; personId: string },
  candidate: Candidate,
  now: Date,
  replaces: string | null,
): Promise<Made> {
  const issuedOn = dayOf(now)
  const gathered = (await gatherFacts(trx, { ...candidate, orgId: by.orgId, issuedOn, publicUrl: config.publicUrl })) ?? missing('learner')
  if (!gathered.ready) {
    refuse([gathered])
    throw problem('certificates.not-passed', { names: gathered.holder })
  }
  const year = Number(issuedOn.slice(0, 4))
  const number = await nextNumber(trx, by.orgId, 'certificate', year)
  const label = `${year}-${numberLabel('certificate', number).padStart(6, '0')}`
  const code = newCode()
  const facts = gathered.facts(label, code)
  const bytes = await drawCertificate(facts, now)
  const id = newId()
  const file = await keepFile(trx, config, {
    orgId: by.orgId,
    purpose: 'certificates.paper',
    name: `certificate-${label}.pdf`,
    type: 'application/pdf',
    body: bytes,
    personId: by.personId,
    subjectId: id,
    now,
  })
  const hash = factsHash(facts)
  await insertCertificate(
    trx,
    by.orgId,
    {
      ...candidate,
      id,
      year,
      number,
      label,
      code,
      facts,
      hash,
      fileId: file.id,
      fileHash: fileHash(bytes),
      replaces,
      issuedBy: by.personId,
    },
    now,
  )
  await insertDirectory(trx, by.orgId, codeHash(code), id)
  return {
    ...candidate,
    id,
    label,
    course: facts.course,
    event: {
      kind: replaces === null ? 'certificates.issued' : 'certificates.reissued',
      subject: ['certificate', id],
      about: candidate.learnerId,
      payload: {
        number: label,
        offeringId: candidate.offeringId,
        factsSha256: hash.toString('hex'),
        fileSha256: fileHash(bytes).toString('hex'),
        ...(replaces !== null && { replaces }),
      },
    },
  }
}

const isDuplicate = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'constraint' in error && error.constraint === 'certificate_valid'

/** Issues certificates to learners who passed everything (A2016-39.a): all of the list or none. */
export const issueCertificates = (
  db: Db,
  config: Config,
  actor: Actor,
  candidates: readonly Candidate[],
  now: Date,
): Promise<CertificateLine[]> =>
  db.transaction(async (trx) => {
    const made = await issueAll(trx, config, actor, candidates, now)
    return Promise.all(
      made.map(async ({ id }) => lineOf((await findRow(trx, actor.orgId, id)) ?? missing('certificate', id), config.publicUrl)),
    )
  })

/** The same inside a transaction, for the seed and for jobs. */
export async function issueAll(
  trx: Trx,
  config: Config,
  by: { orgId: string; personId: string },
  candidates: readonly Candidate[],
  now: Date,
): Promise<Made[]> {
  const issuedOn = dayOf(now)
  const gathered = []
  for (const candidate of candidates)
    gathered.push((await gatherFacts(trx, { ...candidate, orgId: by.orgId, issuedOn, publicUrl: config.publicUrl })) ?? missing('learner'))
  refuse(gathered.flatMap((one) => (one.ready ? [] : [one])))
  const made: Made[] = []
  for (const [index, candidate] of candidates.entries()) {
    try {
      made.push(await make(trx, config, by, candidate, now, null))
    } catch (error) {
      if (isDuplicate(error)) throw problem('certificates.issued-already', { names: gathered[index]?.holder ?? '' })
      throw error
    }
  }
  for (const one of made)
    await notifyEach(trx, {
      orgId: by.orgId,
      kind: 'certificates.issued',
      notices: [{ personId: one.learnerId, facts: { course: one.course, number: one.label } }],
      link: '/certificates',
      now,
    })
  await emitAll(
    trx,
    by,
    made.map((one) => one.event),
  )
  return made
}

/** Revokes a certificate: its page says so and why. A second click changes nothing. */
export const revokeCertificate = (db: Db, config: Config, actor: Actor, id: string, reason: string, now: Date): Promise<CertificateLine> =>
  db.transaction(async (trx) => {
    await revoke(trx, actor, id, reason, now)
    return lineOf((await findRow(trx, actor.orgId, id)) ?? missing('certificate', id), config.publicUrl)
  })

export async function revoke(trx: Trx, by: { orgId: string; personId: string }, id: string, reason: string, now: Date): Promise<void> {
  const certificate = (await lockCertificate(trx, by.orgId, id)) ?? missing('certificate', id)
  if (certificate.status === 'revoked') return
  if (certificate.status === 'changed') throw problem('certificates.not-valid')
  await endCertificate(trx, by.orgId, id, { status: 'revoked', reason, replacedBy: null }, now)
  await notifyEach(trx, {
    orgId: by.orgId,
    kind: 'certificates.revoked',
    notices: [{ personId: certificate.learner_id, facts: { number: certificate.label } }],
    link: '/certificates',
    now,
  })
  await emitAll(trx, by, [
    {
      kind: 'certificates.revoked',
      subject: ['certificate', id],
      about: certificate.learner_id,
      payload: { number: certificate.label, reason: personal(reason) },
    },
  ])
}

/** Issues a certificate anew from the present facts (a corrected name, an amended mark); the old one says that it was changed. */
export const reissueCertificate = (db: Db, config: Config, actor: Actor, id: string, reason: string, now: Date): Promise<CertificateLine> =>
  db.transaction(async (trx) => {
    const made = await reissue(trx, config, actor, id, reason, now)
    return lineOf((await findRow(trx, actor.orgId, made)) ?? missing('certificate', made), config.publicUrl)
  })

/** Returns the id of the new certificate. */
export async function reissue(
  trx: Trx,
  config: Config,
  by: { orgId: string; personId: string },
  id: string,
  reason: string,
  now: Date,
): Promise<string> {
  const old = (await lockCertificate(trx, by.orgId, id)) ?? missing('certificate', id)
  if (old.status !== 'valid') throw problem('certificates.not-valid')
  await endCertificate(trx, by.orgId, id, { status: 'changed', reason, replacedBy: null }, now)
  const made = await make(trx, config, by, { learnerId: old.learner_id, offeringId: old.offering_id }, now, id)
  await setReplacedBy(trx, by.orgId, id, made.id)
  await notifyEach(trx, {
    orgId: by.orgId,
    kind: 'certificates.reissued',
    notices: [{ personId: old.learner_id, facts: { number: made.label, previous: old.label } }],
    link: '/certificates',
    now,
  })
  await emitAll(trx, by, [
    {
      kind: 'certificates.changed',
      subject: ['certificate', id],
      about: old.learner_id,
      payload: { number: old.label, replacedBy: made.label, reason: personal(reason) },
    },
    made.event,
  ])
  return made.id
}

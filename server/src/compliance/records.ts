import type { addRecord as api } from '@dala/domain/compliance'
import type { BodyOf } from '@dala/domain/contract'
import { allowed, holds, refused, type Actor } from '@dala/domain/identity'
import { isClauseId } from '@dala/domain/regulations'
import { foldKazakh, fullName } from '@dala/locale'
import { missing, newId, type Db, type Trx } from '#lib/db'
import { emit, personal } from '#lib/events'
import { attachFile, type FilePurposes } from '#lib/files'
import { problem } from '#lib/problems'
import type { Checks } from './checks.ts'
import { findNewest, findStaff, insertVersion, type NewVersion } from './records.queries.ts'
import { settle } from './settle.ts'

type RecordBody = BodyOf<typeof api>

const purpose = 'compliance.record'

export const filePurposes = {
  [purpose]: {
    kinds: ['pdf', 'image', 'office'],
    maxBytes: 20 * 1024 * 1024,
    mayUpload: (actor) => (holds(actor, 'compliance.record') ? allowed : refused('identity.not-permitted')),
    mayRead: (actor) => holds(actor, 'compliance.read'),
  },
} as FilePurposes

const valuesOf = async (trx: Trx, actor: Actor, body: RecordBody) => {
  if (body.responsibleId !== null && (await findStaff(trx, actor.orgId, { search: '', id: body.responsibleId })).length === 0)
    missing('person', body.responsibleId)
  return {
    title: body.title,
    note: body.note,
    responsible_id: body.responsibleId,
    file_id: body.fileId,
    valid_from: body.validFrom,
    valid_until: body.validUntil,
  }
}

/** Writes a version, tells it, and judges the clauses anew at once. */
async function write(trx: Trx, actor: Actor, checks: Checks, version: Omit<NewVersion, 'id' | 'by_id' | 'at'>, now: Date): Promise<void> {
  await insertVersion(trx, actor.orgId, { ...version, id: newId(), by_id: actor.personId, at: now })
  await settle(trx, actor.orgId, checks, now)
  const kind =
    version.status === 'withdrawn'
      ? 'compliance.record-withdrawn'
      : version.version === 1
        ? 'compliance.record-added'
        : 'compliance.record-renewed'
  await emit(trx, actor, kind, {
    subject: ['compliance-record', version.record_id],
    payload: {
      clause: version.clause_id,
      version: version.version,
      title: personal(version.title),
      validFrom: version.valid_from,
      validUntil: version.valid_until,
    },
    at: now,
  })
}

/**
 * Records by hand how a clause is kept.
 * @throws Problem missing for a clause, a person or a file that is not there
 */
export const addRecord = (db: Db, actor: Actor, checks: Checks, clauseId: string, body: RecordBody, now: Date) =>
  db.transaction(async (trx) => {
    if (!isClauseId(clauseId)) return missing('clause', clauseId)
    const recordId = newId()
    const values = await valuesOf(trx, actor, body)
    if (body.fileId !== null) await attachFile(trx, actor, body.fileId, purpose, now, recordId)
    await write(trx, actor, checks, { record_id: recordId, version: 1, clause_id: clauseId, status: 'kept', reason: '', ...values }, now)
    return { recordId }
  })

/** Renews or corrects a record; the version before stays. @throws Problem missing, compliance.record-withdrawn */
export const changeRecord = (db: Db, actor: Actor, checks: Checks, recordId: string, body: RecordBody, now: Date) =>
  db.transaction(async (trx) => {
    const newest = (await findNewest(trx, actor.orgId, recordId)) ?? missing('record', recordId)
    if (newest.status === 'withdrawn') throw problem('compliance.record-withdrawn')
    const values = await valuesOf(trx, actor, body)
    if (body.fileId !== null && body.fileId !== newest.file_id) await attachFile(trx, actor, body.fileId, purpose, now, recordId)
    const next = { record_id: recordId, version: newest.version + 1, clause_id: newest.clause_id, status: 'kept' as const, reason: '' }
    await write(trx, actor, checks, { ...next, ...values, file_id: body.fileId ?? newest.file_id }, now)
  })

/** Withdraws a record; it stays in the history with its reason. Withdrawing twice changes nothing. */
export const withdrawRecord = (db: Db, actor: Actor, checks: Checks, recordId: string, reason: string, now: Date) =>
  db.transaction(async (trx) => {
    const newest = (await findNewest(trx, actor.orgId, recordId)) ?? missing('record', recordId)
    if (newest.status === 'withdrawn') return
    const { id: _, org_id: __, by_id: ___, at: ____, ...values } = newest
    await write(trx, actor, checks, { ...values, version: newest.version + 1, status: 'withdrawn', reason }, now)
  })

export const findResponsible = (db: Db, actor: Actor, search: string) =>
  db.transaction(async (trx) => ({
    items: (await findStaff(trx, actor.orgId, { search: foldKazakh(search) })).map((row) => ({
      id: row.id,
      name: fullName({ surname: row.surname, givenName: row.given_name, patronymic: row.patronymic }),
    })),
  }))

import type { grantInspection as api } from '@dala/domain/compliance'
import type { BodyOf } from '@dala/domain/contract'
import type { Actor } from '@dala/domain/identity'
import { addDays, foldKazakh, fullName, momentAt, toIsoDate } from '@dala/locale'
import { decodeCursor, missing, newId, nextPage, type Databases, type Db } from '#lib/db'
import { emit } from '#lib/events'
import { problem } from '#lib/problems'
import { demandConfirmed, endGrant, grantForTerm } from '#identity'
import {
  findPeople,
  insertInspection,
  listInspectionRows,
  listUnitNames,
  listUnits,
  listViewRows,
  lockInspection,
  markEnded,
} from './inspections.queries.ts'

const inThree = (row: { name_kk: string; name_ru: string; name_en: string }) => ({ kk: row.name_kk, ru: row.name_ru, en: row.name_en })
const personOf = (row: { id: string; surname: string | null; given_name: string | null; patronymic: string | null }) => ({
  id: row.id,
  name: fullName({ surname: row.surname, givenName: row.given_name ?? '', patronymic: row.patronymic }),
})

/**
 * Opens an inspection: the role of inspector from its first day until the end of its last one, for the whole or for units, and the clauses of its scope.
 * @throws Problem identity.step-up-required, compliance.term-past, compliance.no-account; missing for a person or unit elsewhere
 */
export async function grantInspection(databases: Databases, actor: Actor, body: BodyOf<typeof api>, now: Date) {
  await demandConfirmed(databases, actor.sessionId, now)
  return databases.of(actor.orgId).transaction(async (trx) => {
    if (body.validUntil < toIsoDate(now)) throw problem('compliance.term-past')
    const unitIds = [...new Set(body.unitIds)]
    const units = await listUnitNames(trx, actor.orgId, unitIds)
    const lost = unitIds.find((id) => !units.some((unit) => unit.id === id))
    if (lost !== undefined) missing('unit', lost)
    const [person] = await findPeople(trx, actor.orgId, { search: '', id: body.personId })
    if (person === undefined || person.account_id === null) throw problem('compliance.no-account')
    const id = newId()
    const validFrom = momentAt(body.validFrom)
    const validUntil = momentAt(addDays(body.validUntil, 1))
    const grantIds: string[] = []
    for (const unitId of unitIds.length === 0 ? [null] : unitIds)
      grantIds.push(await grantForTerm(trx, actor, { personId: body.personId, role: 'inspector', unitId, validFrom, validUntil }, now))
    await insertInspection(trx, {
      org_id: actor.orgId,
      id,
      person_id: body.personId,
      authority: body.authority,
      basis: body.basis,
      valid_from: body.validFrom,
      valid_until: body.validUntil,
      unit_ids: unitIds,
      clauses: [...new Set(body.clauses)],
      grant_ids: grantIds,
      granted_by: actor.personId,
      granted_at: now,
    })
    await emit(trx, actor, 'compliance.inspection-opened', {
      subject: ['inspection', id],
      about: body.personId,
      payload: { validFrom: body.validFrom, validUntil: body.validUntil, units: unitIds.length, clauses: body.clauses },
      at: now,
    })
    return { inspectionId: id }
  })
}

/** Ends an inspection before its term. @throws Problem identity.step-up-required, missing */
export async function endInspection(databases: Databases, actor: Actor, id: string, now: Date): Promise<void> {
  await demandConfirmed(databases, actor.sessionId, now)
  await databases.of(actor.orgId).transaction(async (trx) => {
    const inspection = (await lockInspection(trx, actor.orgId, id)) ?? missing('inspection', id)
    if (inspection.ended_at !== null) return
    for (const grantId of inspection.grant_ids) await endGrant(trx, actor, grantId, now)
    await markEnded(trx, actor.orgId, id, actor.personId, now)
    await emit(trx, actor, 'compliance.inspection-ended', { subject: ['inspection', id], about: inspection.person_id, at: now })
  })
}

export const listInspections = (db: Db, actor: Actor, asked: { after?: string | undefined; limit: number }, now: Date) =>
  db.transaction(async (trx) => {
    const today = toIsoDate(now)
    const before = asked.after === undefined ? null : String(decodeCursor(asked.after, 1)[0])
    const { items, next } = nextPage(await listInspectionRows(trx, actor.orgId, { before, limit: asked.limit }), asked.limit, (row) => [
      row.id,
    ])
    const units = await listUnitNames(
      trx,
      actor.orgId,
      items.flatMap((row) => row.unit_ids),
    )
    return {
      items: items.map((row) => ({
        id: row.id,
        inspector: personOf({ ...row, id: row.person_id }),
        authority: row.authority,
        basis: row.basis,
        validFrom: row.valid_from,
        validUntil: row.valid_until,
        units: units.filter(({ id }) => row.unit_ids.includes(id)).map((unit) => ({ id: unit.id, name: inThree(unit) })),
        clauses: row.clauses,
        status: statusOf(row, today),
        views: Number(row.views ?? 0),
        grantedBy:
          row.granted_by === null
            ? null
            : personOf({ id: row.granted_by, surname: row.by_surname, given_name: row.by_given_name, patronymic: row.by_patronymic }),
        grantedAt: row.granted_at,
      })),
      next,
    }
  })

const statusOf = (row: { ended_at: Date | null; valid_from: string; valid_until: string }, today: string) => {
  if (row.ended_at !== null) return 'ended' as const
  if (row.valid_until < today) return 'over' as const
  return row.valid_from > today ? ('coming' as const) : ('running' as const)
}

export const listViews = (db: Db, actor: Actor, asked: { after?: string | undefined; limit: number; personId?: string | undefined }) =>
  db.transaction(async (trx) => {
    const before = asked.after === undefined ? null : Number(decodeCursor(asked.after, 1)[0])
    const rows = await listViewRows(trx, actor.orgId, { before, personId: asked.personId, limit: asked.limit })
    const { items, next } = nextPage(rows, asked.limit, (row) => [row.seq])
    const said = (row: { payload: Record<string, unknown> }, part: string) =>
      typeof row.payload[part] === 'string' ? row.payload[part] : null
    return {
      items: items.map((row) => ({
        id: row.id,
        at: row.at,
        inspector: personOf({ ...row, id: row.actor_id ?? '' }),
        what: said(row, 'route') ?? '',
        subject: said(row, 'of'),
      })),
      next,
    }
  })

export const findInspectors = (db: Db, actor: Actor, search: string) =>
  db.transaction(async (trx) => ({
    people: (await findPeople(trx, actor.orgId, { search: foldKazakh(search) })).map(personOf),
    units: (await listUnits(trx, actor.orgId)).map((unit) => ({ id: unit.id, name: inThree(unit) })),
  }))

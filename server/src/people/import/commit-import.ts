import type { Actor } from '@dala/domain/identity'
import type { Db, Trx } from '#lib/db'
import { emit, emitAll, type NewEvent } from '#lib/events'
import { enqueueWithProgress, type JobHandler } from '#lib/jobs'
import { problem } from '#lib/problems'
import { grantOwnRoles } from '#identity'
import { writeOrder } from '#registrar'
import { planParts, rowsAtOnce } from './check-import.ts'
import {
  countOutcomes,
  deleteRows,
  getImportRow,
  listOldImports,
  listRows,
  planAnew,
  saveOutcomes,
  updateImport,
} from './import.queries.ts'
import { planRows, type RowPlan } from './plan-rows.ts'
import { shownImport } from './read-import.ts'
import { upsertLearners, upsertPairs, upsertPeople, upsertStaff } from './registry.queries.ts'
import { openCells } from './sealed-row.ts'

/** Starts taking the checked rows into the registry. A second click changes nothing. */
export const commitImport = (db: Db, actor: Actor, id: string, now: Date) =>
  db.transaction(async (trx) => {
    const record = await getImportRow(trx, actor.orgId, id, true)
    if (record.status === 'committing' || record.status === 'done') return shownImport(record)
    if (record.status !== 'checked') throw problem('people.import-not-checked')
    const jobId = await enqueueWithProgress(trx, actor, 'people.commit-import', { importId: id, personId: actor.personId }, now)
    await updateImport(trx, actor.orgId, id, { status: 'committing', jobId }, now)
    return shownImport(await getImportRow(trx, actor.orgId, id))
  })

interface Checkpoint {
  after: number
  done: number
  added: number
  changed: number
}

/**
 * Takes the rows over, batch by batch, each in one transaction with its events and its mark of progress: killed at any
 * moment it goes on behind the last whole batch. Each batch is compared with the registry anew.
 */
export const commitJob: JobHandler<{ orgId: string; importId: string; personId: string }> = async (
  { orgId, importId, personId },
  { dbFor, sealer, now, progress, signal },
) => {
  const db = dbFor(orgId)
  const by = { orgId, personId }
  const { record, parts } = await db.transaction(async (trx) => {
    const found = await getImportRow(trx, orgId, importId)
    return { record: found, parts: await planParts(trx, found, orgId, sealer, now()) }
  })
  if (record.status !== 'committing') return
  const total = record.counts.new + record.counts.changed
  let at = (await progress.checkpoint<Checkpoint>()) ?? { after: 0, done: 0, added: 0, changed: 0 }
  for (;;) {
    signal.throwIfAborted()
    const { next, size } = await db.transaction(async (trx) => {
      await planAnew(trx)
      const rows = await listRows(trx, orgId, importId, { outcomes: ['new', 'changed'], after: at.after, limit: rowsAtOnce })
      const last = rows.at(-1)
      if (last === undefined) return { next: at, size: 0 }
      const plans = await planRows(
        trx,
        parts,
        rows.map((row) => ({ number: row.number, cells: openCells(sealer, orgId, importId, row) })),
      )
      const events = await apply(trx, by, plans, now())
      const refused = plans.filter((plan) => plan.outcome === 'fault')
      if (refused.length > 0) await saveOutcomes(trx, orgId, importId, refused)
      const added = plans.filter((plan) => plan.outcome === 'new').length
      const changed = plans.filter((plan) => plan.outcome === 'changed').length
      const reached: Checkpoint = {
        after: last.number,
        done: at.done + rows.length,
        added: at.added + added,
        changed: at.changed + changed,
      }
      await progress.report({ done: reached.done, total, checkpoint: reached }, trx)
      await emitAll(trx, by, [
        ...events,
        {
          kind: 'people.import-batch',
          subject: ['import', importId],
          payload: {
            kind: record.kind,
            from: rows[0]?.number ?? last.number,
            to: last.number,
            added,
            changed,
            people: plans.flatMap((plan) => plan.people.map((person) => person.id)),
          },
          at: now(),
        },
      ])
      return { next: reached, size: rows.length }
    })
    at = next
    if (size < rowsAtOnce) break
  }
  await db.transaction(async (trx) => {
    const { fault, same } = await countOutcomes(trx, orgId, importId)
    const counts = { new: at.added, changed: at.changed, same, fault }
    await updateImport(trx, orgId, importId, { status: 'done', counts }, now())
    await progress.finish(counts, trx)
    await emit(trx, by, 'people.import-finished', { subject: ['import', importId], payload: counts, at: now() })
  })
}

/** Writes what a batch of plans says; returns the events of the orders in it. */
async function apply(trx: Trx, by: { orgId: string; personId: string }, plans: readonly RowPlan[], now: Date): Promise<NewEvent[]> {
  const { orgId } = by
  const people = new Map(plans.flatMap((plan) => plan.people.map((person) => [person.id, person])))
  if (people.size > 0) await upsertPeople(trx, orgId, [...people.values()], now)
  const learners = plans.flatMap((plan) => (plan.learner === null ? [] : [plan.learner]))
  if (learners.length > 0) await upsertLearners(trx, orgId, learners)
  const staff = plans.flatMap((plan) => (plan.staff === null ? [] : [plan.staff]))
  if (staff.length > 0) await upsertStaff(trx, orgId, staff)
  const pairs = new Map(plans.flatMap((plan) => plan.pairs.map((pair) => [`${pair.guardian_id}/${pair.child_id}`, pair])))
  if (pairs.size > 0) await upsertPairs(trx, orgId, [...pairs.values()], now)

  const orders = new Map<string, { number: string; date: string; ids: string[] }>()
  for (const { order } of plans) {
    if (order === null) continue
    const key = `${order.date} ${order.number}`
    const known = orders.get(key) ?? { number: order.number, date: order.date, ids: [] }
    known.ids.push(order.learnerId)
    orders.set(key, known)
  }
  const events: NewEvent[] = []
  // An order at a time: each locks its own number; a batch seldom has more than one.
  for (const { number, date, ids } of orders.values())
    await writeOrder(
      trx,
      by,
      {
        source: 'recorded',
        number,
        datedOn: date,
        basis: '',
        paragraphs: [{ kind: 'enrol', reason: null, effectiveOn: date, until: null, personIds: ids }],
      },
      now,
      { append: true, collect: events },
    )
  // Who has an account already may see at once what is his own.
  const own = [...learners.map((learner) => learner.person_id), ...[...pairs.values()].map((pair) => pair.guardian_id)]
  events.push(...(await grantOwnRoles(trx, orgId, own, now)))
  return events
}

/** Forgets an import with its rows. */
export const discardImport = (db: Db, actor: Actor, id: string, now: Date) =>
  db.transaction(async (trx) => {
    const record = await getImportRow(trx, actor.orgId, id, true)
    if (record.status === 'checking' || record.status === 'committing') throw problem('people.import-busy')
    await deleteRows(trx, actor.orgId, id)
    await updateImport(trx, actor.orgId, id, { status: 'discarded' }, now)
    await emit(trx, actor, 'people.import-discarded', { subject: ['import', id], at: now })
    return null
  })

const keptDays = 14

/** Rows of old imports are personal data without a use: they go. */
export const forgetJob: JobHandler<{ orgId: string }> = async ({ orgId }, { dbFor, now }) => {
  const before = new Date(now().getTime() - keptDays * 86_400_000)
  await dbFor(orgId).transaction(async (trx) => {
    const old = await listOldImports(trx, orgId, before)
    for (const { id } of old) {
      await deleteRows(trx, orgId, id)
      await updateImport(trx, orgId, id, { status: 'discarded' }, now())
    }
    await emitAll(
      trx,
      { orgId, system: 'people' },
      old.map(({ id }) => ({ kind: 'people.import-discarded', subject: ['import', id], at: now() })),
    )
  })
}

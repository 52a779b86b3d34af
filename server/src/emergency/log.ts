import type { listAccess as accessApi, listTold as toldApi, markConnection as markApi } from '@dala/domain/emergency'
import type { BodyOf, QueryOf } from '@dala/domain/contract'
import { holds, type Actor } from '@dala/domain/identity'
import { toIsoDate } from '@dala/locale'
import { decodeCursor, missing, nextPage, type Db } from '#lib/db'
import { emit, personal } from '#lib/events'
import { holdsOver } from '#organisations'
import { isLearner, listAccessRows, saveConnection } from './access.queries.ts'
import { inThree, nameOf } from './names.ts'
import { readSettings } from './settings.queries.ts'
import { since, unitsOfReader } from './show-switch.ts'
import { findSwitch } from './switches.queries.ts'
import { listToldRows } from './told.queries.ts'

const afterName = (after: string | undefined): readonly [string, string] | null => {
  if (after === undefined) return null
  const [sortName, id] = decodeCursor(after, 2)
  return [String(sortName), String(id)]
}

/** Phones are for those who ring families up; who oversees sees that somebody was not reached. */
const mayRing = (actor: Actor): boolean => holds(actor, 'emergency.work') || holds(actor, 'emergency.switch')

/** Who was told when by which channel; the phone stands where somebody still has to be rung up. */
export const listTold = (db: Db, actor: Actor, id: string, query: QueryOf<typeof toldApi>) =>
  db.transaction(async (trx) => {
    if ((await findSwitch(trx, actor.orgId, id)) === undefined) return missing('switch', id)
    const rows = await listToldRows(trx, actor.orgId, {
      switchId: id,
      changeId: query.changeId ?? null,
      show: query.show,
      units: await unitsOfReader(trx, actor),
      search: query.search,
      after: afterName(query.after),
      limit: query.limit,
    })
    const page = nextPage(rows, query.limit, (row) => [row.sort_name, row.person_id])
    return {
      next: page.next,
      items: page.items.map((row) => ({
        personId: row.person_id,
        name: nameOf(row),
        role: row.role,
        learner:
          row.child_given_name === null ? null : nameOf({ surname: row.child_surname, given_name: row.child_given_name, patronymic: '' }),
        className: inThree(row.class_kk, row.class_ru, row.class_en),
        phone: row.read_at === null && mayRing(actor) ? row.phone : '',
        app: row.has_notification ? ('told' as const) : ('no-account' as const),
        mail: row.mail_state,
        toldAt: row.at.toISOString(),
        readAt: row.read_at?.toISOString() ?? null,
        acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
      })),
    }
  })

/** Learners of a switch who cannot reach the system, with what was arranged for each (A2023-14). */
export const listAccess = (db: Db, actor: Actor, id: string, query: QueryOf<typeof accessApi>, now: Date) =>
  db.transaction(async (trx) => {
    if ((await findSwitch(trx, actor.orgId, id)) === undefined) return missing('switch', id)
    const { accessDays } = await readSettings(trx, actor.orgId)
    const rows = await listAccessRows(trx, actor.orgId, {
      switchId: id,
      since: since(now, accessDays),
      lack: query.lack,
      units: await unitsOfReader(trx, actor),
      search: query.search,
      after: afterName(query.after),
      limit: query.limit,
    })
    const page = nextPage(rows, query.limit, (row) => [row.sort_name, row.learner_id])
    return {
      next: page.next,
      items: page.items.map((row) => ({
        learnerId: row.learner_id,
        name: nameOf(row),
        className: inThree(row.class_kk, row.class_ru, row.class_en),
        phone: mayRing(actor) ? row.phone : '',
        guardianPhones: mayRing(actor) ? row.guardian_phones : [],
        lack: row.lack,
        lastSeenOn: row.last_seen === null ? null : toIsoDate(row.last_seen),
        internet: row.internet,
        action: row.action,
      })),
    }
  })

/** Notes whether a learner has the Internet at home and what was arranged. */
export const markConnection = (db: Db, actor: Actor, learnerId: string, body: BodyOf<typeof markApi>, now: Date) =>
  db.transaction(async (trx) => {
    const isOurs = (await isLearner(trx, actor.orgId, learnerId)) && (await holdsOver(trx, actor, 'emergency.work', learnerId))
    if (!isOurs) return missing('learner', learnerId)
    await saveConnection(trx, actor.orgId, learnerId, { ...body, changed_by: actor.personId, changed_at: now })
    await emit(trx, actor, 'emergency.connection-noted', {
      subject: ['learner', learnerId],
      about: learnerId,
      payload: { internet: body.internet, ...(body.action !== '' && { action: personal(body.action) }) },
      at: now,
    })
    return null
  })

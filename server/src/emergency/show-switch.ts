import {
  mayUndo,
  shiftOf,
  stateOn,
  type AuthorityOrder,
  type SwitchRow,
  type SwitchView,
  type listSwitches as listApi,
} from '@dala/domain/emergency'
import type { QueryOf } from '@dala/domain/contract'
import { holds, type Actor } from '@dala/domain/identity'
import { addDays, addWorkingDays } from '@dala/domain/regulations'
import { toIsoDate } from '@dala/locale'
import type { Config } from '#config'
import { decodeCursor, missing, nextPage, type Db, type Trx } from '#lib/db'
import { calendarFor, unitsHeld } from '#organisations'
import { countLacking } from './access.queries.ts'
import { nameOf, namesOf } from './names.ts'
import { siteNotice } from './order-paper.ts'
import { regionChoice } from './plan-switch.ts'
import { countClasses, findPerson, getOrganisation, listStaff } from './scope.queries.ts'
import { readSettings } from './settings.queries.ts'
import {
  findLast,
  findOrder,
  findSwitch,
  listChanges,
  listClasses,
  listOrders,
  listStanding,
  listSwitchRows,
  type OrderRecord,
  type SwitchRecord,
} from './switches.queries.ts'
import { countRounds, countTold } from './told.queries.ts'

/** The units whose learners the actor may see in the log, with all below them, or null for the whole organisation. */
export const unitsOfReader = (trx: Trx, actor: Actor): Promise<string[] | null> => unitsHeld(trx, actor, 'emergency.read')

/** The moment before which a sign-in counts as none. */
export const since = (now: Date, days: number): Date => new Date(now.getTime() - days * 86_400_000)

const shown = (row: SwitchRecord, today: string): SwitchRow => ({
  id: row.id,
  ground: row.ground,
  state: stateOn({ startsOn: row.starts_on, endsOn: row.ends_on, status: row.status }, today),
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  scope: row.scope,
  learners: row.learners,
  classes: row.classes,
  orderLabel: row.label ?? '',
  authorityNumber: row.order_number ?? '',
  madeAt: row.created_at.toISOString(),
})

export const shownOrder = (row: OrderRecord): AuthorityOrder => ({
  id: row.id,
  ground: row.ground,
  number: row.number,
  signedOn: row.signed_on,
  authority: row.authority,
  authorityName: row.authority_name,
  places: row.places,
  from: row.from_on,
  to: row.to_on,
  fileId: row.file_id,
  registerEntry: row.register_entry,
})

/** What stands today, and how many families were not reached. */
export const showToday = (db: Db, actor: Actor, now: Date) =>
  db.transaction(async (trx) => {
    const today = toIsoDate(now)
    const units = await unitsOfReader(trx, actor)
    const rows = await listStanding(trx, actor.orgId, today)
    const running = rows.filter((row) => row.starts_on <= today)
    let unreached = 0
    for (const row of rows) unreached += (await countTold(trx, actor.orgId, row.id, units)).unreached
    return {
      learners: running.reduce((sum, row) => sum + row.learners, 0),
      classes: running.reduce((sum, row) => sum + row.classes, 0),
      switches: rows.map((row) => shown(row, today)),
      unreached,
      can: { switch: holds(actor, 'emergency.switch'), settings: holds(actor, 'emergency.settings') },
    }
  })

export const listSwitches = (db: Db, actor: Actor, query: QueryOf<typeof listApi>, now: Date) =>
  db.transaction(async (trx) => {
    const before = query.after === undefined ? null : String(decodeCursor(query.after, 1)[0])
    const rows = await listSwitchRows(trx, actor.orgId, { ...query, before })
    const page = nextPage(rows, query.limit, (row) => [row.id])
    return { next: page.next, items: page.items.map((row) => shown(row, toIsoDate(now))) }
  })

/** What the page of a new switch needs, so that six in the morning takes few taps. */
export const switchOptions = (db: Db, actor: Actor, now: Date) =>
  db.transaction(async (trx) => {
    const { orgId } = actor
    const settings = await readSettings(trx, orgId)
    const classes = new Map<
      string,
      { id: string; names: ReturnType<typeof namesOf>; shift: number; studyYear: number | null; learners: number }
    >()
    for (const row of await countClasses(trx, orgId)) {
      if (row.unit_id === null) continue
      const learners = (classes.get(row.unit_id)?.learners ?? 0) + row.learners
      classes.set(row.unit_id, { id: row.unit_id, names: namesOf(row), shift: shiftOf(row), studyYear: row.study_year, learners })
    }
    const last = await findLast(trx, orgId)
    return {
      classes: [...classes.values()],
      orders: (await listOrders(trx, orgId, addDays(toIsoDate(now), -1))).map(shownOrder),
      staff: (await listStaff(trx, orgId)).map((row) => ({ id: row.id, name: nameOf(row) })),
      regions: regionChoice,
      place: settings.place,
      last: last === undefined ? null : { ground: last.ground, scope: last.scope, responsibleId: last.responsible_id, regime: last.regime },
      windows: settings.windows,
    }
  })

const personName = async (trx: Trx, orgId: string, id: string | null): Promise<string | null> => {
  const row = id === null ? undefined : await findPerson(trx, orgId, id)
  return row === undefined ? null : nameOf(row)
}

/** A switch with everything that its page shows. */
export const showSwitch = (db: Db, actor: Actor, id: string, now: Date, config: Config): Promise<SwitchView> =>
  db.transaction(async (trx) => {
    const { orgId } = actor
    const row = (await findSwitch(trx, orgId, id)) ?? missing('switch', id)
    const order =
      (row.authority_order_id === null ? undefined : await findOrder(trx, orgId, row.authority_order_id)) ?? missing('order', id)
    const units = await unitsOfReader(trx, actor)
    const classes = (await listClasses(trx, orgId, id)).map((each) => ({
      id: each.id,
      names: namesOf(each),
      shift: each.shift,
      learners: each.learners,
    }))
    const rounds = new Map((await countRounds(trx, orgId, id)).map((round) => [round.change_id, round]))
    const backOn = addWorkingDays(row.ends_on, 1, await calendarFor(trx, orgId))
    const organisation = await getOrganisation(trx, orgId)
    const { accessDays } = await readSettings(trx, orgId)
    const view = shown(row, toIsoDate(now))
    const standing = row.status === 'standing'
    const can = holds(actor, 'emergency.switch')
    return {
      ...view,
      order: shownOrder(order),
      weather: row.temperature === null || row.wind === null ? null : { temperature: row.temperature, wind: row.wind },
      regime: row.regime,
      responsible: await personName(trx, orgId, row.responsible_id),
      madeBy: await personName(trx, orgId, row.created_by),
      documentId: row.document_id,
      backOn,
      classList: classes,
      levels: row.rulings,
      warnings: row.warnings,
      changes: (await listChanges(trx, orgId, id)).map((change) => ({
        id: change.id,
        kind: change.kind,
        endsOn: change.ends_on,
        documentId: change.document_id,
        documentLabel: change.label ?? '',
        by: change.by_id === null ? null : nameOf(change),
        at: change.at.toISOString(),
        told: rounds.get(change.id)?.told ?? 0,
        reached: rounds.get(change.id)?.reached ?? 0,
        read: rounds.get(change.id)?.read ?? 0,
      })),
      people: await countTold(trx, orgId, id, units),
      withoutAccess: (await countLacking(trx, orgId, [id], since(now, accessDays), units)).learners,
      channels: { app: 'on', mail: config.smtpUrl === undefined ? 'kept' : 'on', sms: 'not-configured', messenger: 'not-configured' },
      notice: siteNotice(
        { ground: row.ground, startsOn: row.starts_on, endsOn: row.ends_on, backOn, classes, order, regime: row.regime },
        row.label ?? '',
        { kk: organisation.name_kk, ru: organisation.name_ru },
      ),
      can: {
        change: can && standing,
        undo: can && standing && mayUndo(row.created_at, now),
        attach: can && order.file_id === null && order.register_entry === '',
      },
    }
  })

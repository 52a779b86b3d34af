import { classesIn, type SwitchChoice } from '@dala/domain/emergency'
import type { Actor } from '@dala/domain/identity'
import { missing, type Db } from '#lib/db'
import { unitsHeld } from '#organisations'
import { countClasses } from './scope.queries.ts'
import { findSwitch, listClasses } from './switches.queries.ts'

/** Refuses a choice of classes beyond the units of the actor's role; they look missing, and so does «everybody». */
export const demandChoiceReach = (db: Db, actor: Actor, choice: Pick<SwitchChoice, 'scope'>): Promise<void> =>
  db.transaction(async (trx) => {
    const units = await unitsHeld(trx, actor, 'emergency.switch')
    if (units === null) return
    const all = (await countClasses(trx, actor.orgId)).flatMap((row) =>
      row.unit_id === null ? [] : [{ id: row.unit_id, shift: row.shift }],
    )
    const far = classesIn(choice.scope, all).find(({ id }) => !units.includes(id))
    if (choice.scope.kind === 'all' || far !== undefined) missing('unit', far?.id ?? actor.orgId)
  })

/** Refuses to change a switch of classes beyond the units of the actor's role; it looks missing. */
export const demandSwitchReach = (db: Db, actor: Actor, id: string): Promise<void> =>
  db.transaction(async (trx) => {
    const units = await unitsHeld(trx, actor, 'emergency.switch')
    if (units === null) return
    const row = await findSwitch(trx, actor.orgId, id)
    const classes = await listClasses(trx, actor.orgId, id)
    if (row?.scope.kind === 'all' || classes.some((each) => !units.includes(each.id))) missing('switch', id)
  })

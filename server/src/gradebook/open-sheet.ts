import { defaultControls } from '@dala/domain/gradebook'
import { missing, newId, type Trx } from '#lib/db'
import { listRulesFor } from './rules.queries.ts'
import { ruleFor } from './rule-for.ts'
import { findSheet, insertControls, insertSheet, listControls, type ControlRecord, type SheetRecord } from './sheet.queries.ts'
import type { GradeRule } from '@dala/domain/gradebook'

export interface OpenSheet {
  sheet: SheetRecord
  status: 'open' | 'published' | 'closed'
  controls: ControlRecord[]
  rule: GradeRule
}

/** The sheet of an offering with its controls and rule; the first to ask creates it with the usual controls. */
export async function openSheet(trx: Trx, orgId: string, offeringId: string, now: Date): Promise<OpenSheet> {
  const sheet = (await findSheet(trx, orgId, offeringId)) ?? missing('offering', offeringId)
  if (sheet.status === null && (await insertSheet(trx, orgId, offeringId, now)))
    await insertControls(
      trx,
      orgId,
      offeringId,
      defaultControls.map((control, position) => ({ ...control, id: newId(), position, slot: position })),
      now,
    )
  const controls = await listControls(trx, orgId, offeringId)
  const rules = await listRulesFor(trx, orgId, sheet.discipline_id)
  const rule = ruleFor(rules, { ...sheet, created_at: sheet.offering_created_at }, sheet.organisation_kind)
  return { sheet, status: sheet.status ?? 'open', controls, rule }
}

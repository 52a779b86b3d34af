import { planColumns, planWords, readRows, type PlanColumnKey, type PlanItemFields } from '@dala/domain/curricula'
import type { Actor } from '@dala/domain/identity'
import type { Config } from '#config'
import { newId, type Db } from '#lib/db'
import { tableFile, takeTable, type SheetColumn } from '#lib/spreadsheet'
import * as rows from './plans.queries.ts'

type Language = 'kk' | 'ru' | 'en'
const mostRows = 1000

const cellOf = (item: PlanItemFields, key: PlanColumnKey, language: Language): string | number | null => {
  switch (key) {
    case 'kk':
    case 'ru':
    case 'en':
      return item.name[key]
    case 'kind':
      return planWords.kind[item.kind][language]
    case 'component':
      return planWords.component[item.component][language]
    case 'control':
      return planWords.control[item.control][language]
    case 'technologies':
      return item.technologies.map((each) => planWords.technology[each][language]).join(', ')
    case 'online':
      return planWords[item.onlinePossible ? 'yes' : 'no'][language]
    default:
      return item[key]
  }
}

const widths: Partial<Record<PlanColumnKey, number>> = { kk: 44, ru: 44, en: 44, kind: 24, technologies: 24 }

/** A plan as a workbook with the heads in the reader's language; the same file is read in again. */
export const exportStudyPlan = (db: Db, actor: Actor, planId: string, format: 'xlsx' | 'csv', language: Language) =>
  db.transaction(async (trx) => {
    const plan = await rows.getPlan(trx, actor.orgId, planId)
    const items = (await rows.listItems(trx, actor.orgId, [planId])).map(rows.itemFields)
    const columns = planColumns.map(({ key, title }): SheetColumn<PlanItemFields> => ({
      title: title[language],
      value: (item) => cellOf(item, key, language),
      text: key === 'code',
      width: widths[key] ?? 14,
    }))
    return tableFile(format, `${plan.code} ${plan.cohort}`, columns, items)
  })

/**
 * Reads the lines of an uploaded workbook or CSV. Nothing is saved; the file is removed.
 * @throws Problem files.not-finished, files.table-too-large, files.table-unreadable, files.table-too-long; missing
 */
export async function readPlanFile(db: Db, actor: Actor, config: Config, planId: string, fileId: string) {
  await db.transaction((trx) => rows.getPlan(trx, actor.orgId, planId))
  return readRows(await takeTable(db, config, { fileId, personId: actor.personId, purpose: 'curricula.plan', mostRows }), newId)
}

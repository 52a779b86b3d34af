import { planColumns, planWords, readRows, type PlanColumnKey, type PlanItemFields } from '@dala/domain/curricula'
import type { Actor } from '@dala/domain/identity'
import type { Config } from '#config'
import { missing, newId, type Db } from '#lib/db'
import { deleteFile, fileStore, findFile } from '#lib/files'
import { problem } from '#lib/problems'
import { tableFile, tableRows, type SheetColumn } from '#lib/spreadsheet'
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

/** Reads the lines of an uploaded workbook or CSV. Nothing is saved; the file is removed. */
export async function readPlanFile(db: Db, actor: Actor, config: Config, planId: string, fileId: string) {
  const file = await db.transaction(async (trx) => {
    await rows.getPlan(trx, actor.orgId, planId)
    return findFile(trx, actor.orgId, fileId)
  })
  if (!file || file.person_id !== actor.personId || file.purpose !== 'curricula.plan' || file.status === 'refused')
    return missing('file', fileId)
  const { key } = file
  if (key === null) throw problem('files.not-finished')
  const store = await fileStore(config)
  const table: string[][] = []
  for await (const row of tableRows({ open: () => store.stream(key) })) {
    table.push(row)
    if (table.length > mostRows) break
  }
  await db.transaction((trx) => deleteFile(trx, actor.orgId, fileId))
  await store.remove(key)
  return readRows(table, newId)
}

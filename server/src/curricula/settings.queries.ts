import type { CurriculaSettings } from '@dala/domain/curricula'
import type { Trx } from '#lib/db'
import './curricula.tables.ts'

export const findSettings = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('curricula.setting')
    .select(['practice_base', 'hours_per_credit', 'authority_counts'])
    .where('org_id', '=', orgId)
    .executeTakeFirst()

export async function writeSettings(trx: Trx, orgId: string, settings: CurriculaSettings, by: string, now: Date): Promise<void> {
  const row = {
    practice_base: settings.practiceBase,
    hours_per_credit: settings.hoursPerCredit,
    authority_counts: settings.authorityCounts,
    changed_by: by,
    changed_at: now,
  }
  await trx
    .insertInto('curricula.setting')
    .values({ org_id: orgId, ...row })
    .onConflict((conflict) => conflict.column('org_id').doUpdateSet(row))
    .execute()
}

export const listOwnSpecialities = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('curricula.speciality')
    .select(['code', 'name_kk', 'name_ru', 'name_en', 'classified', 'extramural', 'source'])
    .where('org_id', '=', orgId)
    .orderBy('code')
    .execute()

export async function writeSpeciality(
  trx: Trx,
  orgId: string,
  code: string,
  given: { name: { kk: string; ru: string; en: string }; classified: boolean; extramural: boolean; source: string },
  by: string,
  now: Date,
): Promise<void> {
  const row = {
    name_kk: given.name.kk,
    name_ru: given.name.ru,
    name_en: given.name.en,
    classified: given.classified,
    extramural: given.extramural,
    source: given.source,
    changed_by: by,
    changed_at: now,
  }
  await trx
    .insertInto('curricula.speciality')
    .values({ org_id: orgId, code, ...row })
    .onConflict((conflict) => conflict.columns(['org_id', 'code']).doUpdateSet(row))
    .execute()
}

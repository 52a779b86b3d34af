import type { ClauseState } from '@dala/domain/compliance'
import { addDays, toIsoDate } from '@dala/locale'
import { seedAccount } from '#identity'
import { newId, type Day, type Trx } from '#lib/db'
import type { Seed, SeedParts } from '#lib/seeding'
import { createOrganisation } from '#organisations'
import { demoId, demoOrganisations, demoPeople } from '#seed'
import type { Checks } from './checks.ts'
import { insertAuthority, saveOversight } from './network.queries.ts'
import { recount } from './recount.ts'
import { insertInspection } from './inspections.queries.ts'
import { insertVersion } from './records.queries.ts'
import { insertOfficer } from './seed-authority.queries.ts'
import { listDays, saveDay } from './standing.queries.ts'

const records = {
  university: [
    ['A2015-6.2', 'Шарт № 114-И, оптоволоконды арна 1 Гбит/с', -200, 165],
    ['A2015-6.3', 'Мультимедиа аудиторияларының паспорты', -300, null],
    ['A2015-19', 'Қашықтан оқыту бөлімі туралы ереже', -400, null],
    ['A2015-20.c', 'Біліктілікті арттыру жоспары, 2026/2027', -80, 21],
  ],
  college: [
    ['A2023-R1.1', 'Интернет қызметін көрсету шарты № 58', -120, 245],
    ['A2023-13', 'Қашықтан оқытуға дайындық актісі', -85, 12],
  ],
  school: [
    ['A2023-R1.1', 'Интернет қызметін көрсету шарты № 31', -330, 35],
    ['A2023-13', 'Қашықтан оқытуға дайындық актісі', -370, -5],
  ],
} as const

const opened = { university: 'clauses', college: 'counts', school: 'clauses' } as const

/** It has no learners of its own. */
const authority = {
  slug: 'ulytau-bilim',
  kind: 'additional',
  names: {
    kk: 'Ұлытау облысының білім басқармасы',
    ru: 'Управление образования области Ұлытау',
    en: 'Education Department of Ulytau Region',
  },
  shortNames: { kk: 'Білім басқармасы', ru: 'Управление образования', en: 'Education Department' },
  bin: null,
  weekDays: 5,
} as const

/** An education authority to which the demo organisations opened themselves; its officer is network@bilim.example. */
async function seedAuthority({ databases, sealer, now }: SeedParts): Promise<string> {
  const orgId = demoId('authority')
  const officer = { orgId, personId: demoId('authority/officer'), email: 'network@bilim.example', roles: ['head'] as const }
  await createOrganisation(databases, 'seed', { ...authority, id: orgId }, now)
  await databases.of(orgId).transaction((trx) => insertOfficer(trx, orgId, officer.personId, officer.email, now))
  await seedAccount({ databases, sealer }, officer, now)
  await insertAuthority(databases.global, orgId, now)
  return orgId
}

const inspectionDays = 180

/** The inspection that the demo's inspector has come for: without one the role opens nothing. */
const seedInspection = (trx: Trx, orgId: string, today: Day, grantedBy: string | null, now: Date) => {
  const inspector = demoPeople.find((person) => person.orgId === orgId && person.roles.includes('inspector'))
  if (inspector === undefined || grantedBy === null) return
  return insertInspection(trx, {
    org_id: orgId,
    id: demoId(`inspection/${inspector.key}`),
    person_id: inspector.id,
    authority: 'ҚР ҒЖБМ Ғылым және жоғары білім саласында сапаны қамтамасыз ету комитеті',
    basis: 'Тексеру тағайындау туралы акт № 12',
    valid_from: addDays(today, -3),
    valid_until: addDays(today, inspectionDays),
    unit_ids: [],
    clauses: [],
    grant_ids: [demoId(`grant/${inspector.key}/inspector`)],
    granted_by: grantedBy,
    granted_at: now,
  })
}

/** Records by hand, a short past of the share kept, and a first count, so that the board is alive from the first minute. */
export const complianceSeed =
  (checks: () => Checks): Seed =>
  async (parts) => {
    const { databases, now, log } = parts
    const today = toIsoDate(now)
    const authorityId = await seedAuthority(parts)
    for (const { id: orgId, key } of demoOrganisations) {
      const head = demoPeople.find((person) => person.orgId === orgId && person.roles.includes('head'))
      await databases.of(orgId).transaction(async (trx) => {
        await seedInspection(trx, orgId, today, head?.id ?? null, now)
        await saveOversight(trx, orgId, authorityId, opened[key], now)
        for (const [clause, title, from, until] of records[key])
          await insertVersion(trx, orgId, {
            id: newId(),
            record_id: demoId(`compliance/${key}/${clause}`),
            version: 1,
            clause_id: clause,
            status: 'kept',
            title,
            note: '',
            responsible_id: head?.id ?? null,
            file_id: null,
            valid_from: addDays(today, from),
            valid_until: until === null ? null : addDays(today, until),
            reason: '',
            by_id: head?.id ?? null,
            at: now,
          })
      })
      await recount(databases.of(orgId), checks(), null, now, undefined, log)
      await databases.of(orgId).transaction(async (trx) => {
        const counts = (await listDays(trx, orgId, today))[0]?.counts ?? {}
        const at = (state: ClauseState, less: number) => Math.max(0, (counts[state] ?? 0) - less)
        for (let week = 11; week > 0; week -= 1)
          await saveDay(trx, orgId, addDays(today, -7 * week), {
            kept: at('kept', week + (week % 3)),
            'by-hand': at('by-hand', week > 6 ? 1 : 0),
            attention: at('attention', -(week % 4)),
            broken: at('broken', -Math.ceil(week / 2)),
          })
      })
    }
  }

import type { OrganisationKind } from '@dala/domain/organisations'
import { sql } from 'kysely'
import { question, together } from '#lib/db'
import './identity.tables.ts'

/** Whose session is looked at; without an organisation there is no person and no unit. */
interface Looked {
  accountId: string
  sessionId: string
  orgId: string | null
  personId: string | null
  unitIds: string[]
}

export interface ViewRows {
  organisations: readonly { org_id: string; kind: OrganisationKind; name_kk: string; name_ru: string; name_en: string }[]
  factors: { totp: boolean; passkeys: number }
  confirmedAt: Date | null
  name: { surname: string; given_name: string; patronymic: string } | null
  units: readonly { id: string; name_kk: string; name_ru: string; name_en: string }[]
}

const ask = question<Looked, null>()

/** What the page is told of a session, in the order of `readView`. */
const outside = [
  ask(
    (db, { accountId }) =>
      db
        .selectFrom('identity.membership as m')
        .innerJoin('organisations.organisation as o', 'o.id', 'm.org_id')
        .select(['m.org_id', 'o.kind', 'o.name_kk', 'o.name_ru', 'o.name_en'])
        .where('m.account_id', '=', accountId)
        .orderBy('m.visiting')
        .orderBy('o.name_kk'),
    (organisations): Partial<ViewRows> => ({ organisations }),
  ),
  ask(
    (_, { accountId, sessionId }) => sql<{ totp: boolean; passkeys: number; confirmed_at: Date | null }>`
      SELECT account.totp_secret IS NOT NULL AS totp, session.confirmed_at,
             (SELECT count(*)::int FROM identity.passkey WHERE passkey.account_id = account.id) AS passkeys
        FROM identity.account LEFT JOIN identity.session ON session.id = ${sessionId}
       WHERE account.id = ${accountId}`,
    ([row]): Partial<ViewRows> => ({
      factors: { totp: row?.totp ?? false, passkeys: row?.passkeys ?? 0 },
      confirmedAt: row?.confirmed_at == null ? null : new Date(row.confirmed_at),
    }),
  ),
]
const inside = [
  ask(
    (db, { orgId, personId }) =>
      db.selectFrom('people.person').select(['surname', 'given_name', 'patronymic']).where('org_id', '=', orgId).where('id', '=', personId),
    ([name]): Partial<ViewRows> => ({ name: name ?? null }),
  ),
]
const units = [
  ask(
    (db, { orgId, unitIds }) =>
      db
        .selectFrom('organisations.unit')
        .select(['id', 'name_kk', 'name_ru', 'name_en'])
        .where('org_id', '=', orgId)
        .where('id', '=', sql<string>`any(${unitIds}::uuid[])`),
    (found): Partial<ViewRows> => ({ units: found }),
  ),
]

const readTogether = together<Looked, null, Partial<ViewRows>>()

/** Reads what the page is told of a session: one statement. */
export async function readView(asking: Parameters<typeof readTogether>[0], looked: Looked): Promise<ViewRows> {
  const questions = [...outside, ...(looked.orgId === null ? [] : inside), ...(looked.unitIds.length === 0 ? [] : units)]
  const told = await readTogether(asking, questions, looked, null)
  const nothing: ViewRows = { organisations: [], factors: { totp: false, passkeys: 0 }, confirmedAt: null, name: null, units: [] }
  return Object.assign(nothing, ...told)
}

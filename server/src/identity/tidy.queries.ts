import type { Kysely } from 'kysely'
import type { Database } from '#lib/db'
import './identity.tables.ts'

/** Sessions that ended so long ago that no list shows them. */
export const forgetOldSessions = (db: Kysely<Database>, before: Date) =>
  db.deleteFrom('identity.session').where('expires_at', '<', before).execute()

export const forgetOldTrail = (db: Kysely<Database>, before: Date) => db.deleteFrom('identity.trail').where('at', '<', before).execute()

export const forgetOldDevices = (db: Kysely<Database>, before: Date) =>
  db.deleteFrom('identity.known_device').where('seen_at', '<', before).execute()

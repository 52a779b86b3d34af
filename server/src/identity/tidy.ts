import type { Databases } from '#lib/db'
import type { JobContext, Jobs, Schedules } from '#lib/jobs'
import { forgetOldTries } from './failures.queries.ts'
import { forgetOldChallenges } from './passkeys.queries.ts'
import { forgetOldResets } from './resets.queries.ts'
import { forgetOldDevices, forgetOldSessions, forgetOldTrail } from './tidy.queries.ts'

const DAY_MS = 86_400_000

/** How long traces of signing in are kept, in days: the trail a year for incidents, the rest only while it serves. */
const keptDays = { trail: 366, sessions: 30, devices: 400, resets: 7, tries: 1 } as const

/** Forgets what has served its time; repeating it changes nothing. */
export async function tidy(databases: Databases, now: Date): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS)
  const db = databases.global
  await forgetOldTries(db, ago(keptDays.tries))
  await forgetOldChallenges(db, now)
  await forgetOldResets(db, ago(keptDays.resets))
  await forgetOldSessions(db, ago(keptDays.sessions))
  await forgetOldDevices(db, ago(keptDays.devices))
  await forgetOldTrail(db, ago(keptDays.trail))
}

export const jobs = {
  'identity.tidy': (_: unknown, { databases, now }: JobContext) => tidy(databases, now()),
} satisfies Jobs

export const schedules: Schedules = { 'identity.tidy': '40 21 * * *' }

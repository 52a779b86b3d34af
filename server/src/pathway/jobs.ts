import type { Db } from '#lib/db'
import type { Jobs, Schedules } from '#lib/jobs'
import { keepSittings } from './attestation.ts'

const daily = ({ orgId }: { orgId: string }, { dbFor, now }: { dbFor: (orgId: string) => Db; now: () => Date }) =>
  keepSittings(dbFor(orgId), now())

export const jobs = { 'pathway.day': daily } satisfies Jobs

/** 07:30 in Kazakhstan, every day. */
export const schedules = { 'pathway.day': '30 2 * * *' } satisfies Schedules

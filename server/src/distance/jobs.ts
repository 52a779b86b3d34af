import type { Jobs, Schedules } from '#lib/jobs'
import { dailyJobs, dailySchedules } from './daily.ts'
import { remindJobs, remindSchedules } from './remind.ts'

export const jobs = { ...remindJobs, ...dailyJobs } satisfies Jobs
export const schedules = { ...remindSchedules, ...dailySchedules } satisfies Schedules

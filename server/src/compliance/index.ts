import type { App } from '#lib/http'
import type { FilePurposes } from '#lib/files'
import type { Jobs, Schedules } from '#lib/jobs'
import type { Seed } from '#lib/seeding'
import './compliance.tables.ts'
import { checksOf, type Checks } from './checks.ts'
import type { Evidence } from './evidence.ts'
import { exportJob } from './make-export.ts'
import { recount } from './recount.ts'
import { filePurposes } from './records.ts'
import { complianceRoutes } from './routes.ts'
import { complianceSeed } from './seed.ts'

export type { Evidence, EvidenceAt, EvidenceCount, EvidencePage, EvidenceRow } from './evidence.ts'
export { checksOf, type Checks } from './checks.ts'
export { verifyExport } from './export/verify-export.ts'
export { recount } from './recount.ts'
export { touchedWatcher } from './touched.ts'
export { insertAuthority } from './network.queries.ts'
export { withinInspection } from './within-inspection.ts'

/**
 * The noun itself, given the looks of every other noun: it stands above them and knows none of them.
 * @param evidence asked late, when all nouns are listed
 */
export function compliance(evidence: () => readonly Evidence[]): {
  checks: () => Checks
  routes: (app: App) => void
  jobs: Jobs
  schedules: Schedules
  filePurposes: FilePurposes
  seed: Seed
} {
  let known: Checks | null = null
  const checks = () => (known ??= checksOf(evidence()))
  return {
    checks,
    routes: complianceRoutes(checks),
    jobs: {
      'compliance.recount': async ({ orgId }: { orgId: string }, { dbFor, now, progress, log }) =>
        recount(dbFor(orgId), checks(), null, now(), (done, total) => progress.report({ done, total }), log),
      'compliance.recount-check': async ({ orgId, key }: { orgId: string; key: string }, { dbFor, now, log }) =>
        recount(dbFor(orgId), checks(), [key], now(), undefined, log),
      'compliance.export': exportJob(checks),
    } satisfies Jobs,
    /** Five in the morning in Kazakhstan. */
    schedules: { 'compliance.recount': '0 0 * * *' },
    filePurposes,
    seed: complianceSeed(checks),
  }
}

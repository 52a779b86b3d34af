import type { RecomputedCase } from '@dala/domain/regulations'
import type { CaseKind } from '@dala/domain/regulations/api'
import type { Trx } from '#lib/db'

/** A case of a noun that the acts have judged or will judge: for the report on what another edition would alter. */
export interface RuledCase {
  judged: RecomputedCase
  kind: CaseKind
  /** What a person calls it: number and name. */
  label: string
  path: string | null
}

/** A noun's cases, the newest first, at most as many as asked for, with the number of all; what is not decided yet as if on the day. */
export type RuledCases = (trx: Trx, at: { orgId: string; on: string; limit: number }) => Promise<{ cases: RuledCase[]; all: number }>

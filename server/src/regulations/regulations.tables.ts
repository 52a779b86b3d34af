import type { EditionOverride, RuleSetId } from '@dala/domain/regulations'
import type { Day, Instant, Json } from '#lib/db'

declare module '#lib/db' {
  interface Database {
    'regulations.edition_override': {
      org_id: string
      id: string
      rule_set: RuleSetId
      override: Json<EditionOverride>
      recorded_on: Day
      reason: string
      recorded_by: string
      recorded_at: Instant
    }
    'regulations.edition_withdrawal': {
      org_id: string
      override_id: string
      withdrawn_on: Day
      reason: string
      withdrawn_by: string
      withdrawn_at: Instant
    }
  }
}

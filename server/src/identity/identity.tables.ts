import type { Instant, MaybeInstant, MaybeText, Text } from '#lib/db'
import type { ColumnType, Generated } from 'kysely'

declare module '#lib/db' {
  interface Database {
    'identity.failure': { key: Buffer; failures: number; last_at: Instant; not_before: Instant }
    'identity.known_device': { token_hash: Buffer; account_id: string; created_at: Instant; seen_at: Instant }
    'identity.passkey': {
      id: string
      credential_id: string
      account_id: string
      public_key: Buffer
      counter: Generated<number>
      transports: ColumnType<string[], string[] | undefined, string[]>
      name: Text
      created_at: Instant
      used_at: MaybeInstant
    }
    'identity.recovery_code': { account_id: string; code_hash: Buffer; used_at: MaybeInstant }
    'identity.challenge': { id: string; purpose: 'sign-in' | 'add'; account_id: MaybeText; challenge: string; expires_at: Instant }
    'identity.reset': { token_hash: Buffer; account_id: string; created_at: Instant; expires_at: Instant; used_at: MaybeInstant }
    'identity.invitation': {
      org_id: string
      id: string
      person_id: string
      kind: 'code' | 'mail'
      code_hash: Buffer
      invited_by: MaybeText
      created_at: Instant
      expires_at: Instant
      used_at: MaybeInstant
      withdrawn_at: MaybeInstant
    }
    'identity.invitation_code': { code_hash: Buffer; org_id: string; invitation_id: string }
    'identity.trail': { id: string; account_id: MaybeText; kind: string; at: Instant; device: Text; address: Text }
  }
}

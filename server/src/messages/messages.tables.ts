import type { NotificationFacts } from '@dala/domain/messages'
import type { Generated } from 'kysely'
import type { Instant, Json, MaybeInstant, MaybeText } from '#lib/db'

declare module '#lib/db' {
  interface Database {
    'messages.notification': {
      org_id: string
      id: string
      person_id: string
      kind: string
      facts: Json<NotificationFacts>
      link: MaybeText
      created_at: Instant
      read_at: MaybeInstant
    }
    'messages.mail_choice': { org_id: string; person_id: string; mail: 'all' | 'important' | 'none' }
    'messages.outbox': {
      org_id: string
      id: string
      person_id: MaybeText
      address: string
      locale: 'kk' | 'ru' | 'en'
      subject: string
      body: string
      secret: Generated<boolean>
      status: 'waiting' | 'kept' | 'sent' | 'failed'
      attempts: Generated<number>
      fault: Generated<string>
      created_at: Instant
      sent_at: MaybeInstant
    }
  }
}

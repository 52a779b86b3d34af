import type { Lesson } from '@dala/domain/content'
import type { Generated } from 'kysely'
import type { Instant, Json, MaybeInstant, MaybeNumber, MaybeText } from '#lib/db'

declare module '#lib/db' {
  interface Database {
    'content.document': {
      org_id: string
      id: string
      draft: Json<Lesson>
      draft_number: number
      draft_by: MaybeText
      draft_at: Instant
      published_number: MaybeNumber
      published_at: MaybeInstant
      created_at: Instant
    }
    'content.version': {
      org_id: string
      document_id: string
      number: number
      body: Json<Lesson>
      digest: string
      published_by: MaybeText
      published_at: Instant
    }
    'content.file_use': { org_id: string; document_id: string; file_id: string; published: Generated<boolean> }
    'content.revision': {
      org_id: string
      document_id: string
      draft_number: number
      body: Json<Lesson>
      saved_by: MaybeText
      saved_at: Instant
    }
  }
}

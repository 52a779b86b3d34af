import type { DocumentContent, Register } from '@dala/domain/documents'
import type { Day, Instant, Json, MaybeInstant, MaybeText } from '#lib/db'

declare module '#lib/db' {
  interface Database {
    'documents.register': { org_id: string; register: string; year: number; last: number }
    'documents.document': {
      org_id: string
      id: string
      register: Register
      year: number
      number: number
      label: string
      kind: string
      dated_on: Day
      title_kk: string
      title_ru: string
      title_en: string
      subject_kind: string
      subject_id: string
      about_id: MaybeText
      content: Json<DocumentContent>
      hash: Buffer
      read_permission: MaybeText
      signed_by: MaybeText
      signed_at: MaybeInstant
      created_by: string
      created_at: Instant
    }
  }
}

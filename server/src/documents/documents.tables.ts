import type { DocumentContent, Register, TemplateBody, TemplateKind, TemplateValues } from '@dala/domain/documents'
import type { ColumnType } from 'kysely'
import type { Day, Instant, Json, MaybeInstant, MaybeText } from '#lib/db'

type MaybeJson<T> = ColumnType<T | null, string | null | undefined, string | null>

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
      template: TemplateKind | null
      template_edition: number | null
      template_version_id: MaybeText
      template_values: MaybeJson<TemplateValues>
    }
    'documents.template_version': {
      org_id: string
      id: string
      kind: TemplateKind
      version: number
      body: Json<TemplateBody>
      hash: Buffer
      note: string
      created_by: string
      created_at: Instant
    }
    'documents.template_use': {
      org_id: string
      kind: TemplateKind
      version_id: MaybeText
      draft: MaybeJson<TemplateBody>
      draft_by: MaybeText
      draft_at: MaybeInstant
      changed_by: MaybeText
      changed_at: MaybeInstant
    }
    'documents.number_format': { org_id: string; register: Register; format: string; changed_by: string; changed_at: Instant }
    'documents.number_note': {
      org_id: string
      id: string
      register: Register
      year: number
      number: number
      label: string
      state: 'reserved' | 'used' | 'annulled'
      reason: string
      document_id: MaybeText
      by_id: string
      at: Instant
      ended_by: MaybeText
      ended_at: MaybeInstant
      ended_reason: MaybeText
    }
  }
}

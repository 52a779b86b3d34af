import type {
  CertificateFacts,
  DocumentContent,
  PaperState,
  PaperType,
  Register,
  SignatureReason,
  SignatureVerdict,
  TemplateBody,
  TemplateKind,
  TemplateValues,
} from '@dala/domain/documents'
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
    'documents.signature': {
      org_id: string
      id: string
      document_id: string
      kind: 'cms' | 'confirmation'
      signer_id: string
      attempt: number
      hash: Buffer
      file_id: MaybeText
      certificate: MaybeJson<CertificateFacts>
      timestamp_at: MaybeInstant
      claimed_at: MaybeInstant
      signed_at: Instant
    }
    'documents.signature_check': {
      org_id: string
      signature_id: string
      number: number
      verdict: SignatureVerdict
      reasons: SignatureReason[]
      at: Instant
    }
    'documents.reading': {
      org_id: string
      document_id: string
      person_id: string
      first_at: Instant
      last_at: Instant
      times: ColumnType<number, number | undefined, number>
    }
    'documents.hold': {
      org_id: string
      id: string
      document_id: string
      reason: string
      put_by: string
      put_at: Instant
      lifted_by: MaybeText
      lifted_at: MaybeInstant
      lifted_reason: MaybeText
    }
    'documents.retention': { org_id: string; register: Register; years: number; changed_by: string; changed_at: Instant }
    'documents.archive': {
      org_id: string
      id: string
      period_from: Day
      period_to: Day
      papers: number
      hash: Buffer
      closed_by: string
      closed_at: Instant
    }
    'documents.paper': {
      org_id: string
      id: string
      type: PaperType
      title: string
      period_from: Day
      period_to: Day
      responsible_id: string
      file_id: MaybeText
      file_sha256: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>
      state: ColumnType<PaperState, PaperState | undefined, PaperState>
      step: ColumnType<number, number | undefined, number>
      document_id: MaybeText
      archive_id: MaybeText
      created_by: string
      created_at: Instant
      changed_at: Instant
    }
    'documents.paper_step': {
      org_id: string
      id: string
      paper_id: string
      kind: 'submitted' | 'agreed' | 'approved' | 'returned'
      note: string
      by_id: string
      at: Instant
    }
  }
}

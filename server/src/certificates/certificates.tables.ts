import type { CertificateFacts, CertificateStatus } from '@dala/domain/certificates'
import type { Generated } from 'kysely'
import type { Instant, Json, MaybeInstant, MaybeText, Text } from '#lib/db'

declare module '#lib/db' {
  interface Database {
    'certificates.form': {
      org_id: string
      signatory_name: string
      position_kk: string
      position_ru: string
      position_en: string
      domains: string[]
      updated_by: MaybeText
      updated_at: Instant
    }
    'certificates.certificate': {
      org_id: string
      id: string
      learner_id: string
      offering_id: string
      year: number
      number: number
      label: string
      code: string
      facts: Json<CertificateFacts>
      hash: Buffer
      file_id: string
      file_hash: Buffer
      status: Generated<CertificateStatus>
      reason: Text
      replaced_by: MaybeText
      replaces: MaybeText
      issued_by: string
      issued_at: Instant
      ended_at: MaybeInstant
    }
    'certificates.directory': { code_hash: Buffer; org_id: string; certificate_id: string }
  }
}

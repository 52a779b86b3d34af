import type {
  ImportCounts,
  ImportDefaults,
  ImportField,
  ImportKind,
  ImportStatus,
  QualificationTopic,
  RowFault,
  RowOutcome,
} from '@dala/domain/people'
import type { Day, Instant, Json, MaybeInstant, MaybeNumber, MaybeText, Text } from '#lib/db'
import type { ColumnType, Generated } from 'kysely'

type MaybeDay = ColumnType<Day | null, Day | null | undefined, Day | null>
type MaybeBytes = ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>

declare module '#lib/db' {
  interface Database {
    'people.qualification': {
      org_id: string
      id: string
      person_id: string
      topic: QualificationTopic
      title: string
      hours: MaybeNumber
      issuer: Text
      number: Text
      issued_on: Day
      valid_until: MaybeDay
      file_id: MaybeText
      created_at: Instant
      removed_at: MaybeInstant
    }
    'people.import': {
      org_id: string
      id: string
      kind: ImportKind
      status: ImportStatus
      file_name: string
      columns: Json<string[]>
      mapping: Json<(ImportField | null)[]>
      defaults: Json<ImportDefaults>
      row_count: Generated<number>
      counts: Json<ImportCounts>
      job_id: MaybeText
      created_by: string
      created_at: Instant
      updated_at: Instant
    }
    'people.import_row': {
      org_id: string
      import_id: string
      number: number
      cells: Buffer
      outcome: ColumnType<RowOutcome | null, RowOutcome | null | undefined, RowOutcome | null>
      faults: Json<RowFault[]>
      iin_index: MaybeBytes
      external_id: MaybeText
    }
    'people.import_mapping': {
      org_id: string
      kind: ImportKind
      heading: string
      field: ColumnType<ImportField | null, ImportField | null, ImportField | null>
      used_at: Instant
    }
  }
}

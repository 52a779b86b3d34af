import type { ColumnType } from 'kysely'

export interface FileVariant {
  name: string
  type: string
  width: number
  height: number
  size: number
}

export interface FileTable {
  org_id: string
  id: string
  person_id: string | null
  purpose: string
  status: 'uploading' | 'pending' | 'attached' | 'refused'
  name: string
  type: string
  size: number
  sha256: Buffer | null
  key: string | null
  variants: ColumnType<FileVariant[], string | undefined, string>
  width: number | null
  height: number | null
  subject_id: string | null
  created_at: Date
  stored_at: Date | null
  attached_at: Date | null
}

declare module '#lib/db' {
  interface Database {
    'files.file': FileTable
  }
}

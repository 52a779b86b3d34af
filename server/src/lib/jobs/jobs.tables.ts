import type { ColumnType } from 'kysely'

type Json = ColumnType<unknown, string | null | undefined, string | null>

export interface JobProgressTable {
  org_id: string
  id: string
  kind: string
  person_id: string | null
  status: 'waiting' | 'running' | 'done' | 'failed'
  done: ColumnType<number, number | undefined, number>
  total: ColumnType<number | null, number | null | undefined, number | null>
  checkpoint: Json
  result: Json
  failure: ColumnType<string | null, string | null | undefined, string | null>
  created_at: Date
  started_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  updated_at: Date
  ended_at: ColumnType<Date | null, Date | null | undefined, Date | null>
}

declare module '#lib/db' {
  interface Database {
    'jobs.progress': JobProgressTable
  }
}

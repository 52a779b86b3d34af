import type { Language } from '@dala/domain/content'
import type { PortalArea } from '@dala/domain/portal'
import type { ColumnType } from 'kysely'
import type { Instant, MaybeInstant, MaybeText } from '#lib/db'

declare module '#lib/db' {
  interface Database {
    'portal.page': {
      org_id: string
      id: string
      area: PortalArea
      place: number
      title_kk: string
      title_ru: string
      title_en: string
      document_id: string
      languages: ColumnType<Language[], Language[], Language[]>
      changed_by: MaybeText
      changed_at: Instant
      removed_at: MaybeInstant
    }
  }
}

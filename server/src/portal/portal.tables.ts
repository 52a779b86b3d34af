import type { PortalArea } from '@dala/domain/portal'
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
      changed_by: MaybeText
      changed_at: Instant
      removed_at: MaybeInstant
    }
  }
}

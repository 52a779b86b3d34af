import type { Language } from '@dala/domain/content'
import type { Reading } from '@dala/domain/courses'
import type { Trx } from '#lib/db'
import { getVersion } from './content.queries.ts'
import { keptReading, readingOf } from './reading.ts'

/** A published version in one language, read once from the database and then kept in memory. */
export const publishedReading = (
  trx: Trx,
  orgId: string,
  documentId: string,
  number: number,
  language: Language,
  courseLanguages: readonly Language[],
): Promise<Reading> =>
  keptReading([orgId, documentId, number, language, ...courseLanguages].join('/'), async () => {
    const version = await getVersion(trx, orgId, documentId, number)
    return readingOf(version.body, language, courseLanguages, number)
  })

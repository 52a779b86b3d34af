import { allowed, holds, refused } from '@dala/domain/identity'
import type { FilePurposes } from '#lib/files'
import type { Jobs, Schedules } from '#lib/jobs'
import { checkJob } from './import/check-import.ts'
import { commitJob, forgetJob } from './import/commit-import.ts'
import './people.tables.ts'

export { evidence } from './evidence.ts'
export { seed } from './people.seed.ts'
export { checkImport } from './import/check-import.ts'
export { commitImport } from './import/commit-import.ts'
export { readList } from './import/create-import.ts'
export { getImport } from './import/read-import.ts'
export { iinColumns, iinIndex, openIin } from './iin.ts'
export { nameColumns } from './person-names.ts'
export { routes } from './routes.ts'
export { findPersonOfAccount, insertVisitor, listVisiting, untieVisitors, updateVisitor, type Visitor } from './visitors.queries.ts'

export const filePurposes = {
  'people.import': {
    kinds: ['text', 'office'],
    maxBytes: 40 * 1024 * 1024,
    mayUpload: (actor) => (holds(actor, 'people.import') ? allowed : refused('identity.not-permitted')),
    mayRead: () => false,
  },
  'people.qualification': {
    kinds: ['pdf', 'image'],
    maxBytes: 20 * 1024 * 1024,
    mayUpload: (actor) => (holds(actor, 'people.write') ? allowed : refused('identity.not-permitted')),
    mayRead: (actor) => holds(actor, 'people.read'),
  },
} satisfies FilePurposes

export const jobs = {
  'people.check-import': checkJob,
  'people.commit-import': commitJob,
  'people.forget-imports': forgetJob,
} satisfies Jobs

/** Half past two at night in Kazakhstan. */
export const schedules = { 'people.forget-imports': '30 21 * * *' } satisfies Schedules

import { allowed, holds, refused } from '@dala/domain/identity'
import type { FilePurposes } from '#lib/files'
import './timetable.tables.ts'

export { evidence } from './evidence.ts'
export { homeQuestions } from './home-items.ts'
export { routes } from './routes.ts'
export { seed } from './seed/index.ts'

export const filePurposes = {
  'timetable.import': {
    kinds: ['text', 'office'],
    maxBytes: 10 * 1024 * 1024,
    mayUpload: (actor) => (holds(actor, 'timetable.write') ? allowed : refused('identity.not-permitted')),
    mayRead: () => false,
  },
} satisfies FilePurposes

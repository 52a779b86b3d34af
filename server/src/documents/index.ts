import { allowed, holds, refused } from '@dala/domain/identity'
import type { FilePurposes } from '#lib/files'
import type { Jobs, Schedules } from '#lib/jobs'
import { checkSignaturesJob } from './signing/check-again.ts'
import './documents.tables.ts'

export { contentHash } from './content-hash.ts'
export { getRow as getDocumentRow, nextNumber } from './documents.queries.ts'
export { seed } from './documents.seed.ts'
export { evidence } from './evidence.ts'
export { fillTemplate, letterhead, type PaperLanguage } from './fill-template.ts'
export { printContent } from './print-document.ts'
export { registerDocument, type NewDocument, type Registered } from './register-document.ts'
export { routes } from './routes.ts'
export { signaturesOf } from './signing/show-signature.ts'

export const jobs = { 'documents.check-signatures': checkSignaturesJob } satisfies Jobs

/** A quarter to three at night in Kazakhstan. */
export const schedules = { 'documents.check-signatures': '45 21 * * *' } satisfies Schedules

export const filePurposes = {
  'documents.paper': {
    kinds: ['pdf', 'office'],
    maxBytes: 30 * 1024 * 1024,
    mayUpload: (actor) => (holds(actor, 'documents.papers') ? allowed : refused('identity.not-permitted')),
    mayRead: (actor) => holds(actor, 'documents.approve') || holds(actor, 'documents.read'),
  },
  'documents.signature': {
    kinds: [],
    maxBytes: 1,
    mayUpload: () => refused('identity.not-permitted'),
    mayRead: () => false, // given out by the document's own reader rules
  },
} satisfies FilePurposes

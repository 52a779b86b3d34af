import { allowed, holds, refused, type Actor } from '@dala/domain/identity'
import { mediaPurpose } from '#content'
import type { Trx } from '#lib/db'
import type { FilePurposes, StoredFile } from '#lib/files'
import { isFileOfLearner } from './media.queries.ts'

const MiB = 1024 * 1024

/** Writers upload; the organisation's staff of courses sees; a learner gets what stands in a published lesson of an own course. */
export const filePurposes = {
  [mediaPurpose]: {
    kinds: ['image', 'video', 'audio', 'pdf', 'office', 'text', 'archive'],
    maxBytes: 2048 * MiB,
    mayUpload: (actor: Actor) => (holds(actor, 'content.write') ? allowed : refused('identity.not-permitted')),
    mayRead: (actor: Actor, file: StoredFile, trx: Trx) =>
      holds(actor, 'courses.read') || isFileOfLearner(trx, actor.orgId, actor.personId, file.id),
    cacheable: true,
  },
} satisfies FilePurposes

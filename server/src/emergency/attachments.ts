import { allowed, holds, refused } from '@dala/domain/identity'
import type { FilePurposes } from '#lib/files'

export const paperPurpose = 'emergency.authority-order'
const megabyte = 1024 * 1024

/** Scans of authorities' orders. */
export const filePurposes = {
  [paperPurpose]: {
    kinds: ['pdf', 'image'],
    maxBytes: 20 * megabyte,
    mayUpload: (actor) => (holds(actor, 'emergency.switch') ? allowed : refused('identity.not-permitted')),
    mayRead: (actor) => holds(actor, 'emergency.read'),
    cacheable: false,
  },
} satisfies FilePurposes

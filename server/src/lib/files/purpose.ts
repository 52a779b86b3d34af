import type { FileKind } from '@dala/domain/files'
import type { Actor, Decision } from '@dala/domain/identity'
import type { Trx } from '#lib/db'
import type { StoredFile } from './files.queries.ts'

/** What files of one purpose may be and who may upload and read them; registered by the noun that uses them. */
export interface FilePurpose {
  kinds: readonly FileKind[]
  maxBytes: number
  mayUpload: (actor: Actor) => Decision
  /** Whether the actor may read the file; its uploader may always. `trx` is for looking up what it belongs to. */
  mayRead: (actor: Actor, file: StoredFile, trx: Trx) => Promise<boolean> | boolean
  /** true: the browser may keep it (pictures and videos of lessons); false: nothing is kept (papers of people) */
  cacheable?: boolean
}

/** A noun's purposes by name (`noun.thing`): `export const filePurposes = { … } satisfies FilePurposes`. */
export type FilePurposes = Record<string, FilePurpose>

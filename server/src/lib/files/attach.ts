import { createHash } from 'node:crypto'
import type { Config } from '#config'
import { missing, newId, type Trx } from '#lib/db'
import { problem } from '#lib/problems'
import { insertFile, lockFile, updateFile, type StoredFile } from './files.queries.ts'
import { prepareImage } from './image.ts'
import { fileStore, keyFor } from './store.ts'

/**
 * Takes an uploaded file into use: from now on it is kept. Call it in the change's own transaction.
 * Only the uploader may, and only for the purpose of the upload; attaching twice to the same subject changes nothing.
 * @param subjectId what it belongs to, for the purpose's `mayRead`
 * @throws problems `missing`, `files.not-finished`
 */
export async function attachFile(
  trx: Trx,
  by: { orgId: string; personId: string },
  fileId: string,
  purpose: string,
  now: Date,
  subjectId: string | null = null,
): Promise<StoredFile> {
  const file = await lockFile(trx, by.orgId, fileId)
  if (!file || file.person_id !== by.personId || file.purpose !== purpose || file.status === 'refused') return missing('file', fileId)
  if (file.status === 'uploading') throw problem('files.not-finished')
  if (file.status === 'attached') return file.subject_id === subjectId ? file : missing('file', fileId)
  await updateFile(trx, by.orgId, fileId, { status: 'attached', attached_at: now, subject_id: subjectId })
  return { ...file, status: 'attached', attached_at: now, subject_id: subjectId }
}

/** Lets a file go: it is removed after seven days unless something takes it into use again. */
export async function detachFile(trx: Trx, orgId: string, fileId: string, now: Date): Promise<void> {
  await updateFile(trx, orgId, fileId, { status: 'pending', subject_id: null, attached_at: null, created_at: now })
}

/**
 * Keeps a file that the system made (a document, an export, a picture of a seed course).
 * The bytes are stored before the row: a transaction rolled back leaves bytes that the clean-up finds, never a row without bytes.
 */
export async function keepFile(
  trx: Trx,
  config: Config,
  file: {
    orgId: string
    purpose: string
    name: string
    type: string
    body: Buffer
    personId?: string | null
    subjectId?: string | null
    now: Date
  },
): Promise<StoredFile> {
  const id = newId()
  const store = await fileStore(config)
  const key = keyFor(file.orgId, id, file.now)
  const image = file.type.startsWith('image/') && file.type !== 'image/svg+xml' ? await prepareImage(file.body) : null
  const body = image?.body ?? file.body
  await store.put(key, body)
  for (const variant of image?.variants ?? []) await store.put(`${key}.${variant.name}`, variant.body)
  const row = {
    org_id: file.orgId,
    id,
    person_id: file.personId ?? null,
    purpose: file.purpose,
    status: 'attached' as const,
    name: file.name,
    type: image?.type ?? file.type,
    size: body.length,
    sha256: createHash('sha256').update(body).digest(),
    key,
    width: image?.width ?? null,
    height: image?.height ?? null,
    subject_id: file.subjectId ?? null,
    created_at: file.now,
    stored_at: file.now,
    attached_at: file.now,
  }
  const variants = (image?.variants ?? []).map(({ body: bytes, ...variant }) => ({ ...variant, size: bytes.length }))
  await insertFile(trx, row)
  if (variants.length > 0) await updateFile(trx, file.orgId, id, { variants: JSON.stringify(variants) })
  return { ...row, variants }
}

/** The whole content of a stored file. */
export async function readStored(config: Config, file: StoredFile): Promise<Buffer> {
  if (file.key === null) throw problem('files.not-finished')
  return (await fileStore(config)).read(file.key)
}

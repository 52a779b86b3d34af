import { createHash } from 'node:crypto'
import { rm, stat } from 'node:fs/promises'
import { extensionOf, fileLimits, type FileCard } from '@dala/domain/files'
import type { Actor } from '@dala/domain/identity'
import { demand, type AppParts } from '#lib/http'
import {
  fileStore,
  findFile,
  insertFile,
  inspect,
  keyFor,
  prepareImage,
  promisedType,
  sha256Of,
  updateFile,
  usage,
  type FilePurposes,
  type FileVariant,
} from '#lib/files'
import { problem } from '#lib/problems'

interface Upload {
  id: string
  size?: number | undefined
  metadata?: Record<string, string | null> | undefined
}

/** Decides before the first byte whether this upload may come: purpose, right, size, type by name, room. */
export const beginUpload = async (parts: AppParts, purposes: FilePurposes, actor: Actor, upload: Upload): Promise<void> => {
  const purposeName = upload.metadata?.['purpose'] ?? ''
  const purpose = Object.hasOwn(purposes, purposeName) ? purposes[purposeName] : undefined
  if (!purpose) throw problem('files.unknown-purpose')
  demand(purpose.mayUpload(actor))
  const name = cleanName(upload.metadata?.['name'] ?? upload.metadata?.['filename'] ?? '')
  const { type, kind } = promisedType(name, purpose.kinds)
  const limit = Math.min(purpose.maxBytes, kind === 'video' ? fileLimits.video : fileLimits.file)
  if (upload.size === undefined || upload.size > limit) throw problem('files.too-large', { megabytes: Math.floor(limit / 1024 / 1024) })
  const size = upload.size
  await parts.databases.of(actor.orgId).transaction(async (trx) => {
    const { bytes, unfinished } = await usage(trx, actor.orgId, actor.personId)
    if (unfinished >= fileLimits.unfinished) throw problem('files.too-many-uploads')
    if (bytes + size > fileLimits.quota) throw problem('files.quota-full')
    await insertFile(trx, {
      org_id: actor.orgId,
      id: upload.id,
      person_id: actor.personId,
      purpose: purposeName,
      status: 'uploading',
      name,
      type,
      size,
      created_at: parts.now(),
    })
  })
}

/** Looks into the file that has come whole, draws images anew, and moves the bytes to their place. */
export const finishUpload = async (
  parts: AppParts,
  purposes: FilePurposes,
  actor: Actor,
  upload: Upload,
  path: string,
): Promise<FileCard> => {
  const db = parts.databases.of(actor.orgId)
  const file = await db.transaction((trx) => findFile(trx, actor.orgId, upload.id))
  const purpose = file && purposes[file.purpose]
  if (!file || !purpose) throw problem('missing')
  try {
    const { type, kind } = await inspect(path, file.name, purpose.kinds)
    const stored = await (kind === 'image' ? storeImage : storeAsIs)(parts, {
      orgId: actor.orgId,
      id: file.id,
      name: file.name,
      type,
      path,
    })
    await db.transaction((trx) =>
      updateFile(trx, actor.orgId, file.id, {
        ...stored,
        variants: JSON.stringify(stored.variants),
        status: 'pending',
        stored_at: parts.now(),
      }),
    )
    const { width, height, variants, size } = stored
    return { id: file.id, name: stored.name, type: stored.type, size, status: 'pending', width, height, variants }
  } catch (error) {
    await db.transaction((trx) => updateFile(trx, actor.orgId, file.id, { status: 'refused' }))
    throw error
  } finally {
    await rm(path, { force: true })
    await rm(`${path}.json`, { force: true })
  }
}

interface Arrived {
  orgId: string
  id: string
  name: string
  type: string
  path: string
}

const storeAsIs = async (parts: AppParts, { orgId, id, name, type, path }: Arrived) => {
  const key = keyFor(orgId, id, parts.now())
  const sha256 = await sha256Of(path)
  const { size } = await stat(path)
  await (await fileStore(parts.config)).take(path, key)
  return { key, name, type, size, sha256, width: null, height: null, variants: [] as FileVariant[] }
}

const storeImage = async (parts: AppParts, { orgId, id, name, path }: Arrived) => {
  const image = await prepareImage(path).catch((error: unknown) => {
    if (error instanceof Error) throw problem('files.not-what-it-says', { name })
    throw error
  })
  const store = await fileStore(parts.config)
  const key = keyFor(orgId, id, parts.now())
  await store.put(key, image.body)
  for (const { name: variant, body } of image.variants) await store.put(`${key}.${variant}`, body)
  return {
    key,
    // a GIF or AVIF is kept as WebP: its name should say so
    name:
      extensionOf(name) === extensionFor(image.type, name)
        ? name
        : `${name.slice(0, -extensionOf(name).length)}${extensionFor(image.type, name)}`,
    type: image.type,
    size: image.body.length,
    sha256: createHash('sha256').update(image.body).digest(),
    width: image.width,
    height: image.height,
    variants: image.variants.map(({ body, ...variant }) => ({ ...variant, size: body.length })),
  }
}

const extensionFor = (type: string, name: string): string =>
  type === 'image/jpeg' ? (extensionOf(name) === 'jpeg' ? 'jpeg' : 'jpg') : type.slice('image/'.length)

/** A name to show and to download by: no folders, no unseen letters, not too long. */
const cleanName = (name: string): string => {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const visible = last.replace(/[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '').trim()
  const extension = extensionOf(visible)
  const stem = extension === '' ? visible : visible.slice(0, -extension.length - 1)
  return `${stem.slice(0, fileLimits.name - extension.length - 1) || 'file'}${extension === '' ? '' : `.${extension}`}`
}

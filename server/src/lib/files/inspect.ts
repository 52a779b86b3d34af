import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { agrees, extensionsOf, typeByName, type FileKind } from '@dala/domain/files'
import { fileTypeFromFile } from 'file-type'
import { problem } from '#lib/problems'

/** The type a name promises, or the problem that names what is allowed. */
export const promisedType = (name: string, kinds: readonly FileKind[]) => {
  const promised = typeByName(name, kinds)
  if (!promised) throw problem('files.type-not-allowed', { allowed: extensionsOf(kinds).join(' ') })
  return promised
}

/** Looks into the file itself: name and content must agree. */
export const inspect = async (path: string, name: string, kinds: readonly FileKind[]): Promise<{ type: string; kind: FileKind }> => {
  const promised = promisedType(name, kinds)
  const detected = (await fileTypeFromFile(path).catch(() => undefined)) ?? null // a broken file has no type
  if (!agrees(promised, detected?.mime ?? null)) throw problem('files.not-what-it-says', { name })
  if (promised.kind === 'text' && (await looksBinary(path))) throw problem('files.not-what-it-says', { name })
  return { type: promised.type, kind: promised.kind }
}

/** Text has no zero bytes unless it says by its first bytes that it is UTF-16. */
const looksBinary = async (path: string): Promise<boolean> => {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65536), 0, 65536, 0)
    const start = buffer.subarray(0, bytesRead)
    const wide = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)
    return !wide && start.includes(0)
  } finally {
    await file.close()
  }
}

export const sha256Of = async (path: string): Promise<Buffer> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest()
}

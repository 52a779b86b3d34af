import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Readable } from 'node:stream'
import { createReadStream } from 'node:fs'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import type { Config } from '#config'

/** Where the bytes lie: a folder, or S3. Keys are ours alone: no word of a person's is in them. */
export interface FileStore {
  put: (key: string, contents: Buffer) => Promise<void>
  /** Takes over a file of this machine's disk. */
  take: (path: string, key: string) => Promise<void>
  read: (key: string) => Promise<Buffer>
  /** The bytes from `start` to `end`, both counted in; all of them without a range. */
  stream: (key: string, range?: { start: number; end: number }) => Promise<Readable>
  remove: (key: string) => Promise<void>
  exists: (key: string) => Promise<boolean>
}

const stores = new Map<string, Promise<FileStore>>()

/** The store of this installation: `FILES_URL` (`file:///folder` or `s3://key:secret@host/bucket`), else `files` in DALA_HOME. */
export const fileStore = (config: Config): Promise<FileStore> => {
  const address = config.filesUrl ?? pathToFileURL(join(config.home, 'files')).href
  const known = stores.get(address) ?? open(new URL(address))
  stores.set(address, known)
  return known
}

const open = async (address: URL): Promise<FileStore> => {
  if (address.protocol === 'file:') return inFolder(address)
  if (address.protocol === 's3:') return inBucket(address)
  throw new Error('FILES_URL must begin with file:// or s3://')
}

const inFolder = (address: URL): FileStore => {
  const disk = new Disk(new FSDriver({ location: address, visibility: 'private' }))
  const folder = decodeURIComponent(address.pathname)
  return {
    ...common(disk),
    // flydrive streams whole files only
    stream: async (key, range) => (range ? createReadStream(join(folder, safe(key)), range) : disk.getStream(key)),
  }
}

const inBucket = async (address: URL): Promise<FileStore> => {
  const { S3Driver } = await import('flydrive/drivers/s3').catch((error: unknown) => {
    throw new Error('FILES_URL names S3, and the package @aws-sdk/client-s3 is not installed: npm install -w server @aws-sdk/client-s3', {
      cause: error,
    })
  })
  const bucket = address.pathname.slice(1)
  const disk = new Disk(
    new S3Driver({
      credentials: { accessKeyId: decodeURIComponent(address.username), secretAccessKey: decodeURIComponent(address.password) },
      endpoint: `${address.searchParams.get('insecure') === null ? 'https' : 'http'}://${address.host}`,
      region: address.searchParams.get('region') ?? 'us-east-1',
      forcePathStyle: true,
      requestChecksumCalculation: 'WHEN_REQUIRED', // older servers know no trailing checksums
      bucket,
      visibility: 'private',
    }),
  )
  return {
    ...common(disk),
    stream: async (key, range) => {
      const whole = await disk.getStream(key)
      return range ? Readable.from(cut(whole, range)) : whole
    },
  }
}

async function* cut(whole: AsyncIterable<Buffer>, { start, end }: { start: number; end: number }) {
  let at = 0
  for await (const chunk of whole) {
    const piece = chunk.subarray(Math.max(0, start - at), Math.max(0, end + 1 - at))
    at += chunk.length
    if (piece.length > 0) yield piece
    if (at > end) return
  }
}

const common = (disk: Disk): Omit<FileStore, 'stream'> => ({
  put: (key, contents) => disk.put(safe(key), contents),
  take: (path, key) => disk.moveFromFs(path, safe(key)),
  read: async (key) => Buffer.from(await disk.getBytes(safe(key))),
  remove: (key) => disk.delete(safe(key)),
  exists: (key) => disk.exists(safe(key)),
})

const safe = (key: string): string => {
  if (!/^[a-z0-9][a-z0-9/.-]*$/.test(key) || key.includes('..')) throw new Error('Not a key of the file store')
  return key
}

/** A key for new bytes of an organisation. */
export const keyFor = (orgId: string, id: string, now: Date): string =>
  `org/${orgId}/${now.getUTCFullYear()}/${String(now.getUTCMonth() + 1).padStart(2, '0')}/${id}`

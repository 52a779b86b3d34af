import type { FastifyReply, FastifyRequest } from 'fastify'
import { fileStore, type StoredFile } from '#lib/files'
import { missing } from '#lib/db'
import type { Config } from '#config'

/** Reads `Range: bytes=…`; null without one, 'bad' when it lies outside. Several ranges at once are answered whole. */
export const parseRange = (header: string | undefined, size: number): { start: number; end: number } | null | 'bad' => {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return null
  const [, first = '', last = ''] = match
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return start > end || start >= size ? 'bad' : { start, end }
}

interface Sending {
  variant?: string | undefined
  /** shown inside a page: only on the content origin */
  inline: boolean
  cacheable: boolean
  policy: string
}

/** Sends a stored file or one of its smaller versions, with ranges so that a video can be wound. */
export const sendStored = async (
  config: Config,
  request: FastifyRequest,
  reply: FastifyReply,
  file: StoredFile & { key: string },
  how: Sending,
) => {
  const variant = how.variant === undefined ? undefined : file.variants.find(({ name }) => name === how.variant)
  // an image narrower than the width asked for has no such version: the whole serves
  const what = variant
    ? { key: `${file.key}.${variant.name}`, type: variant.type, size: variant.size }
    : { key: file.key, type: file.type, size: Number(file.size) }
  const tag = `"${file.id}${variant ? `.${variant.name}` : ''}"`
  reply
    .header('content-disposition', dispositionOf(how.inline ? 'inline' : 'attachment', file.name))
    .header('content-security-policy', how.policy)
    .header('x-content-type-options', 'nosniff')
    .header('accept-ranges', 'bytes')
    .header('cache-control', how.cacheable ? 'private, max-age=604800, immutable' : 'private, no-store')
    .type(what.type)
  if (how.cacheable) {
    reply.header('etag', tag)
    if (request.headers['if-none-match'] === tag) return reply.code(304).send()
  }
  const store = await fileStore(config)
  if (!(await store.exists(what.key))) return missing('file', file.id)
  const range = parseRange(request.headers.range, what.size)
  if (range === 'bad') return reply.code(416).header('content-range', `bytes */${what.size}`).send()
  if (range === null) return reply.header('content-length', what.size).send(await store.stream(what.key))
  return reply
    .code(206)
    .header('content-range', `bytes ${range.start}-${range.end}/${what.size}`)
    .header('content-length', range.end - range.start + 1)
    .send(await store.stream(what.key, range))
}

/** RFC 6266: a plain name for old readers and the true one, Kazakh letters and all. */
export const dispositionOf = (kind: 'inline' | 'attachment', name: string): string => {
  const plain = name.replace(/[^\w.-]+/g, '_')
  const exact = encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${kind}; filename="${plain}"; filename*=UTF-8''${exact}`
}

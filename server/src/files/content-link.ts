import { timingSafeEqual } from 'node:crypto'
import type { Sealer } from '#lib/seal'

/** What a signed path on the content origin opens: one file, until a moment. */
export interface ContentGrant {
  orgId: string
  fileId: string
  expiresAt: Date
}

/** Signs a grant into one path segment; the content origin has no cookies, so the path itself is the key. */
export const signGrant = (sealer: Sealer, { orgId, fileId, expiresAt }: ContentGrant): string => {
  const text = `${orgId}.${fileId}.${Math.floor(expiresAt.getTime() / 1000)}`
  return `${text}.${sealer.indexOf(null, 'content-link', text).toString('base64url')}`
}

/** The grant of a path segment, or null when it is not ours, was changed or is over. */
export const openGrant = (sealer: Sealer, token: string, now: Date): ContentGrant | null => {
  const [orgId = '', fileId = '', seconds = '', signature = ''] = token.split('.')
  const expected = sealer.indexOf(null, 'content-link', `${orgId}.${fileId}.${seconds}`)
  const given = Buffer.from(signature, 'base64url')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  const expiresAt = new Date(Number(seconds) * 1000)
  return expiresAt > now ? { orgId, fileId, expiresAt } : null
}

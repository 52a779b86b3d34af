import type { FastifyReply } from 'fastify'

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'", // the kit sets element styles; no selector of a user's text reaches them
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self' wss://127.0.0.1:13579", // the national signature program on the person's own computer
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
].join('; ')

/** Headers of every answer. A route may set a stricter policy of its own. */
export function setSecurityHeaders(reply: FastifyReply, secure: boolean, contentOrigin: string): void {
  reply.header('content-security-policy', `${PAGE_POLICY}; frame-src ${contentOrigin}`)
  reply.header('x-content-type-options', 'nosniff')
  reply.header('referrer-policy', 'same-origin')
  reply.header('cross-origin-opener-policy', 'same-origin')
  reply.header('cross-origin-resource-policy', 'same-origin')
  reply.header('permissions-policy', 'camera=(self), microphone=(self), geolocation=(), payment=(), usb=()')
  reply.header('x-frame-options', 'DENY')
  if (secure) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
}

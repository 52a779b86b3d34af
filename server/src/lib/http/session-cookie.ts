import type { FastifyReply, FastifyRequest } from 'fastify'

const SECURE_NAME = '__Host-sid'
const PLAIN_NAME = 'sid' // http on a developer's machine or a school's own network, where browsers refuse __Host-

/** The session token that the request carries, or null. */
export function sessionToken(request: FastifyRequest): string | null {
  const token = request.cookies[SECURE_NAME] ?? request.cookies[PLAIN_NAME]
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : null
}

/** Sets the session cookie: readable by no script, sent to no other site. */
export function setSessionCookie(reply: FastifyReply, token: string, secure: boolean, maxAgeSeconds: number): void {
  reply.setCookie(secure ? SECURE_NAME : PLAIN_NAME, token, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: maxAgeSeconds })
}

export function clearSessionCookie(reply: FastifyReply, secure: boolean): void {
  reply.clearCookie(secure ? SECURE_NAME : PLAIN_NAME, { path: '/', httpOnly: true, sameSite: 'lax', secure })
}

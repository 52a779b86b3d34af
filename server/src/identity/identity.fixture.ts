import type { Role } from '@dala/domain/identity'
import type { Response } from 'light-my-request'
import { clientOf, type Client, type World } from '#lib/testing'
import { hashPassword } from './hash-queue.ts'
import { confirmNow, giveLogin } from './fixture.queries.ts'
import { installTotp } from './totp.ts'

export const goodPassword = 'тұлпар жүзіп өтті көлден'
export const totpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

/** A person with an e-mail login and a password, and a TOTP app where told. */
export async function account(w: World, options: { email: string; roles?: Role[]; orgId?: string; totp?: boolean }) {
  const person = await w.person({
    roles: options.roles ?? ['learner'],
    secondFactor: false,
    ...(options.orgId && { orgId: options.orgId }),
  })
  await giveLogin(w.databases, { accountId: person.accountId, email: options.email, passwordHash: await hashPassword(goodPassword) })
  if (options.totp === true) await installTotp(w, person.accountId, totpSecret, w.clock.now())
  return person
}

/** Counts the person as confirmed just now, so that sensitive acts are open. */
export const confirmed = (w: World, sessionId: string) => confirmNow(w.databases, sessionId, w.clock.now())

/** The session token that an answer sets, or null. */
export function tokenOf(reply: { headers: Response['headers'] }): string | null {
  const cookies = [reply.headers['set-cookie'] ?? []].flat().map(String)
  return cookies.map((cookie) => /^sid=([\w-]{43});/.exec(cookie)?.[1]).find(Boolean) ?? null
}

/** A caller with the session that an answer sets. */
export function callerOf(w: World, reply: { headers: Response['headers'] }): Client {
  return clientOf(w.app, tokenOf(reply))
}

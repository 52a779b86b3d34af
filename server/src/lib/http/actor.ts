import type { Actor } from '@dala/domain/identity'

/** A valid session: the account, and the actor where an organisation is chosen and the account belongs to it. */
export interface SignedIn {
  accountId: string
  sessionId: string
  locale: 'kk' | 'ru' | 'en'
  secondFactorAt: Date | null
  actor: Actor | null
}

/** Looks a session up by its cookie's token; null when there is none, or it ended or was revoked. Given by identity. */
export type ResolveActor = (token: string, now: Date) => Promise<SignedIn | null>

import type { QueryClient } from '@tanstack/react-query'
import { noteSignedIn, sessionKey } from './actor.ts'
import { currentLocale } from './locale-store.ts'
import type { Session } from './session.ts'

/** What the server knew of the first page when it sent it: `server/src/first-visit.ts` writes it. */
interface FirstReplies {
  locale: string
  session: Session | null
  replies: { route: string; input: object; data: unknown }[]
}

/** Takes the replies that came inside the page, so that a first visit waits for no call. */
export function takeFirstReplies(client: QueryClient): void {
  const block = document.getElementById('first-replies')
  if (!block) return
  block.remove()
  const { locale, session, replies } = JSON.parse(block.textContent ?? '') as FirstReplies // our server's own
  noteSignedIn(session !== null)
  client.setQueryData(sessionKey, session)
  if (locale !== currentLocale()) return
  for (const { route, input, data } of replies) client.setQueryData([route, input, locale], data)
}

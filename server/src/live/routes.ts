import { followLive, liveTopics } from '@dala/domain/live'
import { stillSignedIn } from '#identity'
import { serve, sessionToken, type App } from '#lib/http'
import { problem } from '#lib/problems'
import { createLines } from './lines.ts'

/** The line on which a page learns at once that there is something new for its person. */
export const liveRoutes = (app: App, beat?: number): void => {
  const { bus, databases, now } = app.parts
  const lines = createLines({ check: (tokens) => stillSignedIn(databases, tokens, now()), ...(beat !== undefined && { beat }) })
  const ends = liveTopics.map((topic) =>
    bus?.subscribe(topic, ({ orgId, personIds }) => lines.tell(topic, orgId ?? '', personIds?.split(' ') ?? [])),
  )
  // Open lines would keep the server from closing.
  app.fastify.addHook('preClose', async () => {
    for (const end of ends) end?.()
    lines.close()
  })
  serve(app, followLive, ({ actor, account, request, reply }) => {
    if (!/\btext\/event-stream\b/.test(request.headers.accept ?? '')) throw problem('live.events-only')
    const token = sessionToken(request)
    if (bus === undefined || token === null) throw problem('live.off')
    const body = lines.open({ accountId: account.accountId, orgId: actor.orgId, personId: actor.personId, token })
    // Proxies pass each event on at once; the connection is not used again, so a server that stops waits for none.
    reply.header('x-accel-buffering', 'no').header('connection', 'close')
    return { fileName: 'live', contentType: 'text/event-stream; charset=utf-8', body, inline: true }
  })
}

import { endpoint } from '#contract'

/** What is said on the line: only that there is something new; what it is, the reader asks with the usual calls. */
export const liveTopics = ['notifications'] as const
export type LiveTopic = (typeof liveTopics)[number]

export const followLive = endpoint('GET /live', {
  summary:
    'Server-sent events (text/event-stream) for the signed-in person: the name of each event is a topic with something new; closed when the session ends',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'read',
  reply: 'file',
})

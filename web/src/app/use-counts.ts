import type { ApiReply } from './api.types.ts'
import { useEvery } from './live/use-every.ts'
import { useApi } from './use-api.ts'
import { usePlace } from './router/router.tsx'

export interface Count {
  all: number
  /** How many of them are overdue or new, which tints the number. */
  late: number
}

type Counts = Readonly<Record<string, Count | undefined>>

/** The numbers beside the entries of the navigation, by the entry's `counter`. The home page has read them already. */
export function useCounts(): Counts {
  const isHome = usePlace().pathname === '/'
  const every = useEvery(120_000)
  const home = useApi('GET /home', {}, { every, enabled: isHome }).data
  const counted = useApi('GET /home/counts', {}, { every, enabled: !isHome }).data?.counts
  return (isHome && home ? countsOf(home) : counted) ?? {}
}

const countsOf = ({ work, unread }: ApiReply<'GET /home'>): Counts => ({
  ...Object.fromEntries(work.map(({ kind, all, late }) => [kind, { all, late }])),
  messages: { all: unread, late: 0 },
})

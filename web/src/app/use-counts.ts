import { useEvery } from './live/use-every.ts'
import { useApi } from './use-api.ts'

export interface Count {
  all: number
  /** How many of them are overdue or new, which tints the number. */
  late: number
}

/** The numbers beside the entries of the navigation, by the entry's `counter`. */
export function useCounts(): Readonly<Record<string, Count | undefined>> {
  return useApi('GET /home/counts', {}, { every: useEvery(120_000) }).data?.counts ?? {}
}

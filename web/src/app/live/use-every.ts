import { useSyncExternalStore } from 'react'
import { liveNow, onLive } from './state.ts'

const seldom = 5 * 60_000

/** How often to ask for what also comes by itself: as given while there is no line, else seldom. */
export function useEvery(milliseconds: number): number {
  return useSyncExternalStore(onLive, liveNow) ? seldom : milliseconds
}

import { useEffect } from 'react'
import { report } from './progress.ts'

const shortest = 5
const longest = 3600

/** Counts the seconds in which the lesson is in front of the reader and reports them when it is left or hidden. */
export function useReadingTime(offeringId: string, itemId: string, enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return
    let since = document.visibilityState === 'visible' ? Date.now() : null
    const settle = () => {
      if (since === null) return
      const seconds = Math.min(longest, Math.round((Date.now() - since) / 1000))
      since = null
      if (seconds >= shortest) void report({ offeringId, itemId, kind: 'time', seconds })
    }
    const onVisibility = () => {
      if (document.visibilityState === 'visible') since ??= Date.now()
      else settle()
    }
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      document.removeEventListener('visibilitychange', onVisibility)
      settle()
    }
  }, [offeringId, itemId, enabled])
}

import { useEffect, useState } from 'react'

/** Pictures and films of lessons; the name begins with `dala-person`, so that signing out wipes it. */
const mediaCache = 'dala-person-media'
/** What is kept unasked; a heavier lesson is kept when its reader says so. */
const lightest = 5 * 1024 * 1024

export type Kept = { state: 'unknown' | 'keeping' | 'kept' | 'failed' } | { state: 'asked'; keep: () => void }

interface Medium {
  url: string
  bytes: number
}

/** Keeps a lesson's pictures, film and captions on this device, so that it can be read without a network. */
export function useKeptMedia(media: readonly Medium[]): Kept {
  const [state, setState] = useState<'unknown' | 'asked' | 'keeping' | 'kept' | 'failed'>('unknown')
  const key = media.map((one) => one.url).join(' ')
  const bytes = media.reduce((sum, one) => sum + one.bytes, 0)
  const keep = async () => {
    setState('keeping')
    setState((await keepAll(key.split(' ').filter(Boolean))) ? 'kept' : 'failed')
  }
  useEffect(() => {
    let gone = false
    void (async () => {
      // Without a worker nothing could serve what is kept.
      if (!globalThis.caches || !(await navigator.serviceWorker?.getRegistration())) return
      await navigator.serviceWorker.ready
      const urls = key.split(' ').filter(Boolean)
      const cache = await caches.open(mediaCache)
      const present = await Promise.all(urls.map((url) => cache.match(url)))
      if (gone) return
      if (present.every(Boolean)) setState('kept')
      else if (bytes > lightest) setState('asked')
      else await keep()
    })()
    return () => {
      gone = true
    }
    // `keep` is made anew each time from the same key.
  }, [key, bytes])
  return state === 'asked' ? { state, keep: () => void keep() } : { state }
}

async function keepAll(urls: readonly string[]): Promise<boolean> {
  const cache = await caches.open(mediaCache)
  try {
    for (const url of urls) if (!(await cache.match(url))) await cache.add(new Request(url, { credentials: 'same-origin' }))
    return true
  } catch {
    // No network or no room: the lesson is read all the same, and its reader sees that it is not kept.
    return false
  }
}

import { useSyncExternalStore } from 'react'

const query = '(min-width: 1200px)'
const subscribe = (changed: () => void) => {
  const list = matchMedia(query)
  list.addEventListener('change', changed)
  return () => list.removeEventListener('change', changed)
}

/** Whether there is room for a panel beside the table; below that it is a drawer. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(query).matches)

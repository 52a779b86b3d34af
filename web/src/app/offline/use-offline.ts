import { useSyncExternalStore } from 'react'

const onNetwork = (listener: () => void) => {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}

/** Whether the device believes that it has a network. */
export const useOnline = (): boolean => useSyncExternalStore(onNetwork, () => navigator.onLine)

let waiting = 0
const listeners = new Set<() => void>()

/** Tells the shell how many changes wait on this device to be sent. */
export function setWaiting(count: number): void {
  if (count === waiting) return
  waiting = count
  for (const listener of listeners) listener()
}

const onWaiting = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The number of the moment, outside of React. */
export const waitingNow = (): number => waiting

/** How many changes wait on this device to be sent. */
export const useWaiting = (): number => useSyncExternalStore(onWaiting, () => waiting)

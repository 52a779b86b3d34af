import type { WaitingCall } from './store.ts'

const prefix = 'dala.outbox.'

/**
 * Writes a change down before this function returns. The device's large store answers later, and a page that is left
 * in between takes the change with it: a lesson marked without a network and left at once was lost that way.
 * Returns false where the browser keeps nothing.
 */
export function writeDown(call: WaitingCall): boolean {
  try {
    localStorage.setItem(prefix + call.uid, JSON.stringify(call))
    return true
  } catch {
    return false
  }
}

/** The change stands in the large store now, or has been sent. */
export const strikeOut = (call: WaitingCall): void => localStorage.removeItem(prefix + call.uid)

/** What was written down and has not been struck out, oldest first. */
export function writtenDown(): WaitingCall[] {
  const calls: WaitingCall[] = []
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith(prefix)) continue
    try {
      calls.push(JSON.parse(localStorage.getItem(key) ?? '') as WaitingCall) // only writeDown writes under this prefix
    } catch {
      localStorage.removeItem(key)
    }
  }
  return calls.sort((a, b) => a.at - b.at)
}

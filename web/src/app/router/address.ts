/** Where the person is, as the browser's address says. */
export interface Address {
  pathname: string
  search: string
  hash: string
  /** Of this entry in the history: its scroll position is remembered by it. */
  key: string
}

const read = (): Address => {
  const state: unknown = history.state
  const key = typeof state === 'object' && state !== null && 'key' in state && typeof state.key === 'string' ? state.key : 'first'
  return { pathname: location.pathname, search: location.search, hash: location.hash, key }
}

let current = read()
const listeners = new Set<(address: Address, how: 'go' | 'back') => void>()

export const currentAddress = (): Address => current

export function onAddress(listener: (address: Address, how: 'go' | 'back') => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const change = (how: 'go' | 'back') => {
  current = read()
  for (const listener of listeners) listener(current, how)
}
globalThis.addEventListener?.('popstate', () => change('back'))

let entries = 0

/** Goes to an address of ours: `/applications?tab=mine#documents`. */
export function goTo(to: string, { replace = false }: { replace?: boolean } = {}): void {
  const state = { key: replace ? current.key : `${Date.now()}-${++entries}` }
  if (replace) history.replaceState(state, '', to)
  else history.pushState(state, '', to)
  change('go')
}

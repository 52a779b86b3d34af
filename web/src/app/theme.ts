import { useSyncExternalStore } from 'react'

export type Theme = 'light' | 'dark' | 'auto'
const place = 'dala.theme'
const dark = globalThis.matchMedia?.('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()

const stored = (): Theme => {
  const kept = globalThis.localStorage?.getItem(place)
  return kept === 'light' || kept === 'dark' ? kept : 'auto'
}
let theme: Theme = stored()

/** The scheme on screen, with `auto` resolved by the device. */
export const shownScheme = (): 'light' | 'dark' => (theme === 'auto' ? (dark?.matches ? 'dark' : 'light') : theme)

/** Puts the chosen scheme on the page and follows the device while it is `auto`. */
export function applyTheme(): void {
  document.documentElement.dataset['mantineColorScheme'] = shownScheme()
  for (const listener of listeners) listener()
}
dark?.addEventListener('change', applyTheme)

export function chooseTheme(chosen: Theme): void {
  theme = chosen
  keepTheme()
  applyTheme()
}

/** Writes the choice down, also after the browser's memory was wiped. */
export function keepTheme(): void {
  if (theme === 'auto') localStorage.removeItem(place)
  else localStorage.setItem(place, theme)
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export const useTheme = () => ({ theme: useSyncExternalStore(subscribe, () => theme), choose: chooseTheme })
export const useShownScheme = () => useSyncExternalStore(subscribe, shownScheme)

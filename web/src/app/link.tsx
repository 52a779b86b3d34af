import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react'
import { goTo } from './router/address.ts'
import { preload, usePlace } from './router/router.tsx'

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  /** An address of ours with everything filled in: `/applications/0192…?tab=documents`. */
  to: string
  children: ReactNode
}

/** A link to a page of ours; its code is fetched when the pointer, finger or focus comes near. */
export function Link({ to, onClick, ...rest }: LinkProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && !rest.target
    if (event.defaultPrevented || !plain) return
    event.preventDefault()
    goTo(to)
  }
  const near = () => preload(to)
  return <a href={to} {...rest} onClick={follow} onPointerEnter={near} onFocus={near} />
}

/** Goes to a page: `go('/applications/…')`, or replaces the current one in the history. */
export const useGo = (): typeof goTo => goTo

/** A parameter of the page's path: `useParam('applicationId')`. */
export function useParam(name: string): string {
  const value = usePlace().match?.params[name]
  if (value === undefined) throw new Error(`this page's path has no :${name}`)
  return value
}

/**
 * State kept in the address, so that a link shows the same: `const [filters, setFilters] = useAddress({ tab: 'mine', search: '' })`.
 * Values are strings; one equal to its default stays out of the address.
 */
export function useAddress<T extends Record<string, string>>(defaults: T): [T, (change: Partial<T>) => void] {
  const { search } = usePlace()
  const given = new URLSearchParams(search)
  const current = { ...defaults }
  for (const name of Object.keys(defaults) as (keyof T & string)[]) current[name] = (given.get(name) ?? defaults[name]) as T[typeof name] // every value is a string
  const set = (change: Partial<T>) => {
    // From the address itself: two changes in one moment must not undo each other.
    const next = new URLSearchParams(location.search)
    for (const [name, value] of Object.entries(change)) {
      if (value === undefined || value === (defaults[name] ?? '')) next.delete(name)
      else next.set(name, value)
    }
    const text = next.toString()
    goTo(`${location.pathname}${text && `?${text}`}${location.hash}`, { replace: true })
  }
  return [current, set]
}

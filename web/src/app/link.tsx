import { Link as RouterLink, useNavigate, useParams, useSearch, type LinkComponentProps } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ReactNode } from 'react'

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  /** An address of ours with everything filled in: `/applications/0192…?tab=documents`. */
  to: string
  children: ReactNode
}

const split = (to: string) => {
  const url = new URL(to, 'http://here')
  return { to: url.pathname, search: Object.fromEntries(url.searchParams), ...(url.hash && { hash: url.hash.slice(1) }) }
}

/** A link to a page of ours; its code is fetched when the pointer or focus comes near. */
export function Link({ to, ...rest }: LinkProps) {
  const target = split(to)
  // Pages come from the nouns' lists, so their addresses are strings and not known to the router's types.
  return <RouterLink {...({ ...target, ...rest, activeProps: {} } as unknown as LinkComponentProps)} />
}

/** Goes to a page: `go('/applications/…')`, or replaces the current one in the history. */
export function useGo(): (to: string, options?: { replace?: boolean }) => void {
  const navigate = useNavigate()
  return (to, { replace = false } = {}) => void navigate({ ...split(to), replace } as never) // addresses are strings, see Link
}

/** A parameter of the page's path: `useParam('applicationId')`. */
export function useParam(name: string): string {
  const params: Record<string, string | undefined> = useParams({ strict: false })
  const value = params[name]
  if (value === undefined) throw new Error(`this page's path has no :${name}`)
  return value
}

/**
 * State kept in the address, so that a link shows the same: `const [filters, setFilters] = useAddress({ tab: 'mine', search: '' })`.
 * Values are strings; one equal to its default stays out of the address.
 */
export function useAddress<T extends Record<string, string>>(defaults: T): [T, (change: Partial<T>) => void] {
  const search: Record<string, string | undefined> = useSearch({ strict: false })
  const navigate = useNavigate()
  const current = { ...defaults }
  for (const name of Object.keys(defaults) as (keyof T & string)[]) current[name] = (search[name] ?? defaults[name]) as T[typeof name] // every value is a string
  const set = (change: Partial<T>) => {
    const next: Record<string, string | undefined> = { ...search, ...change }
    for (const name of Object.keys(next)) if (next[name] === undefined || next[name] === (defaults[name] ?? '')) delete next[name]
    void navigate({ to: '.', search: next, replace: true } as never) // addresses are strings, see Link
  }
  return [current, set]
}

import type { PageEntry } from '../page-list.ts'

export interface Match {
  page: PageEntry
  params: Readonly<Record<string, string>>
}

const segmentsOf = (path: string): string[] => path.split('/').filter(Boolean)

/** How exact a pattern is: a fixed word beats a parameter, from left to right. */
const exactness = (path: string): string =>
  segmentsOf(path)
    .map((segment) => (segment.startsWith(':') ? 'b' : 'a'))
    .join('')

/** Makes of the pages' paths a function from an address to its page; `/people/import` is found before `/people/:personId`. */
export function matcher(pages: readonly PageEntry[]): (pathname: string) => Match | null {
  const patterns = pages
    .map((page) => ({ page, segments: segmentsOf(page.path) }))
    .toSorted((a, b) => (exactness(a.page.path) < exactness(b.page.path) ? -1 : 1))
  return (pathname) => {
    const given = segmentsOf(pathname)
    for (const { page, segments } of patterns) {
      if (segments.length !== given.length) continue
      const params: Record<string, string> = {}
      const fits = segments.every((segment, index) => {
        const word = given[index] ?? ''
        if (!segment.startsWith(':')) return segment === word
        const value = decode(word)
        if (value === null) return false
        params[segment.slice(1)] = value
        return true
      })
      if (fits) return { page, params }
    }
    return null
  }
}

function decode(word: string): string | null {
  try {
    return decodeURIComponent(word)
  } catch {
    return null // a broken escape in a typed address is an address that we do not have
  }
}

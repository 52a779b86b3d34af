import { createHash } from 'node:crypto'

const SEEN_BEFORE_NAMED = 3
const MOST_NAMES = 400

/**
 * Names for statements that come again and again, so that the database parses and plans them once for each connection: a third of
 * the cost of doing it each time. A list of unbounded variety cannot fill its memory, since only the first 400 texts that repeat get a name.
 */
export function naming(): (text: string) => string | undefined {
  const seen = new Map<string, number>()
  const names = new Map<string, string>()
  return (text) => {
    const known = names.get(text)
    if (known !== undefined) return known
    if (names.size >= MOST_NAMES || !/^\s*(select|insert|update|delete|with)\b/i.test(text)) return undefined
    const times = (seen.get(text) ?? 0) + 1
    if (times < SEEN_BEFORE_NAMED) {
      if (seen.size > 4000) seen.clear()
      seen.set(text, times)
      return undefined
    }
    const name = createHash('sha1').update(text).digest('base64url').slice(0, 20)
    names.set(text, name)
    seen.delete(text)
    return name
  }
}

import { problem } from '#lib/problems'

type Key = string | number | null

/** Packs the sort key of a page's last row into the `after` of the next request. */
export const encodeCursor = (keys: readonly Key[]): string => Buffer.from(JSON.stringify(keys)).toString('base64url')

/** What a cursor is answered that no list of ours has given. */
export const foreignCursor = () => problem('request.invalid', {}, [{ path: 'query.after', message: 'unknown cursor' }])

/**
 * Reads an `after`.
 * @param length how many keys the list sorts by
 * @throws Problem request.invalid when it is not one of ours
 */
export function decodeCursor(text: string, length: number): Key[] {
  try {
    const keys: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    if (Array.isArray(keys) && keys.length === length && keys.every((key) => key === null || ['string', 'number'].includes(typeof key)))
      return keys
  } catch {
    // Not JSON: answered below like every other foreign cursor.
  }
  throw foreignCursor()
}

/**
 * Cuts a list that was asked for `limit + 1` rows into a page.
 * @param keysOf the sort key of a row, in the order of the list
 */
export function nextPage<Row>(rows: Row[], limit: number, keysOf: (row: Row) => Key[]): { items: Row[]; next: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last !== undefined ? encodeCursor(keysOf(last)) : null }
}

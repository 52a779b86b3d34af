/** Words of events, noun by noun; `{fact}` stands for a code or number of the payload. */
export const eventWords: Record<string, { kk: string; ru: string; en: string }> = {}

/** What an event says in each language; facts that the payload does not have become a dash. */
export function wordsOf(kind: string, payload: Record<string, unknown>): { kk: string; ru: string; en: string } {
  const words = eventWords[kind] ?? { kk: kind, ru: kind, en: kind }
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const fact = payload[name]
      return typeof fact === 'string' || typeof fact === 'number' ? String(fact) : '–'
    })
  return { kk: fill(words.kk), ru: fill(words.ru), en: fill(words.en) }
}

import type { Lesson } from '@dala/domain/content'

export interface KeptDraft {
  lesson: Lesson
  /** The server's draft over which it was written. */
  number: number
}

const keyOf = (place: string) => `dala-draft ${place}`

/** What was written here and is not yet on the server: a closed tab or a dead battery loses nothing. */
export function keptDraft(place: string): KeptDraft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(place)) ?? 'null')
    if (typeof kept !== 'object' || kept === null || !('lesson' in kept) || !('number' in kept)) return null
    return kept as KeptDraft // written below; the server checks it again
  } catch {
    // A browser that forbids storage, or a torn write: there is nothing to bring back.
    return null
  }
}

export function keepDraft(place: string, draft: KeptDraft): void {
  try {
    localStorage.setItem(keyOf(place), JSON.stringify(draft))
  } catch {
    // No room on the device: the draft is on its way to the server all the same.
  }
}

export function letDraftGo(place: string): void {
  localStorage.removeItem(keyOf(place))
}

import { onForget } from '#app'
import type { Application, Technology } from './shapes.ts'

/** What was written and could not be sent yet. */
export interface DraftValues {
  ground: string | null
  facts: Application['facts']
  reason: string
  technologies: Technology[]
  mode?: Application['mode']
  format?: Application['format']
  destination?: string
}

const prefix = 'dala.draft.'

/** Keeps the words of a draft on the device while the network is away; a full or forbidden store only means that they stay on the page. */
export function keepDraft(id: string, values: DraftValues): boolean {
  try {
    localStorage.setItem(prefix + id, JSON.stringify(values))
    return true
  } catch {
    return false
  }
}

/** What was kept of a draft, or null. */
export function readDraft(id: string): DraftValues | null {
  try {
    const kept = localStorage.getItem(prefix + id)
    return kept === null ? null : (JSON.parse(kept) as DraftValues) // written by keepDraft only
  } catch {
    return null
  }
}

export const dropDraft = (id: string): void => localStorage.removeItem(prefix + id)

// Whoever signs out leaves no words on a shared device.
onForget(async () => {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key)
})

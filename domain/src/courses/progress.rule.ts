/** What a learner's device reports about a lesson: it was opened, marked as done, taken back, or read for some seconds. */
export interface ProgressEntry {
  id: string
  kind: 'opened' | 'completed' | 'reopened' | 'time'
  at: Date
  seconds: number
}

export interface ProgressState {
  openedAt: Date | null
  completedAt: Date | null
  seconds: number
}

/**
 * How far a learner is, from all entries of all devices. The order in which they arrive does not matter and an entry that
 * comes twice counts once, so that a device that was offline for a week can send whenever it likes.
 * Of two contrary marks the later by the device's clock holds; at the same moment "done" does.
 */
export function mergeProgress(entries: readonly ProgressEntry[]): ProgressState {
  const once = [...new Map(entries.map((entry) => [entry.id, entry])).values()]
  let openedAt: Date | null = null
  let mark: ProgressEntry | null = null
  let seconds = 0
  for (const entry of once) {
    if (openedAt === null || entry.at < openedAt) openedAt = entry.at
    seconds += entry.seconds
    if ((entry.kind === 'completed' || entry.kind === 'reopened') && (mark === null || isLater(entry, mark))) mark = entry
  }
  return { openedAt, completedAt: mark?.kind === 'completed' ? mark.at : null, seconds }
}

const isLater = (a: ProgressEntry, b: ProgressEntry): boolean =>
  a.at.getTime() === b.at.getTime() ? (a.kind === b.kind ? a.id > b.id : a.kind === 'completed') : a.at > b.at

/** A device's clock is believed between the enrolment and now; outside it the nearer end is taken. */
export function believedTime(at: Date, enrolledAt: Date, now: Date): Date {
  if (at > now) return now
  return at < enrolledAt ? enrolledAt : at
}

/** Share of the compulsory items that are done, in whole per cent, never rounded up to 100. */
export function percentDone(done: number, all: number): number {
  return all === 0 ? 0 : Math.floor((Math.min(done, all) / all) * 100)
}

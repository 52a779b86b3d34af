import { collegeLevels, type Level } from '#regulations'

/** The grade by which a learner's class counts in the thresholds of weather: a college's first year follows grade 9; null above. */
export function gradeOf(level: Level, studyYear: number | null): number | null {
  const year = studyYear ?? 0
  if (level === 'primary' || level === 'basic-secondary' || level === 'general-secondary') return Math.min(year, 13)
  return (collegeLevels as readonly Level[]).includes(level) ? Math.min(9 + Math.max(year, 1), 13) : null // widened to ask
}

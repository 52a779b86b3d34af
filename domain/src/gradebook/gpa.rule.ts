export interface GradedDiscipline {
  disciplineId: string
  credits: number
  points: number
  passed: boolean
  /** when it was graded, ISO: of several results of one discipline the latest counts */
  at: string
}

/**
 * Grade point average: Σ(credits × points) ÷ Σ credits over the latest result of each discipline, to two places; null without results.
 * @param includeFailed whether FX and F count until they are retaken (setting `gpa_include_failed`, on by default)
 */
export function gpa(disciplines: readonly GradedDiscipline[], includeFailed = true): number | null {
  const latest = new Map<string, GradedDiscipline>()
  for (const discipline of disciplines) {
    const known = latest.get(discipline.disciplineId)
    if (known === undefined || known.at < discipline.at) latest.set(discipline.disciplineId, discipline)
  }
  let points = 0
  let credits = 0
  for (const discipline of latest.values()) {
    if (!discipline.passed && !includeFailed) continue
    points += discipline.credits * discipline.points
    credits += discipline.credits
  }
  return credits === 0 ? null : Math.floor((points / credits) * 100 + 0.5 + 1e-9) / 100
}

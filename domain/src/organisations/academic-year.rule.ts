/** The academic year to which a day belongs, `2026/2027`: a new one begins on 1 August. */
export function academicYearOf(day: string): string {
  const year = Number(day.slice(0, 4))
  const first = Number(day.slice(5, 7)) >= 8 ? year : year - 1
  return `${first}/${first + 1}`
}

/** The first day of the academic year to which a day belongs, as an ISO date. */
export const academicYearBegins = (day: string): string => `${academicYearOf(day).slice(0, 4)}-08-01`

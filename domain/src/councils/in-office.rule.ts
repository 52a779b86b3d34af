/** A member's term of office, both days included; `until` null is an open end. */
export interface Term {
  since: string
  until: string | null
}

/** Whether a term covers a day. */
export const isInOffice = (term: Term, day: string): boolean => term.since <= day && (term.until === null || day <= term.until)

/** Whether two terms share a day. */
export const overlap = (one: Term, other: Term): boolean =>
  (other.until === null || one.since <= other.until) && (one.until === null || other.since <= one.until)

/**
 * How long a caller must wait after wrong passwords. Nobody is ever locked out: a cohort could be locked out before an exam
 * by anybody who knows its names. The first tries are free, then the wait doubles up to five minutes.
 */
export interface DelayRule {
  /** Wrong tries without a wait. */
  free: number
  firstSeconds: number
  mostSeconds: number
}

/** By login and network (or known device): fewer than twenty guesses are weighed in any quarter of an hour. */
export const delayByNetwork: DelayRule = { free: 5, firstSeconds: 5, mostSeconds: 300 }

/** By login alone, against guessing from many networks; a device on which the person signed in before is not counted here. */
export const delayByLogin: DelayRule = { free: 30, firstSeconds: 2, mostSeconds: 60 }

/** Codes of the second factor, by account: a million codes at this pace take years. */
export const delayByCode: DelayRule = { free: 5, firstSeconds: 10, mostSeconds: 600 }

/** One-time codes of invitations and reset tokens, by network. */
export const delayByOneTimeCode: DelayRule = { free: 20, firstSeconds: 5, mostSeconds: 120 }

/** Failures are forgotten so long after the last of them. */
export const failuresForgottenAfterSeconds = 3600

/** Seconds until the next try after so many failures in a row. */
export function waitAfter(failures: number, rule: DelayRule): number {
  if (failures < rule.free) return 0
  return Math.min(rule.mostSeconds, rule.firstSeconds * 2 ** Math.min(20, failures - rule.free))
}

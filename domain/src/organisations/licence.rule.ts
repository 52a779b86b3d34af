/** Whether a licence is in force on a day. Days are ISO dates, so they compare as texts. */
export function licenceState(
  licence: { issuedOn: string; validUntil: string | null; withdrawnOn: string | null },
  on: string,
): 'valid' | 'ended' | 'withdrawn' | 'not-yet' {
  if (licence.withdrawnOn !== null && licence.withdrawnOn <= on) return 'withdrawn'
  if (licence.issuedOn > on) return 'not-yet'
  return licence.validUntil === null || licence.validUntil >= on ? 'valid' : 'ended'
}

import type { ApiReply } from '#app'

type Verdict = ApiReply<'GET /documents/:documentId/signing'>['signatures'][number]['verdict']
type Shape = 'done' | 'attention' | 'violated' | 'idle'

/** Only a signature that was checked in full looks done. */
export const stateOfVerdict: Record<Verdict | 'none', Shape> = {
  valid: 'done',
  'not-verified': 'attention',
  invalid: 'violated',
  confirmed: 'idle',
  none: 'attention',
}

import type { Evidence } from '#compliance'

export const evidence: readonly Evidence[] = []

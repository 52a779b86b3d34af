import type { Sealer } from '#lib/seal'

/** Whether an identity number is the person's, by the keyed hash that the registry keeps; null when it keeps none. */
export const isNumberOf = (sealer: Sealer, orgId: string, index: Buffer | null): ((iin: string) => boolean) | null =>
  index === null ? null : (iin) => sealer.indexOf(orgId, 'iin', iin).equals(index) // as people keeps it; its module builds on this one

import { faultOfIin } from '@dala/domain/people'
import type { Sealer } from '#lib/seal'

const place = (personId: string) => `people.person.iin/${personId}`

/** The columns that keep an identity number: sealed to its row, and a keyed hash for finding it. */
export const iinColumns = (sealer: Sealer, orgId: string, personId: string, iin: string | null) =>
  iin === null
    ? { iin_sealed: null, iin_index: null }
    : { iin_sealed: sealer.seal(orgId, place(personId), iin), iin_index: iinIndex(sealer, orgId, iin) }

/** The keyed hash of an identity number inside one organisation. */
export const iinIndex = (sealer: Sealer, orgId: string, iin: string): Buffer => sealer.indexOf(orgId, 'iin', iin)

/** Opens a sealed identity number of a person; null when there is none. */
export const openIin = (sealer: Sealer, orgId: string, personId: string, sealed: Buffer | null): string | null =>
  sealed === null ? null : sealer.unseal(orgId, place(personId), sealed)

/** Whether a text typed into a search field is a whole identity number. */
export const isWholeIin = (text: string): boolean => faultOfIin(text) === null

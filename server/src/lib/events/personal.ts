import { createHash, randomBytes } from 'node:crypto'

/** Personal or free text on its way into an event: the chain keeps a salted commitment, the text lies apart and can be erased. */
export interface Personal {
  readonly personal: string
}

export const personal = (text: string): Personal => ({ personal: text })

export const isPersonal = (value: unknown): value is Personal =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length === 1 &&
  typeof (value as { personal?: unknown }).personal === 'string'

export interface Disclosure {
  field: string
  salt: Buffer
  value: string
}

/** The commitment that stands in the payload instead of the text. */
export const commitment = (salt: Buffer, text: string): string => createHash('sha256').update(salt).update(text, 'utf8').digest('base64url')

/** Replaces personal values of a payload by commitments. */
export function withCommitments(payload: Record<string, unknown>): { payload: Record<string, unknown>; disclosures: Disclosure[] } {
  const disclosures: Disclosure[] = []
  const entries = Object.entries(payload).map(([field, value]): [string, unknown] => {
    if (!isPersonal(value)) return [field, value]
    const salt = randomBytes(16)
    disclosures.push({ field, salt, value: value.personal })
    return [field, { commitment: commitment(salt, value.personal) }]
  })
  return { payload: Object.fromEntries(entries), disclosures }
}

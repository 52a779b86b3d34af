export { masterKey } from './master-key.ts'
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/**
 * Sealing of the most sensitive fields (IIN, documents): AES-256-GCM under a key derived for one organisation and one field,
 * bound to its place, so that a sealed value moved to another row or organisation does not open.
 */
export interface Sealer {
  /** @param place table, column and row id, e.g. `people.person.iin/0192…` */
  seal(orgId: string, place: string, text: string): Buffer
  /** @throws Error when the value was altered, moved or sealed by another key */
  unseal(orgId: string, place: string, sealed: Buffer): string
  /** Keyed hash for equality search inside one organisation, or over all with orgId null. */
  indexOf(orgId: string | null, field: string, text: string): Buffer
}

const VERSION = 1

/** @param masterKey at least 32 bytes, from DALA_MASTER_KEY or the key file in DALA_HOME */
export function createSealer(masterKey: Buffer): Sealer {
  if (masterKey.length < 32) throw new Error('The master key must have at least 32 bytes')
  const keys = new Map<string, Buffer>()
  const keyFor = (purpose: string): Buffer => {
    const known = keys.get(purpose)
    if (known !== undefined) return known
    const key = Buffer.from(hkdfSync('sha256', masterKey, 'dala', purpose, 32))
    keys.set(purpose, key)
    return key
  }
  return {
    seal(orgId, place, text) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', keyFor(`seal/${orgId}`), nonce)
      cipher.setAAD(Buffer.from(`${orgId}/${place}`))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), body])
    },
    unseal(orgId, place, sealed) {
      if (sealed[0] !== VERSION) throw new Error('Sealed by an unknown version')
      const decipher = createDecipheriv('aes-256-gcm', keyFor(`seal/${orgId}`), sealed.subarray(1, 13))
      decipher.setAAD(Buffer.from(`${orgId}/${place}`))
      decipher.setAuthTag(sealed.subarray(13, 29))
      return Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()]).toString('utf8')
    },
    indexOf: (orgId, field, text) =>
      createHmac('sha256', keyFor(`index/${orgId ?? 'all'}/${field}`))
        .update(text)
        .digest(),
  }
}

import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The key with which this installation signs its exports. */
export interface SigningKey {
  privateKey: KeyObject
  /** SPKI in PEM, as it is published and stands in every export. */
  publicPem: string
  fingerprint: string
}

/** SHA-256 of the public key's DER in pairs, `3f:9a:…`: short enough to be read over the telephone. */
export function fingerprintOf(publicPem: string): string {
  const der = createPublicKey(publicPem).export({ type: 'spki', format: 'der' })
  return (createHash('sha256').update(der).digest('hex').match(/../g) ?? []).join(':')
}

/**
 * The Ed25519 key of the installation: `signing.key` in its home, made when it is first needed. It belongs into the backup's safe:
 * exports signed with it stay verifiable without it, but a new key is a new signer.
 */
export function signingKey(home: string): SigningKey {
  const file = join(home, 'signing.key')
  if (!existsSync(file)) {
    mkdirSync(home, { recursive: true })
    const { privateKey } = generateKeyPairSync('ed25519')
    try {
      writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error // another process made it a moment ago
    }
  }
  const privateKey = createPrivateKey(readFileSync(file, 'utf8'))
  const publicPem = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString()
  return { privateKey, publicPem, fingerprint: fingerprintOf(publicPem) }
}

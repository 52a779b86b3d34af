import { constants, createHash, type KeyObject, verify } from 'node:crypto'
import { AsnConvert } from '@peculiar/asn1-schema'
import { RsaSaPssParams } from '@peculiar/asn1-rsa'
import type { RefusalReason } from '@dala/domain/documents'

const digests: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
const weak: Readonly<Record<string, string>> = { '1.3.14.3.2.26': 'sha1', '1.2.840.113549.2.5': 'md5' }

/** Name of a hash algorithm that is trusted, or why it is not. */
export const digestOf = (id: string): { name: string } | { refused: RefusalReason } => {
  const name = digests[id]
  return name === undefined ? { refused: weak[id] === undefined ? 'unsupported-algorithm' : 'weak-digest' } : { name }
}

export const hashOf = (name: string, bytes: Buffer): Buffer => createHash(name).update(bytes).digest()

const rsaPkcs1: Readonly<Record<string, string | null>> = {
  '1.2.840.113549.1.1.1': null, // with the hash of the signed attributes
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
}
const ecdsa: Readonly<Record<string, string>> = {
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
}
const pss = '1.2.840.113549.1.1.10'
const weakSignatures = new Set(['1.2.840.113549.1.1.5', '1.2.840.113549.1.1.4', '1.2.840.10045.4.1'])

interface Signed {
  algorithm: string
  parameters: Buffer | null
  /** Name of the hash that the signed attributes were made with. */
  digest: string
  data: Buffer
  signature: Buffer
}

/** Checks a signature by RSA (PKCS#1 v1.5 or PSS) or ECDSA. Null: it holds. */
export function faultOfSignature(key: KeyObject, signed: Signed): RefusalReason | null {
  const check = (hash: string, options: { padding?: number; saltLength?: number } = {}): RefusalReason | null =>
    verify(hash, signed.data, { key, ...options }, signed.signature) ? null : 'signature-wrong'
  try {
    if (weakSignatures.has(signed.algorithm)) return 'weak-digest'
    if (Object.hasOwn(rsaPkcs1, signed.algorithm)) {
      if (key.asymmetricKeyType !== 'rsa') return 'signature-wrong'
      return check(rsaPkcs1[signed.algorithm] ?? signed.digest, { padding: constants.RSA_PKCS1_PADDING })
    }
    if (signed.algorithm === pss) {
      if (key.asymmetricKeyType !== 'rsa' && key.asymmetricKeyType !== 'rsa-pss') return 'signature-wrong'
      if (signed.parameters === null) return 'weak-digest' // SHA-1 by default
      const parameters = AsnConvert.parse(signed.parameters, RsaSaPssParams)
      const hash = digestOf(parameters.hashAlgorithm.algorithm)
      if ('refused' in hash) return hash.refused
      return check(hash.name, { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: parameters.saltLength })
    }
    const hash = ecdsa[signed.algorithm]
    if (hash === undefined) return 'unsupported-algorithm'
    return key.asymmetricKeyType === 'ec' ? check(hash) : 'signature-wrong'
  } catch {
    // OpenSSL throws on numbers that cannot be a signature of this key.
    return 'signature-wrong'
  }
}

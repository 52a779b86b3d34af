import { X509Certificate } from 'node:crypto'
import { AsnConvert } from '@peculiar/asn1-schema'
import { Certificate, ExtendedKeyUsage, id_ce_extKeyUsage, id_ce_keyUsage, KeyUsage, KeyUsageFlags, type Name } from '@peculiar/asn1-x509'

const oid = { commonName: '2.5.4.3', serialNumber: '2.5.4.5', organisation: '2.5.4.10', unit: '2.5.4.11', organisationId: '2.5.4.97' }
const emailProtection = '1.3.6.1.5.5.7.3.4'
const clientAuth = '1.3.6.1.5.5.7.3.2'
const national = '1.2.398.3.10.1.'

/** A certificate as we read it, with what node knows of it. */
export interface ReadCertificate {
  raw: Buffer
  x509: X509Certificate
  parsed: Certificate
  subject: string
  issuer: string
  serial: string
  /** From SERIALNUMBER=IIN123456789012 of the national authority. */
  iin: string | null
  /** From OU=BIN123456789012 or the organisation's identifier. */
  bin: string | null
  organisation: string | null
  validFrom: Date
  validTo: Date
  /** OID of the public key's algorithm. */
  keyAlgorithm: string
  isNational: boolean
  maySign: boolean
}

const textsOf = (name: Name, type: string): string[] =>
  name.flatMap((part) => part.filter((each) => each.type === type).map((each) => each.value.toString()))

const twelve = (texts: readonly string[], prefix: string): string | null => {
  for (const text of texts) {
    const found = new RegExp(`^${prefix}[:\\s-]*(\\d{12})$`, 'i').exec(text.trim())
    if (found?.[1] !== undefined) return found[1]
  }
  return null
}

/** Whether an algorithm is one of the national ones (GOST 34.310), which this runtime cannot compute. */
export const isNational = (algorithm: string): boolean => algorithm.startsWith(national)

function maySign(parsed: Certificate): boolean {
  const extension = (id: string) => parsed.tbsCertificate.extensions?.find((each) => each.extnID === id)?.extnValue
  const usage = extension(id_ce_keyUsage)
  if (usage !== undefined) {
    const flags = AsnConvert.parse(usage, KeyUsage).toNumber()
    if ((flags & (KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation)) === 0) return false
  }
  const extended = extension(id_ce_extKeyUsage)
  if (extended === undefined) return usage !== undefined
  const purposes: string[] = [...AsnConvert.parse(extended, ExtendedKeyUsage)]
  // The authority gives two keys: one to sign in (client authentication) and one to sign (e-mail protection).
  return purposes.includes(emailProtection) || !purposes.includes(clientAuth)
}

/**
 * Reads a certificate.
 * @throws Error when the bytes are none
 */
export function readCertificate(raw: Buffer): ReadCertificate {
  const parsed = AsnConvert.parse(raw, Certificate)
  const x509 = new X509Certificate(raw)
  const { subject, issuer, subjectPublicKeyInfo, validity } = parsed.tbsCertificate
  const keyAlgorithm = subjectPublicKeyInfo.algorithm.algorithm
  return {
    raw,
    x509,
    parsed,
    subject: textsOf(subject, oid.commonName)[0] ?? x509.subject,
    issuer: textsOf(issuer, oid.commonName)[0] ?? x509.issuer,
    serial: x509.serialNumber,
    iin: twelve(textsOf(subject, oid.serialNumber), 'IIN'),
    bin: twelve([...textsOf(subject, oid.unit), ...textsOf(subject, oid.organisationId)], '(?:BIN|NTRKZ)'),
    organisation: textsOf(subject, oid.organisation)[0] ?? null,
    validFrom: validity.notBefore.getTime(),
    validTo: validity.notAfter.getTime(),
    keyAlgorithm,
    isNational: isNational(keyAlgorithm),
    maySign: maySign(parsed),
  }
}

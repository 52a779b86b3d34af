import type { KeyObject } from 'node:crypto'
import type { CertificateFacts, RefusalReason, SignatureReason, SignatureVerdict } from '@dala/domain/documents'
import { digestOf, faultOfSignature, hashOf } from './algorithms.ts'
import { isNational, type ReadCertificate } from './certificate.ts'
import { askVerifier } from './external-verifier.ts'
import { readCms, type ReadSignature } from './parse-cms.ts'
import { revocationOf, type Trust, wayToAnchor } from './trust.ts'

export interface Question {
  cms: Buffer
  /** The exact bytes that were to be signed. */
  content: Buffer
  /** When we received the signature: the certificate must be valid then. */
  at: Date
  now: Date
  /** Whether an identity number is the signer's; null when the registry knows none of the signer. */
  isSigner: ((iin: string) => boolean) | null
  /** BIN of the organisation; null when it is not known here. */
  bin: string | null
  trust: Trust
  verifierUrl: string | undefined
}

export interface Outcome {
  verdict: Exclude<SignatureVerdict, 'confirmed'>
  reasons: SignatureReason[]
  certificate: CertificateFacts | null
  timestampAt: Date | null
  claimedAt: Date | null
}

const day = 24 * 60 * 60 * 1000

const factsOf = (certificate: ReadCertificate): CertificateFacts => ({
  subject: certificate.subject,
  iinEnd: certificate.iin?.slice(-4) ?? null,
  bin: certificate.bin,
  organisation: certificate.organisation,
  issuer: certificate.issuer,
  serial: certificate.serial,
  validFrom: certificate.validFrom.toISOString(),
  validTo: certificate.validTo.toISOString(),
  algorithm: certificate.keyAlgorithm,
  isNational: certificate.isNational,
})

/** Whose certificate it is, and whether it may sign on that day. */
function faultOfCertificate(certificate: ReadCertificate, question: Question): RefusalReason | null {
  if (question.at < certificate.validFrom) return 'not-valid-yet'
  if (question.at > certificate.validTo) return 'expired'
  if (!certificate.maySign) return 'not-for-signing'
  if (certificate.iin === null) return 'no-iin'
  if (question.isSigner === null) return 'person-without-iin'
  if (!question.isSigner(certificate.iin)) return 'other-person'
  if (certificate.bin !== null && question.bin !== null && certificate.bin !== question.bin) return 'other-organisation'
  return null
}

const keyOf = (certificate: ReadCertificate): KeyObject | null => {
  try {
    return certificate.x509.publicKey
  } catch {
    return null // node knows no such algorithm
  }
}

/** What is over the signature's head: the right bytes, the right certificate, the right numbers. */
function faultOfSeal(read: ReadSignature, content: Buffer): RefusalReason | null {
  const digest = digestOf(read.digestAlgorithm)
  if ('refused' in digest) return digest.refused
  if (read.attached !== null && !read.attached.equals(content)) return 'content-differs'
  if (!hashOf(digest.name, content).equals(read.messageDigest)) return 'content-differs'
  if (read.boundCertificate !== null) {
    const bound = digestOf(read.boundCertificate.algorithm)
    const name = 'name' in bound ? bound.name : read.boundCertificate.algorithm === '1.3.14.3.2.26' ? 'sha1' : null
    if (name === null || !hashOf(name, read.certificate.raw).equals(read.boundCertificate.hash)) return 'certificate-swapped'
  }
  const key = keyOf(read.certificate)
  if (key === null) return 'unsupported-algorithm'
  return faultOfSignature(key, {
    algorithm: read.signatureAlgorithm,
    parameters: read.signatureParameters,
    digest: digest.name,
    data: read.signedAttributes,
    signature: read.signature,
  })
}

/** The timestamp is kept as evidence; its token belongs to this signature when it was given for these very bytes. */
function timeOf(read: ReadSignature): { at: Date | null; notes: SignatureReason[] } {
  if (read.timestamp === null) return { at: null, notes: [] }
  const digest = digestOf(read.timestamp.algorithm)
  const isOurs =
    'refused' in digest ? isNational(read.timestamp.algorithm) : hashOf(digest.name, read.signature).equals(read.timestamp.imprint)
  return isOurs ? { at: read.timestamp.at, notes: ['timestamp-kept'] } : { at: null, notes: ['timestamp-other'] }
}

/** The way to an authority that is trusted, and whether the authority has taken the certificate back. */
function trustIn(read: ReadSignature, question: Question): { reasons: SignatureReason[]; verdict: Outcome['verdict'] } {
  if (question.trust.anchors.length === 0) return { verdict: 'not-verified', reasons: ['no-anchors', 'revocation-not-checked'] }
  const way = wayToAnchor(read.certificate, read.others, question.trust, question.at)
  if (way === null) return { verdict: 'invalid', reasons: ['untrusted'] }
  const states = way
    .slice(0, -1)
    .map((certificate, index) => revocationOf(certificate, way[index + 1] ?? certificate, question.trust, question.now))
  const [own] = states
  // A certificate taken back after the signature leaves the signature as it was.
  if (states.some((each) => each.state === 'revoked' && each.at <= question.at)) return { verdict: 'invalid', reasons: ['revoked'] }
  const state = own?.state === 'revoked' ? 'good' : (own?.state ?? 'not-checked')
  return { verdict: 'valid', reasons: [`revocation-${state}`] }
}

/**
 * Checks a detached signature in every point that can be checked here; what cannot be is named, and then the verdict is never `valid`.
 * National algorithms go to the external verifier. `invalid` comes with the one reason that decided.
 */
export async function verifySignature(question: Question): Promise<Outcome> {
  const read = readCms(question.cms)
  if ('refused' in read) return { verdict: 'invalid', reasons: [read.refused], certificate: null, timestampAt: null, claimedAt: null }
  const time = timeOf(read)
  const facts = { certificate: factsOf(read.certificate), timestampAt: time.at, claimedAt: read.claimedAt }
  const invalid = (reason: SignatureReason): Outcome => ({ ...facts, verdict: 'invalid', reasons: [reason] })
  const notes: SignatureReason[] = [...time.notes]
  if (read.claimedAt !== null && Math.abs(read.claimedAt.getTime() - question.at.getTime()) > day) notes.push('clock-differs')
  if (read.certificate.bin === null) notes.push('personal-certificate')

  const needsVerifier = [read.certificate.keyAlgorithm, read.signatureAlgorithm, read.digestAlgorithm].some(isNational)
  if (!needsVerifier) {
    const fault = faultOfSeal(read, question.content) ?? faultOfCertificate(read.certificate, question)
    if (fault !== null) return invalid(fault)
    const trust = trustIn(read, question)
    return { ...facts, verdict: trust.verdict, reasons: trust.verdict === 'invalid' ? trust.reasons : [...trust.reasons, ...notes] }
  }
  // Whose certificate it is can be read without any mathematics.
  const fault = faultOfCertificate(read.certificate, question)
  if (fault !== null) return invalid(fault)
  if (read.attached !== null && !read.attached.equals(question.content)) return invalid('content-differs')
  if (question.verifierUrl === undefined)
    return { ...facts, verdict: 'not-verified', reasons: ['national-algorithm', 'revocation-not-checked', ...notes] }
  const answer = await askVerifier(question.verifierUrl, question.cms, question.content, read.certificate.serial)
  if (answer === 'refused') return invalid('verifier-refuses')
  if (answer === 'unreachable')
    return { ...facts, verdict: 'not-verified', reasons: ['verifier-unreachable', 'revocation-not-checked', ...notes] }
  return { ...facts, verdict: 'valid', reasons: ['checked-externally', 'revocation-good', ...notes] }
}

import { createHash, verify } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { CertificateList } from '@peculiar/asn1-x509'
import { AsnConvert } from '@peculiar/asn1-schema'
import { readCertificate, type ReadCertificate } from './certificate.ts'

/** A list of revoked certificates as an authority published it. */
export interface RevocationList {
  issuer: Buffer
  thisUpdate: Date
  nextUpdate: Date | null
  /** Serial numbers, hexadecimal, with the moment of revocation. */
  revoked: ReadonlyMap<string, Date>
  signedBytes: Buffer
  signature: Buffer
  algorithm: string
}

/** Whom the installation believes. */
export interface Trust {
  anchors: readonly ReadCertificate[]
  /** Certificates on the way to an anchor that signatures do not always carry. */
  between: readonly ReadCertificate[]
  lists: readonly RevocationList[]
}

export const noTrust: Trust = { anchors: [], between: [], lists: [] }

const pem = /-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/g
const blocksOf = (bytes: Buffer): Buffer[] => {
  const text = bytes.toString('latin1')
  const blocks = [...text.matchAll(pem)].map((match) => Buffer.from((match[2] ?? '').replace(/\s+/g, ''), 'base64'))
  return blocks.length > 0 ? blocks : [bytes]
}

const hex = (serial: ArrayBuffer): string =>
  Buffer.from(new Uint8Array(serial))
    .toString('hex')
    .toUpperCase()
    .replace(/^(00)+(?=.)/, '')

export function readRevocationList(raw: Buffer): RevocationList {
  const parsed = AsnConvert.parse(raw, CertificateList)
  const list = parsed.tbsCertList
  return {
    issuer: Buffer.from(AsnConvert.serialize(list.issuer)),
    thisUpdate: list.thisUpdate.getTime(),
    nextUpdate: list.nextUpdate?.getTime() ?? null,
    revoked: new Map((list.revokedCertificates ?? []).map((each) => [hex(each.userCertificate), each.revocationDate.getTime()])),
    signedBytes: Buffer.from(parsed.tbsCertListRaw ?? AsnConvert.serialize(list)),
    signature: Buffer.from(parsed.signature),
    algorithm: parsed.signatureAlgorithm.algorithm,
  }
}

const isSelfSigned = ({ x509 }: ReadCertificate): boolean => x509.checkIssued(x509)

/** Sorts certificates and lists into a trust: self-signed ones are anchors, the others stand between. */
export function trustOf(files: readonly { name: string; bytes: Buffer }[]): Trust {
  const anchors: ReadCertificate[] = []
  const between: ReadCertificate[] = []
  const lists: RevocationList[] = []
  for (const { name, bytes } of files)
    for (const block of blocksOf(bytes)) {
      if (name.endsWith('.crl')) lists.push(readRevocationList(block))
      else {
        const certificate = readCertificate(block)
        ;(isSelfSigned(certificate) ? anchors : between).push(certificate)
      }
    }
  return { anchors, between, lists }
}

let kept: { folder: string; state: string; trust: Trust } | null = null

/**
 * The trust of this installation: `*.pem`, `*.crt`, `*.cer` and `*.crl` of a folder, read again when a file changes.
 * A folder that is not there trusts nobody: every signature is then «not verified».
 * @throws Error naming the file that cannot be read
 */
export async function readTrust(folder: string): Promise<Trust> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /\.(pem|crt|cer|crl)$/.test(name)).toSorted()
  const marks = await Promise.all(names.map(async (name) => `${name} ${(await stat(join(folder, name))).mtimeMs}`))
  const state = createHash('sha256').update(marks.join('\n')).digest('hex')
  if (kept?.folder === folder && kept.state === state) return kept.trust
  const files = await Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })))
  const parts = files.map((file) => {
    try {
      return trustOf([file])
    } catch (error) {
      throw new Error(`The trust file ${file.name} cannot be read`, { cause: error })
    }
  })
  const trust = {
    anchors: parts.flatMap((part) => part.anchors),
    between: parts.flatMap((part) => part.between),
    lists: parts.flatMap((part) => part.lists),
  }
  kept = { folder, state, trust }
  return trust
}

const longestWay = 6
/** Certificates of a signature's own that are looked at on the way; an authority's chain has two or three. */
const mostCarried = 20

const issued = (certificate: ReadCertificate, issuer: ReadCertificate): boolean => {
  try {
    return issuer.x509.ca && certificate.x509.checkIssued(issuer.x509) && certificate.x509.verify(issuer.x509.publicKey)
  } catch {
    return false // an issuer's key of an algorithm that this runtime does not know
  }
}

/** The way from a certificate to an anchor, all of it valid on the day; null when there is none. */
export function wayToAnchor(
  certificate: ReadCertificate,
  carried: readonly ReadCertificate[],
  trust: Trust,
  at: Date,
): ReadCertificate[] | null {
  const isInTime = (each: ReadCertificate) => each.validFrom <= at && at <= each.validTo
  const isAnchor = (each: ReadCertificate) => trust.anchors.some((anchor) => anchor.raw.equals(each.raw))
  const known = [...trust.anchors, ...trust.between, ...carried.slice(0, mostCarried)]
  // Shortest ways first, and each certificate is asked about its issuers once: certificates that all vouch for each other would otherwise
  // make more ways than anybody can walk.
  const seen = new Set<string>([certificate.x509.fingerprint256])
  let ways: ReadCertificate[][] = [[certificate]]
  for (let length = 1; length <= longestWay && ways.length > 0; length += 1) {
    const longer: ReadCertificate[][] = []
    for (const way of ways) {
      const last = way.at(-1)
      if (last === undefined || !isInTime(last)) continue
      if (isAnchor(last)) return way
      for (const issuer of known) {
        if (seen.has(issuer.x509.fingerprint256) || !issued(last, issuer)) continue
        seen.add(issuer.x509.fingerprint256)
        longer.push([...way, issuer])
      }
    }
    ways = longer
  }
  return null
}

const crlHashes: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
}

export type Revocation = { state: 'good' | 'not-checked' | 'stale' } | { state: 'revoked'; at: Date }

/** Whether a certificate was revoked, by the newest list its issuer signed. A list that is not signed by the issuer counts for nothing. */
export function revocationOf(certificate: ReadCertificate, issuer: ReadCertificate, trust: Trust, now: Date): Revocation {
  const name = Buffer.from(AsnConvert.serialize(issuer.parsed.tbsCertificate.subject))
  const [list] = trust.lists
    .filter((each) => {
      const hash = crlHashes[each.algorithm]
      try {
        return hash !== undefined && each.issuer.equals(name) && verify(hash, each.signedBytes, issuer.x509.publicKey, each.signature)
      } catch {
        return false
      }
    })
    .toSorted((one, two) => two.thisUpdate.getTime() - one.thisUpdate.getTime())
  if (list === undefined) return { state: 'not-checked' }
  const at = list.revoked.get(certificate.serial.toUpperCase().replace(/^(00)+(?=.)/, ''))
  if (at !== undefined) return { state: 'revoked', at }
  return { state: list.nextUpdate !== null && list.nextUpdate < now ? 'stale' : 'good' }
}

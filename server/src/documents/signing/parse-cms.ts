import { ContentInfo, id_signedData, SignedData, type SignerInfo } from '@peculiar/asn1-cms'
import { AsnConvert } from '@peculiar/asn1-schema'
import { Constructed, GeneralizedTime, ObjectIdentifier, OctetString as BerOctets, Sequence, Set, UTCTime, fromBER } from 'asn1js'
import type { RefusalReason } from '@dala/domain/documents'
import { readCertificate, type ReadCertificate } from './certificate.ts'

/** Largest signature that is looked at: one of the national program is 3 to 8 kB, with timestamp and chain up to 20 kB. */
export const largestCms = 128 * 1024

const ids = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timestamp: '1.2.840.113549.1.9.16.2.14',
}

export interface ReadSignature {
  certificate: ReadCertificate
  /** Other certificates in the file: perhaps the way to an authority. */
  others: ReadCertificate[]
  /** What the signature is over: the signed attributes in DER, as a SET. */
  signedAttributes: Buffer
  messageDigest: Buffer
  digestAlgorithm: string
  signatureAlgorithm: string
  signatureParameters: Buffer | null
  signature: Buffer
  /** What the signer's own clock said. */
  claimedAt: Date | null
  /** Hash of the certificate that CAdES-BES binds into the signature, with its algorithm. */
  boundCertificate: { algorithm: string; hash: Buffer } | null
  /** Content that came along, when the signature is not detached. */
  attached: Buffer | null
  timestamp: { at: Date; algorithm: string; imprint: Buffer } | null
}

export type Refused = { refused: RefusalReason }
const refused = (reason: RefusalReason): Refused => ({ refused: reason })

/** PEM, base64 or bytes; NCALayer gives PEM from one module and plain base64 from the other. */
export function bytesOfCms(text: string): Buffer | null {
  const head = /-----BEGIN [A-Z0-9 ]{1,40}-----/.exec(text)
  const from = head === null ? 0 : head.index + head[0].length
  const to = head === null ? -1 : text.indexOf('-----END', from)
  const body = to < 0 ? text : text.slice(from, to)
  const plain = body.replace(/\s+/g, '')
  return plain === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(plain) ? null : Buffer.from(plain, 'base64')
}

const bufferOf = (bytes: ArrayBuffer): Buffer => Buffer.from(new Uint8Array(bytes))

function attributeOf(signer: SignerInfo, type: string): Buffer | null {
  const found = (signer.signedAttrs ?? []).filter((each) => each.attrType === type)
  const [first] = found
  // An attribute that stands twice could say two things.
  if (found.length !== 1 || first === undefined || first.attrValues.length !== 1) return null
  const [value] = first.attrValues
  return value === undefined ? null : bufferOf(value)
}

/** The bytes of an octet string, also of one that came in pieces (BER). */
const octetsIn = (der: Buffer): Buffer | null => {
  const { result } = fromBER(der)
  return result instanceof BerOctets ? bufferOf(result.getValue()) : null
}

const timeIn = (der: Buffer): Date | null => {
  const { result } = fromBER(der)
  return result instanceof UTCTime || result instanceof GeneralizedTime ? result.toDate() : null
}

/** ESSCertID or ESSCertIDv2: the first certificate named is the signer's (RFC 5035). */
function boundIn(der: Buffer, byDefault: string): ReadSignature['boundCertificate'] {
  const { result } = fromBER(der)
  const certs = result instanceof Sequence ? result.valueBlock.value[0] : undefined
  const first = certs instanceof Sequence ? certs.valueBlock.value[0] : undefined
  if (!(first instanceof Sequence)) return null
  const [one, two] = first.valueBlock.value
  const algorithm =
    one instanceof Sequence && one.valueBlock.value[0] instanceof ObjectIdentifier
      ? one.valueBlock.value[0].valueBlock.toString()
      : byDefault
  const hash = one instanceof BerOctets ? one : two
  return hash instanceof BerOctets ? { algorithm, hash: Buffer.from(hash.valueBlock.valueHexView) } : null
}

/** The time of a timestamp token (RFC 3161) and what it was given for; its own signature is the verifier's matter. */
function timestampIn(signer: SignerInfo): ReadSignature['timestamp'] {
  const token = (signer.unsignedAttrs ?? []).find((each) => each.attrType === ids.timestamp)?.attrValues[0]
  if (token === undefined) return null
  try {
    const content = AsnConvert.parse(AsnConvert.parse(token, ContentInfo).content, SignedData).encapContentInfo.eContent?.single
    if (content === undefined) return null
    const { result } = fromBER(content.buffer)
    if (!(result instanceof Sequence)) return null
    const [, , imprint, , time] = result.valueBlock.value
    if (!(imprint instanceof Sequence) || !(time instanceof GeneralizedTime)) return null
    const [algorithm, hash] = imprint.valueBlock.value
    const name = algorithm instanceof Sequence ? algorithm.valueBlock.value[0] : undefined
    if (!(name instanceof ObjectIdentifier) || !(hash instanceof BerOctets)) return null
    return { at: time.toDate(), algorithm: name.valueBlock.toString(), imprint: Buffer.from(hash.valueBlock.valueHexView) }
  } catch {
    return null // kept with the file all the same; only its time is unknown
  }
}

/** After version, signer and digest algorithm; the signer may carry the same tag. */
const attributesAt = 3

/** The signed attributes as the signature covers them: with the tag of a SET, in DER only, since their exact bytes count. */
export function signedBytes(signedData: ArrayBuffer): Buffer | null {
  const { result } = fromBER(signedData)
  const signers = result instanceof Sequence ? result.valueBlock.value.findLast((each) => each instanceof Set) : undefined
  const signer = signers instanceof Set ? signers.valueBlock.value[0] : undefined
  const attributes = signer instanceof Sequence ? signer.valueBlock.value[attributesAt] : undefined
  if (attributes?.idBlock.tagClass !== 3 || attributes.idBlock.tagNumber !== 0) return null
  const raw = Buffer.from(attributes.valueBeforeDecodeView)
  if (raw[1] === 0x80 || raw.length < 3) return null
  raw[0] = 0x31
  return raw
}

function signerCertificate(signer: SignerInfo, certificates: readonly ReadCertificate[]): ReadCertificate | undefined {
  const { issuerAndSerialNumber, subjectKeyIdentifier } = signer.sid
  if (issuerAndSerialNumber !== undefined) {
    const serial = bufferOf(issuerAndSerialNumber.serialNumber)
    const issuer = Buffer.from(AsnConvert.serialize(issuerAndSerialNumber.issuer))
    return certificates.find(
      ({ parsed: { tbsCertificate } }) =>
        bufferOf(tbsCertificate.serialNumber).equals(serial) && Buffer.from(AsnConvert.serialize(tbsCertificate.issuer)).equals(issuer),
    )
  }
  const wanted = subjectKeyIdentifier === undefined ? null : bufferOf(subjectKeyIdentifier.buffer)
  return certificates.find(({ parsed }) => {
    const extension = parsed.tbsCertificate.extensions?.find((each) => each.extnID === '2.5.29.14')
    const own = extension === undefined ? null : octetsIn(bufferOf(extension.extnValue.buffer))
    return wanted !== null && own !== null && own.equals(wanted)
  })
}

/** The certificates byte for byte as they came: written anew they might no longer fit their signatures. */
function certificatesIn(signedData: ArrayBuffer): ReadCertificate[] {
  const { result } = fromBER(signedData)
  const set =
    result instanceof Sequence
      ? result.valueBlock.value.find((each) => each.idBlock.tagClass === 3 && each.idBlock.tagNumber === 0)
      : undefined
  const items = set instanceof Constructed ? set.valueBlock.value : []
  return items.flatMap((item) => (item instanceof Sequence ? [readCertificate(Buffer.from(item.valueBeforeDecodeView))] : []))
}

/** Reads a CMS of one signer without judging it. Depth, nodes and length of the input are limited by the reader. */
export function readCms(bytes: Buffer): ReadSignature | Refused {
  if (bytes.length > largestCms) return refused('too-large')
  try {
    const info = AsnConvert.parse(bytes, ContentInfo)
    if (info.contentType !== id_signedData) return refused('not-cms')
    const data = AsnConvert.parse(info.content, SignedData)
    const [signer, another] = data.signerInfos
    if (signer === undefined) return refused('not-cms')
    if (another !== undefined) return refused('several-signers')
    const certificates = certificatesIn(info.content)
    const certificate = signerCertificate(signer, certificates)
    if (certificate === undefined) return refused('certificate-missing')
    const signedAttributes = signedBytes(info.content)
    const digest = attributeOf(signer, ids.messageDigest)
    const messageDigest = digest === null ? null : octetsIn(digest)
    if (signedAttributes === null || messageDigest === null || attributeOf(signer, ids.contentType) === null)
      return refused('no-signed-attributes')
    const time = attributeOf(signer, ids.signingTime)
    const [v2, v1] = [attributeOf(signer, ids.signingCertificateV2), attributeOf(signer, ids.signingCertificate)]
    const content = data.encapContentInfo.eContent
    const parameters = signer.signatureAlgorithm.parameters
    return {
      certificate,
      others: certificates.filter((each) => each !== certificate),
      signedAttributes,
      messageDigest,
      digestAlgorithm: signer.digestAlgorithm.algorithm,
      signatureAlgorithm: signer.signatureAlgorithm.algorithm,
      signatureParameters: parameters ? bufferOf(parameters) : null,
      signature: bufferOf(signer.signature.buffer),
      claimedAt: time === null ? null : timeIn(time),
      boundCertificate: v2 !== null ? boundIn(v2, '2.16.840.1.101.3.4.2.1') : v1 !== null ? boundIn(v1, '1.3.14.3.2.26') : null,
      attached:
        content === undefined
          ? null
          : content.single !== undefined
            ? bufferOf(content.single.buffer)
            : content.any === undefined
              ? null
              : octetsIn(bufferOf(content.any)),
      timestamp: timestampIn(signer),
    }
  } catch {
    // The reader throws on everything that is no CMS; what exactly it disliked helps nobody.
    return refused('not-cms')
  }
}

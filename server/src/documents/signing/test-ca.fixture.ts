import { createHash, constants, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import {
  Attribute,
  CertificateChoices,
  CertificateSet,
  CMSVersion,
  ContentInfo,
  DigestAlgorithmIdentifier,
  DigestAlgorithmIdentifiers,
  EncapsulatedContent,
  EncapsulatedContentInfo,
  id_data,
  id_signedData,
  IssuerAndSerialNumber,
  SignatureAlgorithmIdentifier,
  SignedData,
  SignerIdentifier,
  SignerInfo,
  SignerInfos,
} from '@peculiar/asn1-cms'
import { AsnConvert, OctetString } from '@peculiar/asn1-schema'
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  Certificate,
  CertificateList,
  Extension,
  Extensions,
  Name,
  RelativeDistinguishedName,
  RevokedCertificate,
  SubjectPublicKeyInfo,
  TBSCertificate,
  TBSCertList,
  Time,
  Validity,
  Version,
} from '@peculiar/asn1-x509'
import { BitString, Boolean as AsnBoolean, Constructed, Integer, ObjectIdentifier, OctetString as Octets, Sequence, UTCTime } from 'asn1js'
import { signedBytes } from './parse-cms.ts'

// A certification authority for tests, and a signer that can be told to do everything wrong. Nothing here is used by the server.

const sha256WithRsa = '1.2.840.113549.1.1.11'
const sha256 = '2.16.840.1.101.3.4.2.1'

export interface Party {
  key: KeyObject
  certificate: Buffer
  name: Name
}

const bytes = (view: ArrayBuffer): Buffer => Buffer.from(new Uint8Array(view))
const exact = (buffer: Buffer): ArrayBuffer => new Uint8Array(buffer).buffer

const nameOf = (parts: readonly (readonly [string, string])[]): Name =>
  new Name(
    parts.map(
      ([type, value]) =>
        new RelativeDistinguishedName([new AttributeTypeAndValue({ type, value: new AttributeValue({ utf8String: value }) })]),
    ),
  )

const extension = (extnID: string, value: ArrayBuffer, critical = false) =>
  new Extension({ extnID, critical, extnValue: new OctetString(value) })

const keyUsage = (bits: number, unused: number) => new BitString({ valueHex: new Uint8Array([bits]).buffer, unusedBits: unused }).toBER()
const extendedUsage = (ids: readonly string[]) => new Sequence({ value: ids.map((value) => new ObjectIdentifier({ value })) }).toBER()
const basic = (ca: boolean) => new Sequence({ value: ca ? [new AsnBoolean({ value: true })] : [] }).toBER()

export interface CertificateWish {
  name: readonly (readonly [string, string])[]
  issuer?: Party
  from?: Date
  to?: Date
  ca?: boolean
  usage?: 'sign' | 'auth' | 'encipher'
  keyAlgorithm?: string
  curve?: string
}

/** Makes a key and a certificate for it; without an issuer it certifies itself. */
export function makeParty(wish: CertificateWish): Party {
  const { publicKey, privateKey } =
    wish.curve === undefined ? generateKeyPairSync('rsa', { modulusLength: 2048 }) : generateKeyPairSync('ec', { namedCurve: wish.curve })
  const name = nameOf(wish.name)
  const info = AsnConvert.parse(publicKey.export({ type: 'spki', format: 'der' }), SubjectPublicKeyInfo)
  if (wish.keyAlgorithm !== undefined) info.algorithm = new AlgorithmIdentifier({ algorithm: wish.keyAlgorithm })
  const serial = randomBytes(16)
  serial[0] = 0x4a
  const usage = wish.ca ? keyUsage(0b0000_0110, 1) : wish.usage === 'encipher' ? keyUsage(0b0010_0000, 5) : keyUsage(0b1100_0000, 6)
  const extensions = [extension('2.5.29.19', basic(wish.ca === true), true), extension('2.5.29.15', usage, true)]
  if (!wish.ca && wish.usage !== 'encipher')
    extensions.push(extension('2.5.29.37', extendedUsage([wish.usage === 'auth' ? '1.3.6.1.5.5.7.3.2' : '1.3.6.1.5.5.7.3.4'])))
  const tbsCertificate = new TBSCertificate({
    version: Version.v3,
    serialNumber: exact(serial),
    signature: new AlgorithmIdentifier({ algorithm: sha256WithRsa, parameters: null }),
    issuer: wish.issuer?.name ?? name,
    validity: new Validity({
      notBefore: wish.from ?? new Date('2025-01-01T00:00:00Z'),
      notAfter: wish.to ?? new Date('2035-01-01T00:00:00Z'),
    }),
    subject: name,
    subjectPublicKeyInfo: info,
    extensions: new Extensions(extensions),
  })
  const signature = sign('sha256', bytes(AsnConvert.serialize(tbsCertificate)), wish.issuer?.key ?? privateKey)
  const certificate = new Certificate({
    tbsCertificate,
    signatureAlgorithm: new AlgorithmIdentifier({ algorithm: sha256WithRsa, parameters: null }),
    signatureValue: exact(signature),
  })
  return { key: privateKey, certificate: bytes(AsnConvert.serialize(certificate)), name }
}

/** A person's certificate as the national authority writes them: SERIALNUMBER=IIN…, OU=BIN… */
export const personOf = (issuer: Party, iin: string, more: Partial<CertificateWish> & { bin?: string } = {}): Party =>
  makeParty({
    issuer,
    ...more,
    name: [
      ['2.5.4.3', 'ТЕСТОВ ТЕСТ'],
      ['2.5.4.5', `IIN${iin}`],
      ...(more.bin === undefined ? [] : ([['2.5.4.11', `BIN${more.bin}`]] as const)),
    ],
  })

export interface SignWish {
  algorithm?: 'pkcs1' | 'pss' | 'ecdsa'
  /** Other OIDs than those of the mathematics: national ones, outdated ones. */
  signatureOid?: string
  digestOid?: string
  /** What the messageDigest says, when it is not the truth. */
  digest?: Buffer
  attach?: Buffer
  without?: 'attributes' | 'certificate'
  twice?: boolean
  /** Binds another certificate by signing-certificate-v2. */
  bound?: Buffer
  claimedAt?: Date
  others?: readonly Party[]
  timestamp?: { at: Date; over?: Buffer }
}

const der = (value: ArrayBuffer): ArrayBuffer => value

/** A detached CMS (CAdES-BES) over the content. */
export function signAs(party: Party, content: Buffer, wish: SignWish = {}): Buffer {
  const certificate = AsnConvert.parse(party.certificate, Certificate)
  const digest = wish.digest ?? createHash('sha256').update(content).digest()
  const bound = createHash('sha256')
    .update(wish.bound ?? party.certificate)
    .digest()
  const attributes = [
    new Attribute({ attrType: '1.2.840.113549.1.9.3', attrValues: [der(new ObjectIdentifier({ value: id_data }).toBER())] }),
    new Attribute({
      attrType: '1.2.840.113549.1.9.5',
      attrValues: [der(new UTCTime({ valueDate: wish.claimedAt ?? new Date('2026-11-23T05:00:00Z') }).toBER())],
    }),
    new Attribute({ attrType: '1.2.840.113549.1.9.4', attrValues: [der(new Octets({ valueHex: exact(digest) }).toBER())] }),
    new Attribute({
      attrType: '1.2.840.113549.1.9.16.2.47',
      attrValues: [
        der(
          new Sequence({ value: [new Sequence({ value: [new Sequence({ value: [new Octets({ valueHex: exact(bound) })] })] })] }).toBER(),
        ),
      ],
    }),
  ]
  const ready = new SignerInfo({
    version: CMSVersion.v1,
    sid: new SignerIdentifier({
      issuerAndSerialNumber: new IssuerAndSerialNumber({
        issuer: certificate.tbsCertificate.issuer,
        serialNumber: certificate.tbsCertificate.serialNumber,
      }),
    }),
    digestAlgorithm: new DigestAlgorithmIdentifier({ algorithm: wish.digestOid ?? sha256 }),
    signatureAlgorithm: new SignatureAlgorithmIdentifier(algorithmOf(wish)),
  })
  if (wish.without !== 'attributes') ready.signedAttrs = attributes
  const over = wish.without === 'attributes' ? content : setOf(attributes)
  const padding = wish.algorithm === 'pss' ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 } : {}
  const signature = sign('sha256', over, { key: party.key, ...padding })
  ready.signature = new OctetString(exact(signature))
  if (wish.timestamp !== undefined)
    ready.unsignedAttrs = [
      new Attribute({
        attrType: '1.2.840.113549.1.9.16.2.14',
        attrValues: [
          timestampToken(
            wish.timestamp.at,
            createHash('sha256')
              .update(wish.timestamp.over ?? signature)
              .digest(),
          ),
        ],
      }),
    ]
  const data = new SignedData({
    version: CMSVersion.v1,
    digestAlgorithms: new DigestAlgorithmIdentifiers([new DigestAlgorithmIdentifier({ algorithm: wish.digestOid ?? sha256 })]),
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: id_data,
      ...(wish.attach && { eContent: new EncapsulatedContent({ single: new OctetString(exact(wish.attach)) }) }),
    }),
    certificates: new CertificateSet(
      [...(wish.without === 'certificate' ? [] : [party]), ...(wish.others ?? [])].map(
        (each) => new CertificateChoices({ certificate: AsnConvert.parse(each.certificate, Certificate) }),
      ),
    ),
    signerInfos: new SignerInfos(wish.twice ? [ready, ready] : [ready]),
  })
  return bytes(AsnConvert.serialize(new ContentInfo({ contentType: id_signedData, content: AsnConvert.serialize(data) })))
}

const algorithmOf = (wish: SignWish): { algorithm: string; parameters?: ArrayBuffer | null } => {
  if (wish.signatureOid !== undefined) return { algorithm: wish.signatureOid }
  if (wish.algorithm === 'ecdsa') return { algorithm: '1.2.840.10045.4.3.2' }
  if (wish.algorithm !== 'pss') return { algorithm: sha256WithRsa, parameters: null }
  const hash = () => new Sequence({ value: [new ObjectIdentifier({ value: sha256 })] })
  const tagged = (tagNumber: number, value: Sequence | Integer) => new Constructed({ idBlock: { tagClass: 3, tagNumber }, value: [value] })
  const parameters = new Sequence({
    value: [
      tagged(0, hash()),
      tagged(1, new Sequence({ value: [new ObjectIdentifier({ value: '1.2.840.113549.1.1.8' }), hash()] })),
      tagged(2, new Integer({ value: 32 })),
    ],
  }).toBER()
  return { algorithm: '1.2.840.113549.1.1.10', parameters }
}

/** The attributes as a SET in the order that they have inside the file. */
function setOf(attributes: Attribute[]): Buffer {
  const sid = new SignerIdentifier({ subjectKeyIdentifier: new OctetString(new Uint8Array([1]).buffer) })
  const data = new SignedData({
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: id_data }),
    digestAlgorithms: new DigestAlgorithmIdentifiers([]),
    signerInfos: new SignerInfos([
      new SignerInfo({
        sid,
        signedAttrs: attributes,
        digestAlgorithm: new DigestAlgorithmIdentifier({ algorithm: sha256 }),
        signatureAlgorithm: new SignatureAlgorithmIdentifier({ algorithm: sha256WithRsa }),
      }),
    ]),
  })
  const set = signedBytes(AsnConvert.serialize(data))
  if (set === null) throw new Error('The attributes were written')
  return set
}

function timestampToken(at: Date, imprint: Buffer): ArrayBuffer {
  const time = at.toISOString().replace(/[-:T]/g, '').replace(/\.\d+/, '')
  const info = new Sequence({
    value: [
      new Integer({ value: 1 }),
      new ObjectIdentifier({ value: '1.2.398.3.3.2.6.4' }),
      new Sequence({
        value: [new Sequence({ value: [new ObjectIdentifier({ value: sha256 })] }), new Octets({ valueHex: exact(imprint) })],
      }),
      new Integer({ value: 7 }),
    ],
  }).toBER()
  // GeneralizedTime by hand: the library writes it with the machine's own zone.
  const whole = Buffer.concat([bytes(info), Buffer.from([0x18, time.length]), Buffer.from(time)])
  whole[1] = (whole[1] ?? 0) + 2 + time.length
  const token = new SignedData({
    version: CMSVersion.v3,
    digestAlgorithms: new DigestAlgorithmIdentifiers([]),
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: '1.2.840.113549.1.9.16.1.4',
      eContent: new EncapsulatedContent({ single: new OctetString(exact(whole)) }),
    }),
    signerInfos: new SignerInfos([]),
  })
  return AsnConvert.serialize(new ContentInfo({ contentType: id_signedData, content: AsnConvert.serialize(token) }))
}

/** A list of revoked certificates. */
export function revoke(issuer: Party, revoked: readonly { party: Party; at: Date }[], next = new Date('2036-01-01T00:00:00Z')): Buffer {
  const tbsCertList = new TBSCertList({
    version: 1,
    signature: new AlgorithmIdentifier({ algorithm: sha256WithRsa, parameters: null }),
    issuer: issuer.name,
    thisUpdate: new Time(new Date('2026-01-01T00:00:00Z')),
    nextUpdate: new Time(next),
    ...(revoked.length > 0 && {
      revokedCertificates: revoked.map(
        ({ party, at }) =>
          new RevokedCertificate({
            userCertificate: AsnConvert.parse(party.certificate, Certificate).tbsCertificate.serialNumber,
            revocationDate: new Time(at),
          }),
      ),
    }),
  })
  const signature = sign('sha256', bytes(AsnConvert.serialize(tbsCertList)), issuer.key)
  return bytes(
    AsnConvert.serialize(
      new CertificateList({
        tbsCertList,
        signatureAlgorithm: new AlgorithmIdentifier({ algorithm: sha256WithRsa, parameters: null }),
        signature: exact(signature),
      }),
    ),
  )
}

import { z } from 'zod'
import { endpoint, page, pageQuery } from '#contract'
import { CertificateFacts, certificateStatuses } from './facts.schema.ts'

const instant = z.iso.datetime({ offset: true })
const InThree = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() })
const certificate = z.strictObject({ certificateId: z.uuid() })
const note = z.string().trim().min(3).max(500)

export const CertificateLine = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  learner: z.strictObject({ id: z.uuid(), name: z.string() }),
  course: InThree,
  percent: z.number(),
  mark: z.string(),
  credits: z.number(),
  issuedOn: z.iso.date(),
  status: z.enum(certificateStatuses),
  reason: z.string(),
  /** number of the certificate that replaced it */
  replacedBy: z.string().nullable(),
  /** address of its public page, for the QR code and for sharing */
  link: z.string(),
})
export type CertificateLine = z.infer<typeof CertificateLine>

export const listCertificates = endpoint('GET /certificates', {
  summary: 'Certificates of the organisation, newest first; searched by number or holder',
  actor: 'member',
  permission: 'certificates.issue',
  tenant: 'org',
  rate: 'read',
  query: z.strictObject({ ...pageQuery, status: z.enum(certificateStatuses).optional() }),
  reply: page(CertificateLine),
})

export const listCertificatesOf = endpoint('GET /learners/:learnerId/certificates', {
  summary: 'Certificates of a learner: for the learner, the guardian of a child and those who issue them',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'read',
  params: z.strictObject({ learnerId: z.uuid() }),
  reply: z.strictObject({ items: z.array(CertificateLine) }),
})

export const getCertificate = endpoint('GET /certificates/:certificateId', {
  summary: 'One certificate with all its facts',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'read',
  params: certificate,
  reply: CertificateLine.extend({ facts: CertificateFacts, intact: z.boolean(), issuedBy: z.string() }),
})

export const downloadCertificate = endpoint('GET /certificates/:certificateId/file', {
  summary: 'The certificate as PDF, A4',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'heavy',
  params: certificate,
  reply: 'file',
})

/** A learner of a course who has passed and has no valid certificate yet, or what stands in the way. */
export const Candidate = z.strictObject({
  learnerId: z.uuid(),
  name: z.string(),
  offeringId: z.uuid(),
  course: InThree,
  percent: z.number(),
  mark: z.string(),
  gradedAt: instant,
})

export const listCandidates = endpoint('GET /certificates/candidates', {
  summary: 'Learners who passed a course and have no certificate of it, with what the form still lacks',
  actor: 'member',
  permission: 'certificates.issue',
  tenant: 'org',
  rate: 'read',
  requirements: ['A2016-39.a'],
  query: z.strictObject({ after: pageQuery.after, limit: pageQuery.limit, offeringId: z.uuid().optional() }),
  reply: page(Candidate).extend({
    /** what stands in the way of every certificate: fields of the organisation, signatory, domain */
    lacking: z.array(z.strictObject({ reason: z.string(), clause: z.string(), fields: z.array(z.string()) })),
  }),
})

export const issueCertificates = endpoint('POST /certificates', {
  summary: 'Issue certificates to learners who passed all control events and the exam',
  actor: 'member',
  permission: 'certificates.issue',
  tenant: 'org',
  rate: 'heavy',
  requirements: ['A2016-39.a', 'A2016-39.b', 'A2016-40.1'],
  body: z.strictObject({
    candidates: z
      .array(z.strictObject({ learnerId: z.uuid(), offeringId: z.uuid() }))
      .min(1)
      .max(50),
  }),
  reply: z.strictObject({ issued: z.array(CertificateLine) }),
})

export const revokeCertificate = endpoint('POST /certificates/:certificateId/revocation', {
  summary: 'Revoke a certificate; its public page says so from now on',
  actor: 'member',
  permission: 'certificates.issue',
  tenant: 'org',
  rate: 'write',
  params: certificate,
  body: z.strictObject({ reason: note }),
  reply: CertificateLine,
})

export const reissueCertificate = endpoint('POST /certificates/:certificateId/reissue', {
  summary: 'Issue a certificate anew from the present facts; the old one says that it was changed',
  actor: 'member',
  permission: 'certificates.issue',
  tenant: 'org',
  rate: 'heavy',
  params: certificate,
  body: z.strictObject({ reason: note }),
  reply: CertificateLine,
})

export const FormSettings = z.strictObject({
  signatoryName: z.string().trim().min(2).max(120),
  position: z.strictObject({
    kk: z.string().trim().min(2).max(120),
    ru: z.string().trim().min(2).max(120),
    en: z.string().trim().min(2).max(120),
  }),
  domains: z
    .array(
      z
        .string()
        .trim()
        .toLowerCase()
        .regex(/^[a-z0-9.-]{1,253}$/),
    )
    .min(1)
    .max(10),
})
export type FormSettings = z.infer<typeof FormSettings>

export const getForm = endpoint('GET /certificates/form', {
  summary: 'Who signs the certificates and at which domains they are read',
  actor: 'member',
  permission: 'certificates.issue',
  tenant: 'org',
  rate: 'read',
  reply: z.strictObject({ form: FormSettings.nullable(), host: z.string() }),
})

export const setForm = endpoint('PUT /certificates/form', {
  summary: 'Set who signs the certificates and at which domains they are read',
  actor: 'member',
  permission: 'certificates.issue',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2016-40.2'],
  body: FormSettings,
  reply: FormSettings,
})

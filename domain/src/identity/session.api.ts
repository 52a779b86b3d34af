import { endpoint } from '#contract'
import { z } from 'zod'
import { FactorCode, InThree, LocaleName, PasskeyResponse, PermissionName, PersonName, RoleName, TypedPassword } from './shapes.ts'

const Organisation = z.strictObject({ id: z.uuid(), name: InThree, kind: z.enum(['school', 'college', 'university', 'additional']) })

/** Who is signed in on this device, and what is still missing before work can begin. */
export const SessionView = z.strictObject({
  accountId: z.uuid(),
  sessionId: z.uuid(),
  personId: z.uuid().nullable(),
  name: PersonName.nullable(),
  locale: LocaleName,
  organisation: Organisation.nullable(),
  roles: z.array(z.strictObject({ role: RoleName, unitId: z.uuid().nullable(), unitName: InThree.nullable() })),
  permissions: z.array(PermissionName),
  /** `needed`: a factor must be confirmed, or set up first when there is none. */
  secondFactor: z.enum(['confirmed', 'needed', 'not-needed']),
  /** Which factors the account has. */
  factors: z.strictObject({ totp: z.boolean(), passkeys: z.number().int() }),
  organisations: z.array(Organisation),
  /** Until when the last confirmation counts for sensitive acts. */
  confirmedUntil: z.iso.datetime().nullable(),
})

export const readSession = endpoint('GET /session', {
  summary: 'Who is signed in on this device',
  actor: 'account',
  permission: null,
  tenant: 'none',
  rate: 'read',
  reply: SessionView,
})

export const signIn = endpoint('POST /session', {
  summary: 'Sign in with e-mail, phone or IIN and password',
  actor: 'anyone',
  permission: null,
  tenant: 'none',
  rate: 'auth',
  body: z.strictObject({ login: z.string().max(254), password: TypedPassword }),
  reply: SessionView,
})

export const signOut = endpoint('DELETE /session', {
  summary: 'Sign out of this device',
  actor: 'account',
  permission: null,
  tenant: 'none',
  rate: 'auth',
  reply: z.null(),
})

export const confirmSecondFactor = endpoint('POST /session/second-factor', {
  summary: 'Give the code of the second factor, or a recovery code',
  actor: 'account',
  permission: null,
  tenant: 'none',
  rate: 'auth',
  body: z.strictObject({ code: FactorCode }),
  reply: SessionView,
})

export const chooseOrganisation = endpoint('POST /session/organisation', {
  summary: 'Work in another of one’s organisations',
  actor: 'account',
  permission: null,
  tenant: 'none',
  rate: 'write',
  body: z.strictObject({ orgId: z.uuid() }),
  reply: SessionView,
})

export const stepUp = endpoint('POST /session/step-up', {
  summary: 'Confirm the password or a code before a sensitive act',
  actor: 'account',
  permission: null,
  tenant: 'none',
  rate: 'auth',
  body: z.union([z.strictObject({ password: TypedPassword }), z.strictObject({ code: FactorCode })]),
  reply: SessionView,
})

export const chooseLanguage = endpoint('PUT /session/locale', {
  summary: 'Keep the language in the account, for mails and documents',
  actor: 'account',
  permission: null,
  tenant: 'none',
  rate: 'write',
  body: z.strictObject({ locale: LocaleName }),
  reply: z.null(),
})

export const passkeySignInOptions = endpoint('POST /session/passkey/options', {
  summary: 'Begin to sign in with a passkey',
  actor: 'anyone',
  permission: null,
  tenant: 'none',
  rate: 'auth',
  body: z.strictObject({}),
  reply: z.strictObject({ challengeId: z.uuid(), options: z.looseObject({ challenge: z.string() }) }),
})

export const signInByPasskey = endpoint('POST /session/passkey', {
  summary: 'Sign in with a passkey; it counts as both factors',
  actor: 'anyone',
  permission: null,
  tenant: 'none',
  rate: 'auth',
  body: z.strictObject({ challengeId: z.uuid(), response: PasskeyResponse }),
  reply: SessionView,
})

export const Device = z.strictObject({
  id: z.uuid(),
  device: z.string(),
  address: z.string(),
  createdAt: z.iso.datetime(),
  seenAt: z.iso.datetime(),
  current: z.boolean(),
})

export const listSessions = endpoint('GET /sessions', {
  summary: 'The devices on which the account is signed in',
  actor: 'account',
  permission: null,
  tenant: 'none',
  rate: 'read',
  reply: z.strictObject({ items: z.array(Device) }),
})

export const endSession = endpoint('DELETE /sessions/:sessionId', {
  summary: 'Sign one device out at once',
  actor: 'account',
  permission: null,
  tenant: 'none',
  rate: 'write',
  params: z.strictObject({ sessionId: z.uuid() }),
  reply: z.null(),
})

export const endOtherSessions = endpoint('DELETE /sessions', {
  summary: 'Sign all other devices out at once',
  actor: 'account',
  permission: null,
  tenant: 'none',
  rate: 'write',
  reply: z.strictObject({ ended: z.number().int() }),
})

import { endpoint } from '#contract'
import { z } from 'zod'
import { SessionView } from './session.api.ts'
import { FactorCode, OneTimeCode, PasskeyResponse, PersonName, InThree, TypedPassword } from './shapes.ts'

export const changePassword = endpoint('PUT /account/password', {
  summary: 'Change the password; every other device is signed out',
  actor: 'account',
  permission: null,
  tenant: 'none',
  rate: 'auth',
  body: z.strictObject({ current: TypedPassword, password: TypedPassword }),
  reply: z.null(),
})

export const requestReset = endpoint('POST /password-resets', {
  summary: 'Ask for a mail with a link to a new password; the answer is the same for every login',
  actor: 'anyone',
  permission: null,
  tenant: 'none',
  rate: 'auth',
  body: z.strictObject({ login: z.string().max(254) }),
  reply: z.null(),
})

export const useReset = endpoint('POST /password-resets/use', {
  summary: 'Set a new password by the mailed token; it works once',
  actor: 'anyone',
  permission: null,
  tenant: 'none',
  rate: 'auth',
  body: z.strictObject({ token: OneTimeCode, password: TypedPassword }),
  reply: z.null(),
})

export const Passkey = z.strictObject({ id: z.uuid(), name: z.string(), createdAt: z.iso.datetime(), usedAt: z.iso.datetime().nullable() })

export const readFactors = endpoint('GET /account/factors', {
  summary: 'The second factors of the account',
  actor: 'account',
  permission: null,
  tenant: 'none',
  rate: 'read',
  reply: z.strictObject({
    totpSince: z.iso.datetime().nullable(),
    recoveryCodesLeft: z.number().int(),
    passkeys: z.array(Passkey),
    /** Staff keep at least one factor. */
    compulsory: z.boolean(),
  }),
})

export const beginTotp = endpoint('POST /account/totp', {
  summary: 'Make a secret for an authenticator app; it counts after a first code',
  actor: 'account',
  permission: null,
  tenant: 'none',
  rate: 'auth',
  body: z.strictObject({}),
  reply: z.strictObject({ secret: z.string(), uri: z.string(), qr: z.string() }),
})

export const RecoveryCodes = z.strictObject({ recoveryCodes: z.array(z.string()) })

export const confirmTotp = endpoint('POST /account/totp/confirmation', {
  summary: 'Give the first code of the new authenticator app; answers recovery codes, shown once',
  actor: 'account',
  permission: null,
  tenant: 'none',
  rate: 'auth',
  body: z.strictObject({ code: FactorCode }),
  reply: RecoveryCodes,
})

export const removeTotp = endpoint('DELETE /account/totp', {
  summary: 'Remove the authenticator app',
  actor: 'account',
  permission: null,
  tenant: 'none',
  rate: 'auth',
  reply: z.null(),
})

export const renewRecoveryCodes = endpoint('POST /account/recovery-codes', {
  summary: 'Make new recovery codes; the old ones end',
  actor: 'account',
  permission: null,
  tenant: 'none',
  rate: 'auth',
  body: z.strictObject({}),
  reply: RecoveryCodes,
})

export const beginPasskey = endpoint('POST /account/passkeys/options', {
  summary: 'Begin to add a passkey of this device',
  actor: 'account',
  permission: null,
  tenant: 'none',
  rate: 'auth',
  body: z.strictObject({}),
  reply: z.strictObject({ challengeId: z.uuid(), options: z.looseObject({ challenge: z.string() }) }),
})

export const addPasskey = endpoint('POST /account/passkeys', {
  summary: 'Add a passkey of this device',
  actor: 'account',
  permission: null,
  tenant: 'none',
  rate: 'auth',
  body: z.strictObject({ challengeId: z.uuid(), name: z.string().trim().max(60), response: PasskeyResponse }),
  reply: Passkey,
})

export const removePasskey = endpoint('DELETE /account/passkeys/:passkeyId', {
  summary: 'Remove a passkey',
  actor: 'account',
  permission: null,
  tenant: 'none',
  rate: 'auth',
  params: z.strictObject({ passkeyId: z.uuid() }),
  reply: z.null(),
})

export const lookUpInvitation = endpoint('POST /invitations/lookup', {
  summary: 'What a one-time code or an invitation link opens',
  actor: 'anyone',
  permission: null,
  tenant: 'none',
  rate: 'auth',
  body: z.strictObject({ code: OneTimeCode }),
  reply: z.strictObject({
    organisation: InThree,
    name: PersonName,
    /** What the person will sign in with, partly hidden: `a•••@ulytau.example`. */
    logins: z.array(z.string()),
  }),
})

export const acceptInvitation = endpoint('POST /invitations/acceptance', {
  summary: 'Set the first password by a one-time code or invitation link and sign in',
  actor: 'anyone',
  permission: null,
  tenant: 'none',
  rate: 'auth',
  body: z.strictObject({ code: OneTimeCode, password: TypedPassword }),
  reply: SessionView,
})

export const joinOrganisation = endpoint('POST /account/organisations', {
  summary: 'Add an organisation to one’s account by its invitation',
  actor: 'account',
  permission: null,
  tenant: 'none',
  rate: 'auth',
  body: z.strictObject({ code: OneTimeCode }),
  reply: SessionView,
})

import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Config } from '#config'
import { newId, type Databases } from '#lib/db'
import { problem } from '#lib/problems'
import { listLogins, writeTrail } from './accounts.queries.ts'
import { findPasskey, insertChallenge, insertPasskey, listPasskeys, takeChallenge, notePasskeyUse } from './passkeys.queries.ts'

interface Parts {
  databases: Databases
  config: Config
}

const CHALLENGE_MS = 5 * 60_000

const party = (config: Config) => ({ id: new URL(config.publicUrl).hostname, origin: new URL(config.publicUrl).origin })

/** Asks this browser to make a passkey for the account. */
export async function beginPasskey({ databases, config }: Parts, accountId: string, now: Date) {
  const [logins, known] = await Promise.all([listLogins(databases.global, accountId), listPasskeys(databases.global, accountId)])
  const name = logins.find(({ kind }) => kind === 'email')?.value ?? logins.find(({ kind }) => kind === 'phone')?.value ?? 'Dala'
  const options = await generateRegistrationOptions({
    rpName: 'Dala',
    rpID: party(config).id,
    userName: name,
    userID: new Uint8Array(Buffer.from(accountId.replaceAll('-', ''), 'hex')),
    attestationType: 'none',
    excludeCredentials: known.map((passkey) => ({ id: passkey.credential_id, transports: passkey.transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  const expiresAt = new Date(now.getTime() + CHALLENGE_MS)
  return {
    challengeId: await insertChallenge(databases.global, { purpose: 'add', accountId, challenge: options.challenge, expiresAt }),
    options: { ...options },
  }
}

/**
 * Adds the passkey that the browser made.
 * @throws Problem identity.passkey-refused
 */
export async function addPasskey(
  { databases, config }: Parts,
  accountId: string,
  answer: { challengeId: string; name: string; response: unknown },
  now: Date,
) {
  const challenge = await takeChallenge(databases.global, answer.challengeId, 'add', now)
  if (challenge === undefined || challenge.account_id !== accountId) throw problem('identity.passkey-refused')
  const { id: rpID, origin } = party(config)
  const checked = await verifyRegistrationResponse({
    // The library checks every field of what the browser sent and throws on any fault.
    response: answer.response as Parameters<typeof verifyRegistrationResponse>[0]['response'],
    expectedChallenge: challenge.challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
  }).catch(() => null)
  if (checked === null || !checked.verified || checked.registrationInfo === undefined) throw problem('identity.passkey-refused')
  const { credential } = checked.registrationInfo
  if ((await findPasskey(databases.global, credential.id)) !== undefined) throw problem('identity.passkey-refused')
  const passkey = { id: newId(), name: answer.name, createdAt: now.toISOString(), usedAt: null }
  await insertPasskey(databases.global, {
    id: passkey.id,
    credentialId: credential.id,
    accountId,
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports: [...(credential.transports ?? [])],
    name: answer.name,
    now,
  })
  await writeTrail(databases.global, { accountId, kind: 'passkey-added', at: now })
  return passkey
}

/** Asks any passkey of this site to sign in: no login is typed, so none can be guessed. */
export async function beginPasskeySignIn({ databases, config }: Parts, now: Date) {
  const options = await generateAuthenticationOptions({ rpID: party(config).id, userVerification: 'required' })
  const expiresAt = new Date(now.getTime() + CHALLENGE_MS)
  return {
    challengeId: await insertChallenge(databases.global, { purpose: 'sign-in', accountId: null, challenge: options.challenge, expiresAt }),
    options: { ...options },
  }
}

/**
 * The account whose passkey answered. The device has checked finger, face or PIN, so both factors are given.
 * @throws Problem identity.passkey-refused
 */
export async function accountOfPasskey(
  { databases, config }: Parts,
  answer: { challengeId: string; response: { id: string } },
  now: Date,
): Promise<string> {
  const challenge = await takeChallenge(databases.global, answer.challengeId, 'sign-in', now)
  const passkey = await findPasskey(databases.global, answer.response.id)
  if (challenge === undefined || passkey === undefined || passkey.disabled_at !== null) throw problem('identity.passkey-refused')
  const { id: rpID, origin } = party(config)
  const checked = await verifyAuthenticationResponse({
    response: answer.response as unknown as Parameters<typeof verifyAuthenticationResponse>[0]['response'], // as above
    expectedChallenge: challenge.challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    credential: { id: passkey.credential_id, publicKey: new Uint8Array(passkey.public_key), counter: passkey.counter },
    requireUserVerification: true,
  }).catch(() => null)
  if (checked === null || !checked.verified) throw problem('identity.passkey-refused')
  await notePasskeyUse(databases.global, passkey.id, checked.authenticationInfo.newCounter, now)
  return passkey.account_id
}

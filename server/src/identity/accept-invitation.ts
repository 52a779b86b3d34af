import { delayByOneTimeCode } from '@dala/domain/identity'
import { newId, type Databases, type Trx } from '#lib/db'
import { emit, emitAll } from '#lib/events'
import { problem } from '#lib/problems'
import type { Sealer } from '#lib/seal'
import { insertAccount, insertMembership, setPasswordHash, writeTrail } from './accounts.queries.ts'
import { grantOwnRoles } from './grant-own-roles.ts'
import { hashPassword } from './hash-queue.ts'
import { findCode, findOpenInvitation, getOrganisationNames, markUsed } from './invitations.queries.ts'
import { codeHash, renewableAmong } from './invite.ts'
import { loginsOf } from './logins-of-person.ts'
import type { Origin } from './origin.ts'
import { findPerson, tieAccount } from './person.queries.ts'
import { revokeSessions } from './session.queries.ts'
import { demandStrong } from './set-password.ts'
import { forget, slowDown } from './slow-down.ts'

interface Parts {
  databases: Databases
  sealer: Sealer
}

type Person = NonNullable<Awaited<ReturnType<typeof findPerson>>>
interface Opened {
  orgId: string
  invitationId: string
  person: Person
}

/** Opens a code in its organisation's transaction. @throws Problem identity.code-spent, identity.visiting */
async function open<T>(
  { databases, sealer }: Parts,
  code: string,
  origin: Origin,
  now: Date,
  work: (trx: Trx, opened: Opened) => Promise<T>,
): Promise<T> {
  const tries = [{ key: `invitation/${origin.network}`, rule: delayByOneTimeCode }]
  await slowDown(databases, sealer, tries, now)
  const place = await findCode(databases.global, codeHash(sealer, code))
  if (place === undefined) throw problem('identity.code-spent')
  const result = await databases.of(place.org_id).transaction(async (trx) => {
    const invitation = await findOpenInvitation(trx, place.org_id, place.invitation_id, now)
    const person = invitation && (await findPerson(trx, place.org_id, invitation.person_id))
    if (!invitation || !person) throw problem('identity.code-spent')
    if (person.visiting) throw problem('identity.visiting')
    return work(trx, { orgId: place.org_id, invitationId: invitation.id, person })
  })
  await forget(databases, sealer, tries)
  return result
}

/** What a code opens: organisation, name, and what the person will sign in with. */
export const lookUpInvitation = (parts: Parts, code: string, origin: Origin, now: Date) =>
  open(parts, code, origin, now, async (trx, { orgId, person }) => ({
    organisation: await getOrganisationNames(trx, orgId),
    name: { surname: person.surname, givenName: person.given_name, patronymic: person.patronymic },
    logins: loginsOf(parts.sealer, orgId, person).map(({ shown }) => shown),
  }))

async function tie(trx: Trx, { orgId, invitationId, person }: Opened, accountId: string, now: Date): Promise<void> {
  if (!(await tieAccount(trx, orgId, person.id, accountId, now))) throw problem('identity.has-account')
  await insertMembership(trx, { accountId, orgId, personId: person.id })
  await markUsed(trx, orgId, invitationId, now)
  const granted = await grantOwnRoles(trx, orgId, [person.id], now)
  await emitAll(trx, { orgId, system: 'identity' }, granted)
  await emit(trx, { orgId, personId: person.id }, 'identity.invitation-accepted', {
    subject: ['invitation', invitationId],
    about: person.id,
    at: now,
  })
}

/**
 * Makes the account of an invited person with a first password. A login that somebody else has already is left to them;
 * when none is left, the person signs in to that account and joins there.
 * @returns the account's id
 * @throws Problem identity.code-spent, identity.weak-password, identity.login-taken, identity.no-login
 */
export async function acceptInvitation(
  parts: Parts,
  given: { code: string; password: string },
  locale: 'kk' | 'ru' | 'en',
  origin: Origin,
  now: Date,
): Promise<string> {
  const judge = async (trx: Trx, { orgId, person }: Opened) => {
    if (person.account_id !== null && !(await renewableAmong(trx, orgId, [person], now)).has(person.account_id))
      throw problem('identity.has-account')
    const logins = loginsOf(parts.sealer, orgId, person)
    if (logins.length === 0 && person.account_id === null) throw problem('identity.no-login')
    const organisation = await getOrganisationNames(trx, orgId)
    demandStrong(given.password, [person.surname, person.given_name, person.patronymic, person.email, ...Object.values(organisation)])
    return logins
  }
  // Judged, hashed, judged again: a wrong code costs no hash, and no connection waits for the queue of hashes.
  await open(parts, given.code, origin, now, judge)
  const passwordHash = await hashPassword(given.password)
  return open(parts, given.code, origin, now, async (trx, opened) => {
    const logins = await judge(trx, opened)
    if (opened.person.account_id !== null) return renew(trx, opened, passwordHash, opened.person.account_id, now)
    const accountId = newId()
    const got = await insertAccount(trx, {
      id: accountId,
      passwordHash,
      locale,
      logins: logins.map(({ kind, value }) => ({ kind, value })),
      now,
    })
    if (got === 0) throw problem('identity.login-taken')
    await tie(trx, opened, accountId, now)
    await writeTrail(trx, { accountId, kind: 'invitation-accepted', at: now, device: origin.device, address: origin.address })
    return accountId
  })
}

/** A forgotten password: the account keeps everything but its password and its sessions. */
async function renew(
  trx: Trx,
  { orgId, invitationId, person }: Opened,
  passwordHash: string,
  accountId: string,
  now: Date,
): Promise<string> {
  await setPasswordHash(trx, accountId, passwordHash, now)
  await revokeSessions(trx, accountId, null, now)
  await markUsed(trx, orgId, invitationId, now)
  await writeTrail(trx, { accountId, kind: 'reset-used', at: now })
  await emit(trx, { orgId, personId: person.id }, 'identity.password-renewed', {
    subject: ['invitation', invitationId],
    about: person.id,
    at: now,
  })
  return accountId
}

/** Adds the inviting organisation to an account that exists. @returns the organisation's id */
export const joinOrganisation = (parts: Parts, accountId: string, code: string, origin: Origin, now: Date): Promise<string> =>
  open(parts, code, origin, now, async (trx, opened) => {
    if (opened.person.account_id !== null) throw problem('identity.has-account')
    await tie(trx, opened, accountId, now)
    return opened.orgId
  })

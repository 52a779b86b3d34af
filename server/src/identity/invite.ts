import type { ReplyOf } from '@dala/domain/contract'
import { isStaffRole, roleNames, type Actor, type invite as inviteEndpoint } from '@dala/domain/identity'
import { missing, newId, type Db, type Trx } from '#lib/db'
import { emitAll } from '#lib/events'
import type { Sealer } from '#lib/seal'
import { sendMail } from '#messages'
import {
  getOrganisationNames,
  insertInvitations,
  listGroupPeople,
  listPeople,
  listRenewable,
  withdraw,
  withdrawOpen,
  type InvitedPerson,
} from './invitations.queries.ts'
import { loginsOf, shownLogin } from './logins-of-person.ts'
import { invitationMail } from './mails.ts'
import { plainCode, printedCode } from './one-time-code.ts'
import { newToken } from './start-session.ts'

type Outcome = ReplyOf<typeof inviteEndpoint>

const DAY_MS = 86_400_000
const validDays = { code: 30, mail: 7 } as const
const MOST_AT_ONCE = 500

export const codeHash = (sealer: Sealer, code: string): Buffer => sealer.indexOf(null, 'invitation', plainCode(code))

const nameOf = (person: InvitedPerson) => ({ surname: person.surname, givenName: person.given_name, patronymic: person.patronymic })

const chosen = (trx: Trx, orgId: string, to: { groupId: string } | { personIds: string[] }) =>
  'groupId' in to ? listGroupPeople(trx, orgId, to.groupId, MOST_AT_ONCE) : listPeople(trx, orgId, to.personIds)

interface Judged {
  kind: 'code' | 'mail'
  hasLogin: boolean
  /** Null for a first sign-in; for a forgotten password whether this account's may be renewed here. */
  renewable: boolean | null
}

/** Why a person cannot be invited this way, or null. The account of a visitor is the own school's to make and to renew. */
function hindrance(person: InvitedPerson, { kind, hasLogin, renewable }: Judged): Outcome['leftOut'][number]['reason'] | null {
  if (person.visiting) return 'visiting'
  if (renewable !== null) return person.account_id === null ? 'no-account' : renewable ? null : 'not-renewable'
  if (person.account_id !== null) return 'has-account'
  if (!hasLogin) return 'no-login'
  return kind === 'mail' && person.email === '' ? 'no-mail' : null
}

const staffRoles = roleNames.filter(isStaffRole)

/** The accounts among these people's whose password a code of this organisation may renew. */
export const renewableAmong = (trx: Trx, orgId: string, people: readonly { account_id: string | null }[], now: Date) =>
  listRenewable(
    trx,
    orgId,
    people.flatMap(({ account_id }) => account_id ?? []),
    staffRoles,
    now,
  )

/**
 * Invites people of the registry who have no account: by mail, or by one-time codes to print for a group. Codes are told
 * only in this answer; a new one ends those before it.
 */
export async function invite(
  db: Db,
  sealer: Sealer,
  actor: Actor,
  wanted: { kind: 'code' | 'mail'; to: { groupId: string } | { personIds: string[] }; forgotten?: boolean | undefined },
  now: Date,
): Promise<Outcome> {
  const { kind } = wanted
  const expiresAt = new Date(now.getTime() + validDays[kind] * DAY_MS)
  return db.transaction(async (trx) => {
    const people = await chosen(trx, actor.orgId, wanted.to)
    if (people.length === 0) missing('people')
    const forgotten = wanted.forgotten === true && kind === 'code'
    const renewable = forgotten ? await renewableAmong(trx, actor.orgId, people, now) : null
    const judged = people.map((person) => {
      const logins = loginsOf(sealer, actor.orgId, person)
      const mayRenew = renewable === null ? null : renewable.has(person.account_id ?? '')
      return { person, logins, reason: hindrance(person, { kind, hasLogin: logins.length > 0, renewable: mayRenew }) }
    })
    const invited = judged
      .filter(({ reason }) => reason === null)
      .map(({ person, logins }) => ({ person, logins, id: newId(), code: kind === 'code' ? printedCode() : newToken() }))
    if (invited.length > 0) {
      await withdrawOpen(
        trx,
        actor.orgId,
        invited.map(({ person }) => person.id),
        now,
      )
      await insertInvitations(
        trx,
        actor.orgId,
        invited.map(({ id, person, code }) => ({ id, personId: person.id, kind, codeHash: codeHash(sealer, code) })),
        { by: actor.personId, now, expiresAt },
      )
      if (kind === 'mail') {
        const organisation = await getOrganisationNames(trx, actor.orgId)
        for (const { person, code } of invited)
          await sendMail(trx, {
            orgId: actor.orgId,
            personId: person.id,
            to: person.email,
            locale: actor.locale,
            ...invitationMail(actor.locale, code, organisation),
            secret: true,
            now,
          })
      }
      await emitAll(
        trx,
        actor,
        invited.map(({ id, person }) => ({
          kind: 'identity.invited',
          subject: ['invitation', id],
          about: person.id,
          payload: { kind, forgotten, expiresAt },
          at: now,
        })),
      )
    }
    return {
      made: invited.map(({ person, logins, code }) => ({
        personId: person.id,
        name: nameOf(person),
        login: shownLogin(logins),
        code: kind === 'code' ? code : null,
      })),
      leftOut: judged.flatMap(({ person, reason }) => (reason === null ? [] : [{ personId: person.id, name: nameOf(person), reason }])),
      expiresAt: expiresAt.toISOString(),
    }
  })
}

/** Withdraws an invitation that was not used. */
export const withdrawInvitation = (db: Db, actor: Actor, invitationId: string, now: Date): Promise<void> =>
  db.transaction(async (trx) => {
    if (!(await withdraw(trx, actor.orgId, invitationId, now))) missing('invitation', invitationId)
    await emitAll(trx, actor, [{ kind: 'identity.invitation-withdrawn', subject: ['invitation', invitationId], at: now }])
  })

import type { MemberRole } from '@dala/domain/councils'
import { allowed, holds, refused, type Actor, type Decision, type Permission } from '@dala/domain/identity'

/** What ties a reader to a council today. Membership itself opens the council and its matters; no role is needed for that. */
export interface Tie {
  role: MemberRole | null
}

const isAtHead = (role: MemberRole | null): boolean => role === 'chair' || role === 'deputy' || role === 'secretary'

/** Whether the council, its members and its meetings are shown at all. */
export const mayRead = (actor: Actor, tie: Tie): boolean =>
  tie.role !== null || holds(actor, 'councils.read') || holds(actor, 'councils.keep')

/** Who keeps agenda, attendance and minutes: the council's own chair, deputy and secretary, and the organisation's council secretary. */
export const mayKeep = (actor: Actor, tie: Tie): boolean => isAtHead(tie.role) || holds(actor, 'councils.keep')

/** Words about people are open to the council and to those who work on the case. */
export const mayReadItem = (actor: Actor, tie: Tie, item: { hasPersons: boolean; readPermission: string | null }): boolean =>
  !item.hasPersons ||
  tie.role !== null ||
  holds(actor, 'councils.keep') ||
  (item.readPermission !== null && holds(actor, item.readPermission as Permission)) // written by putOnAgenda only

/** Members and keepers put matters of their own. */
export const mayPut = (actor: Actor, tie: Tie): boolean => tie.role !== null || holds(actor, 'councils.keep')

export const demandKeeper = (actor: Actor, tie: Tie): Decision => (mayKeep(actor, tie) ? allowed : refused('identity.not-permitted'))

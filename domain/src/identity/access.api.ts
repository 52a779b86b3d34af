import { endpoint, page, pageQuery } from '#contract'
import { z } from 'zod'
import { InThree, PermissionName, PersonName, RoleName } from './shapes.ts'

/** An invitation as the office sees it; the code itself is shown only once, when it is made. */
export const Invitation = z.strictObject({
  id: z.uuid(),
  personId: z.uuid(),
  name: PersonName,
  groupName: InThree.nullable(),
  kind: z.enum(['code', 'mail']),
  status: z.enum(['open', 'used', 'expired', 'withdrawn']),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
})

export const listInvitations = endpoint('GET /invitations', {
  summary: 'Invitations and one-time codes that were handed out',
  actor: 'member',
  permission: 'identity.invite',
  tenant: 'org',
  rate: 'read',
  query: z.strictObject({ ...pageQuery, status: z.enum(['open', 'used', 'expired', 'withdrawn']).optional() }),
  reply: page(Invitation),
})

export const invite = endpoint('POST /invitations', {
  summary: 'Invite people of the registry: by mail, or by one-time codes to print for a group',
  actor: 'member',
  permission: 'identity.invite',
  tenant: 'org',
  rate: 'heavy',
  body: z.strictObject({
    kind: z.enum(['code', 'mail']),
    to: z.union([z.strictObject({ groupId: z.uuid() }), z.strictObject({ personIds: z.array(z.uuid()).min(1).max(500) })]),
    /** A code for people who have an account, forgot the password and have no mail: they set a new one with it. */
    forgotten: z.boolean().optional(),
  }),
  reply: z.strictObject({
    made: z.array(z.strictObject({ personId: z.uuid(), name: PersonName, login: z.string(), code: z.string().nullable() })),
    /** People who were left out, with the reason: they have an account, or no way to sign in. */
    leftOut: z.array(
      z.strictObject({
        personId: z.uuid(),
        name: PersonName,
        reason: z.enum(['has-account', 'no-login', 'no-mail', 'not-renewable', 'no-account', 'visiting']),
      }),
    ),
    expiresAt: z.iso.datetime(),
  }),
})

export const withdrawInvitation = endpoint('DELETE /invitations/:invitationId', {
  summary: 'Withdraw an invitation that was not used',
  actor: 'member',
  permission: 'identity.invite',
  tenant: 'org',
  rate: 'write',
  params: z.strictObject({ invitationId: z.uuid() }),
  reply: z.null(),
})

export const listInvitableGroups = endpoint('GET /invitations/groups', {
  summary: 'Groups with the number of people who have no account yet',
  actor: 'member',
  permission: 'identity.invite',
  tenant: 'org',
  rate: 'read',
  reply: z.strictObject({
    items: z.array(z.strictObject({ id: z.uuid(), name: InThree, people: z.number().int(), withoutAccount: z.number().int() })),
  }),
})

export const findInvitable = endpoint('GET /invitations/people', {
  summary: 'People of the registry to choose from when a code is made for one of them',
  actor: 'member',
  permission: 'identity.invite',
  tenant: 'org',
  rate: 'read',
  query: z.strictObject({ search: z.string().trim().max(200).default('') }),
  reply: z.strictObject({ items: z.array(z.strictObject({ id: z.uuid(), name: PersonName, hasAccount: z.boolean() })) }),
})

export const listRoles = endpoint('GET /roles', {
  summary: 'The roles with what each permits, in plain words',
  actor: 'member',
  permission: 'identity.roles',
  tenant: 'org',
  rate: 'read',
  reply: z.strictObject({
    items: z.array(
      z.strictObject({
        role: RoleName,
        name: InThree,
        staff: z.boolean(),
        holders: z.number().int(),
        permissions: z.array(z.strictObject({ permission: PermissionName, words: InThree })),
      }),
    ),
  }),
})

export const Grant = z.strictObject({
  id: z.uuid(),
  personId: z.uuid(),
  name: PersonName,
  role: RoleName,
  unit: z.strictObject({ id: z.uuid(), name: InThree }).nullable(),
  grantedAt: z.iso.datetime(),
  grantedBy: PersonName.nullable(),
  validUntil: z.iso.datetime().nullable(),
  hasAccount: z.boolean(),
  can: z.strictObject({ revoke: z.boolean() }),
})

export const listGrants = endpoint('GET /role-grants', {
  summary: 'Who holds which role',
  actor: 'member',
  permission: 'identity.roles',
  tenant: 'org',
  rate: 'read',
  query: z.strictObject({ ...pageQuery, role: RoleName.optional(), personId: z.uuid().optional() }),
  reply: page(Grant),
})

export const grantRole = endpoint('POST /role-grants', {
  summary: 'Grant a role to a person, in the whole organisation or one unit',
  actor: 'member',
  permission: 'identity.roles',
  tenant: 'org',
  rate: 'write',
  body: z.strictObject({ personId: z.uuid(), role: RoleName, unitId: z.uuid().nullable(), validUntil: z.iso.datetime().nullable() }),
  reply: z.strictObject({ id: z.uuid() }),
})

export const revokeRole = endpoint('DELETE /role-grants/:grantId', {
  summary: 'Revoke a role; it ends with the next request',
  actor: 'member',
  permission: 'identity.roles',
  tenant: 'org',
  rate: 'write',
  params: z.strictObject({ grantId: z.uuid() }),
  reply: z.null(),
})

export const findCandidates = endpoint('GET /role-grants/candidates', {
  summary: 'People and units to choose from when a role is granted',
  actor: 'member',
  permission: 'identity.roles',
  tenant: 'org',
  rate: 'read',
  query: z.strictObject({ search: z.string().trim().max(200).default('') }),
  reply: z.strictObject({
    people: z.array(z.strictObject({ id: z.uuid(), name: PersonName, hasAccount: z.boolean() })),
    units: z.array(z.strictObject({ id: z.uuid(), name: InThree })),
  }),
})

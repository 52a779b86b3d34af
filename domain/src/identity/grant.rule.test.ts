import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor } from './actor.ts'
import { mayGrant, mayRevoke } from './grant.rule.ts'
import { permissionsOf, roleNames, type Role } from './roles.ts'

const actorWith = (grants: { role: Role; unitId: string | null }[]): Actor => ({
  accountId: 'account',
  personId: 'me',
  orgId: 'org',
  sessionId: 'session',
  roles: grants,
  permissions: permissionsOf(grants.map((grant) => grant.role)),
  secondFactor: true,
  locale: 'kk',
})

const unit = fc.constantFrom(null, 'unit-1', 'unit-2')
const grants = fc.array(fc.record({ role: fc.constantFrom(...roleNames), unitId: unit }), { maxLength: 5 })

describe('granting, over random sets of roles', () => {
  test('nobody gains by granting himself: he could do all of it before', () => {
    fc.assert(
      fc.property(grants, fc.constantFrom(...roleNames), unit, (held, role, unitId) => {
        const actor = actorWith(held)
        if (!mayGrant(actor, { personId: 'me', role, unitId }).allowed) return
        for (const permission of permissionsOf([role])) expect(actor.permissions.has(permission)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('only the administrator of the whole gives others what he lacks; a unit’s administrator stays in his unit', () => {
    fc.assert(
      fc.property(grants, fc.constantFrom(...roleNames), unit, (held, role, unitId) => {
        const actor = actorWith(held)
        if (!mayGrant(actor, { personId: 'other', role, unitId }).allowed) return
        expect(actor.permissions.has('identity.roles')).toBe(true)
        if (held.some((grant) => grant.role === 'administrator' && grant.unitId === null)) return
        for (const permission of permissionsOf([role])) expect(actor.permissions.has(permission)).toBe(true)
        expect(held.some((grant) => grant.role === 'administrator' && grant.unitId === unitId)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

test('nobody names an inspector by hand: the role comes with an inspection', () => {
  const actor = actorWith([{ role: 'administrator', unitId: null }])
  for (const personId of ['me', 'other'])
    expect(mayGrant(actor, { personId, role: 'inspector', unitId: null })).toEqual({
      allowed: false,
      reason: 'identity.only-by-inspection',
    })
})

test('the last administrator of an organisation stays', () => {
  const actor = actorWith([{ role: 'administrator', unitId: null }])
  const grant = { personId: 'me', role: 'administrator', unitId: null } as const
  expect(mayRevoke(actor, grant, 1)).toEqual({ allowed: false, reason: 'identity.last-administrator' })
  expect(mayRevoke(actor, grant, 2).allowed).toBe(true)
  expect(mayRevoke(actor, { ...grant, unitId: 'unit-1' }, 1).allowed).toBe(true)
  expect(mayRevoke(actorWith([{ role: 'dean', unitId: null }]), grant, 2).allowed).toBe(false)
})

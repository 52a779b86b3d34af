import { faultOfBin, faultOfIin } from '@dala/domain/people'
import { roleNames } from '@dala/domain/identity'
import { expect, test } from 'vitest'
import { demo, demoOrganisations, demoPeople } from './index.ts'

const unique = (list: readonly string[]) => new Set(list).size === list.length

test('the demo’s people have numbers that check, and nobody shares an id, a number or an address', () => {
  expect(demoPeople.filter((person) => faultOfIin(person.iin) !== null)).toEqual([])
  expect(demoOrganisations.filter((org) => faultOfBin(org.bin) !== null)).toEqual([])
  for (const key of ['id', 'key', 'iin', 'email'] as const) expect(unique(demoPeople.map((person) => person[key]))).toBe(true)
  expect(unique(demoOrganisations.flatMap((org) => [...org.units, ...org.periods].map((part) => part.id)))).toBe(true)
})

test('every role has somebody, each child a guardian’s key can find, each group its learners', () => {
  const held = new Set(demoPeople.flatMap((person) => person.roles))
  expect(roleNames.filter((role) => !held.has(role))).toEqual([])
  for (const person of demoPeople) for (const child of person.children) expect(demo.person(child).learner).toBeDefined()
  expect([demo.university.learners.length, demo.college.learners.length, demo.school.learners.length]).toEqual([60, 30, 40])
})

test('ids are the same on every machine', () => expect(demo.person('learner.aidana').id).toBe('a2a7083a-6461-545d-9f6d-191550d3e405'))

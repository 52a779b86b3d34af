import { expect, test } from 'vitest'
import type { ReadCertificate } from './certificate.ts'
import { bytesOfCms } from './parse-cms.ts'
import { wayToAnchor } from './trust.ts'

test('certificates that all vouch for each other are walked once, not in every order', () => {
  let asked = 0
  const fake = (index: number): ReadCertificate => {
    const x509 = {
      ca: true,
      fingerprint256: String(index),
      publicKey: null,
      checkIssued: () => (asked += 1) > 0,
      verify: () => true,
    }
    const days = { validFrom: new Date('2020-01-01'), validTo: new Date('2040-01-01') }
    return { raw: Buffer.from([index]), x509, ...days } as unknown as ReadCertificate // all that the walk looks at
  }
  const carried = Array.from({ length: 20 }, (_, index) => fake(index + 1))
  const trust = {
    anchors: [{ ...fake(99), x509: { ca: false, fingerprint256: '99' } } as unknown as ReadCertificate],
    between: [],
    lists: [],
  }
  expect(wayToAnchor(fake(0), carried, trust, new Date('2026-11-23'))).toBeNull()
  expect(asked).toBeLessThan(500)
  expect(wayToAnchor(fake(0), carried, { ...trust, anchors: [fake(99)] }, new Date('2026-11-23'))).toHaveLength(2)
})

test('a text full of beginnings is read in one go', () => {
  const begun = process.cpuUsage()
  expect(bytesOfCms('-----BEGIN A-----'.repeat(10_000))).toBeNull()
  expect(bytesOfCms(`-----BEGIN ${'A '.repeat(85_000)}`)).toBeNull()
  // some milliseconds of the processor; begun anew at each beginning it would be minutes
  expect(process.cpuUsage(begun).user / 1e6).toBeLessThan(1)
})

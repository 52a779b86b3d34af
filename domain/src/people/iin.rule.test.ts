import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDigit, faultOfBin, faultOfIin, tidyNumber, warningOfIin } from './iin.rule.ts'

describe('the check digit of IIN and BIN', () => {
  test.each([
    ['900101300007', null],
    ['971124300008', null],
    ['900101300811', null],
    ['900101300823', null],
    ['041007551290', 'check-digit'],
    ['041007551293', null],
    ['90010130000', 'not-12-digits'],
    ['9001013000070', 'not-12-digits'],
    ['90010130000x', 'not-12-digits'],
    ['', 'not-12-digits'],
  ])('%s: %s', (iin, fault) => expect(faultOfIin(iin)).toBe(fault))

  test('950540000183 is a valid BIN', () => expect(faultOfBin('950540000183')).toBeNull())

  test.each(['90010130080', '90010130161'])('no valid number begins with %s…', (beginning) => {
    const valid = [...'0123456789'].filter((digit) => faultOfIin(beginning + digit) === null)
    // The published vectors: 90010130081 and …82 are saved by the second pass, these two are not.
    expect(checkDigit(beginning)).toBeNull()
    expect(valid).toEqual([])
  })

  test('exactly one twelfth digit fits, and changing any one digit is found or changes the number’s beginning', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{11}$/), fc.nat(10), fc.integer({ min: 1, max: 9 }), (eleven, at, by) => {
        const digit = checkDigit(eleven)
        fc.pre(digit !== null)
        const iin = `${eleven}${digit}`
        expect(faultOfIin(iin)).toBeNull()
        const wrong = `${eleven}${((digit ?? 0) + by) % 10}`
        expect(faultOfIin(wrong)).toBe('check-digit')
        // A single wrong digit among the eleven is found whenever the first pass decides both times.
        const changed = eleven.slice(0, at) + String((Number(eleven[at]) + by) % 10) + eleven.slice(at + 1)
        expect(changed).not.toBe(eleven)
      }),
    )
  })
})

test('a birth date that differs from the digits is a warning and no error', () => {
  expect(warningOfIin('900101300007', '1990-01-01')).toBeNull()
  expect(warningOfIin('900101300007', '1990-01-02')).toBe('birth-date-differs')
  expect(warningOfIin('900101300007', null)).toBeNull()
  expect(faultOfIin('900101300007')).toBeNull()
})

test('spaces in a typed number are dropped', () => expect(tidyNumber(' 900101 300\u00a0007 ')).toBe('900101300007'))

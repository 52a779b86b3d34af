import { expect, test } from 'vitest'
import { judgePassword } from './password.rule.ts'

const context = ['asel.seitkali@ulytau.example', 'Сейтқали', 'Әсел', 'Бауыржанқызы', 'Ұлытау университеті']

const cases: [string, string | null][] = [
  ['short', 'too-short'],
  ['elevenchars', 'too-short'],
  ['x'.repeat(129), 'too-long'],
  ['passwordpassword', 'too-easy'],
  ['P@ssw0rd2026!!', 'too-easy'],
  ['qwertyuiop123456', 'too-easy'],
  ['йцукенгшщзхъ', 'too-easy'],
  ['1234567890123', 'too-easy'],
  ['aaaaaaaaaaaaaaaa', 'too-easy'],
  ['abcabcabcabcabc', 'too-easy'],
  ['Алматы2026Алматы', 'too-easy'],
  ['Қазақстан2026!', 'too-easy'],
  ['құпиясөз1234', 'too-easy'],
  ['пароль123пароль', 'too-easy'],
  ['Admin12345678', 'too-easy'],
  ['student20262026', 'too-easy'],
  ['Seitkali2026!ab', 'names-you'],
  ['Бауыржанқызы99', 'names-you'],
  ['ulytau-asel-2026', 'names-you'],
  ['correct horse battery staple', null],
  ['тұлпар жүзіп өтті көлден', null],
  ['сорок рыжих енотов поют', null],
  ['vX9#kq2LmZ8p', null],
  ['Boran-Kesh-57-Terek', null],
  ['ветер гуляет в камыше', null],
]

test.each(cases)('the password «%s» is judged %s', (password, fault) => {
  expect(judgePassword(password, context)).toBe(fault)
})

test('letters are counted, not bytes, and look-alike forms count as one (NFKC)', () => {
  expect(judgePassword('ңғүұқөһәі'.repeat(1))).toBe('too-short')
  expect(judgePassword('ｖｘ９ｋｑ２ｌｍｚ８ｐ７')).toBe(judgePassword('vx9kq2lmz8p7'))
})

test('any text is judged within a moment', () => {
  const started = process.cpuUsage()
  for (const text of ['a'.repeat(128), '12'.repeat(64), 'password'.repeat(16), 'Я'.repeat(128), 'абвг1'.repeat(25)])
    judgePassword(text, context)
  // some milliseconds of the processor, where a way of guessing that branches would take hours
  expect(process.cpuUsage(started).user / 1e6).toBeLessThan(1)
})

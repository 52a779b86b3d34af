import { describe, expect, test } from 'vitest'
import {
  addDays,
  collator,
  compareText,
  daysBetween,
  firstName,
  foldKazakh,
  fullName,
  initials,
  inLocale,
  kazakhAlphabet,
  locales,
  lower,
  negotiateLocale,
  normaliseLookalikes,
  parseDate,
  shortName,
  upper,
} from './index.ts'

describe('order', () => {
  const letters = [...kazakhAlphabet]
  test('the alphabet has 42 letters in the order of ICU’s Kazakh collation', () => {
    expect(letters).toHaveLength(42)
    const theirs = new Intl.Collator('kk')
    expect([...letters].sort(theirs.compare)).toEqual(letters)
    expect([...letters].reverse().sort(collator('kk'))).toEqual(letters)
    expect([...letters].map(upper).reverse().sort(collator('kk'))).toEqual(letters.map(upper))
  })

  // Names as they stand in registers, with pairs that differ in one letter, case, hyphen, space or length.
  const stems = [
    'Ахметов',
    'Әбілқасымова',
    'Ғабитов',
    'Қасымов',
    'Касымов',
    'Ңұрлан',
    'Нұрлан',
    'Өтебаев',
    'Отебаев',
    'Ұлан',
    'Үсен',
    'Усен',
    'Һашим',
    'Хашим',
    'Ілияс',
    'Ыбырай',
    'Еркін',
    'Ержан',
    'Йосиф',
    'Ибраев',
    'Шоқан',
    'Щукин',
    'Юсупов',
    'Яковлев',
    'Эдуард',
    'Цой',
    'Чокин',
    'Жанар',
    'Зере',
  ]
  const words = [
    ...stems,
    ...stems.map((stem) => `${stem}а`),
    ...stems.map((stem) => `${stem} Айгүл`),
    ...stems.map((stem) => stem.toLowerCase()),
    ...stems.map((stem) => `${stem}-2`),
    ...letters.flatMap((a) => ['а', 'қ', 'я'].map((b) => a + b)),
  ]

  test('a long Kazakh list stands as ICU puts it (capitals count as small)', () => {
    const theirs = new Intl.Collator('kk', { sensitivity: 'accent' })
    const ours = collator('kk')
    for (const a of words) for (const b of words) expect(`${a} ${b} ${ours(a, b)}`).toBe(`${a} ${b} ${Math.sign(theirs.compare(a, b))}`)
  })

  test('Russian words stand as ICU’s Russian collation puts them', () => {
    const russian = [
      'ёж',
      'еж',
      'ежевика',
      'ёлка',
      'елка',
      'Ель',
      'щи',
      'шина',
      'Иван',
      'Йод',
      'арбуз',
      'Арбуз 2',
      'ъ',
      'ы',
      'ь',
      'эхо',
      'юг',
      'яр',
      '10 А',
      '2 Б',
      'zebra',
      'Дом',
    ]
    const theirs = new Intl.Collator('ru', { sensitivity: 'accent' })
    for (const a of russian)
      for (const b of russian) expect(`${a} ${b} ${compareText(a, b, 'ru')}`).toBe(`${a} ${b} ${Math.sign(theirs.compare(a, b))}`)
  })

  test('English words stand as ICU’s English collation puts them', () => {
    const english = ['apple', 'Apple', 'éclair', 'eclair', 'eclairs', 'zebra', 'Zoë', 'Zoe', 'Алма', '10 a', '2 b', 'a-b', 'a b', 'ab']
    const theirs = new Intl.Collator('en', { sensitivity: 'accent' })
    for (const a of english)
      for (const b of english) expect(`${a} ${b} ${compareText(a, b, 'en')}`).toBe(`${a} ${b} ${Math.sign(theirs.compare(a, b))}`)
  })

  test('Kazakh letters keep their Kazakh place in Russian too (deliberate: ICU’s Russian misplaces І, Ұ and Ү)', () => {
    expect(
      [...letters]
        .filter((letter) => letter !== 'ё')
        .reverse()
        .sort(collator('ru')),
    ).toEqual(letters.filter((letter) => letter !== 'ё'))
  })

  test('numbers inside names count as numbers when asked', () => {
    expect(['ИС-10', 'ИС-2', 'ИС-1'].sort(collator('kk', { numeric: true }))).toEqual(['ИС-1', 'ИС-2', 'ИС-10'])
    expect(['ИС-10', 'ИС-2', 'ИС-1'].sort(collator('kk'))).toEqual(['ИС-1', 'ИС-10', 'ИС-2'])
  })
})

test('every Kazakh letter has its capital, as ICU has it', () => {
  expect(upper(kazakhAlphabet)).toBe(kazakhAlphabet.toLocaleUpperCase('kk'))
  expect(lower(upper(kazakhAlphabet))).toBe(kazakhAlphabet)
})

test('search folds Kazakh letters', () => {
  expect(foldKazakh('  Әбілқасымова   ҒҮЛНҰР Өміржанқызы ')).toBe('абилкасымова гулнур омиржанкызы')
  expect(foldKazakh('Һәмит Ёлкин ҢІ')).toBe('хамит елкин ни')
})

test('Latin look-alikes in a Cyrillic word become Cyrillic, Latin words stay', () => {
  expect(normaliseLookalikes('Aлi')).toBe('Алі')
  expect(normaliseLookalikes('Əлия')).toBe('Әлия')
  expect(normaliseLookalikes('Oмap')).toBe('Омар')
  expect(normaliseLookalikes('Anna Petrova')).toBe('Anna Petrova')
  expect(normaliseLookalikes('Wиктор')).toBe('Wиктор')
})

test('names stand surname, given name, patronymic; what is missing leaves no gap', () => {
  const asel = { surname: 'Сейтқали', givenName: 'Әсел', patronymic: 'Бауыржанқызы' }
  expect(fullName(asel)).toBe('Сейтқали Әсел Бауыржанқызы')
  expect(shortName(asel)).toBe('Сейтқали\u00A0Ә.\u00A0Б.')
  expect(initials(asel)).toBe('СӘ')
  expect(firstName(asel)).toBe('Әсел')
  expect(fullName({ givenName: 'Ли', patronymic: null })).toBe('Ли')
  expect(shortName({ surname: '', givenName: 'Ли' })).toBe('Ли')
})

describe('a typed date', () => {
  const cases: [string, string | null][] = [
    ['05.11.2026', '2026-11-05'],
    ['5.11.26', '2026-11-05'],
    ['5/11/2026', '2026-11-05'],
    ['2026-11-05', '2026-11-05'],
    ['05112026', '2026-11-05'],
    [' 05 . 11 . 2026 ', '2026-11-05'],
    ['5 қараша 2026', '2026-11-05'],
    ['5 ноября 2026 г.', '2026-11-05'],
    ['«05» ноября 2026 года', '2026-11-05'],
    ['5 November 2026', '2026-11-05'],
    ['5 Nov 2026', '2026-11-05'],
    ['2026 ж. 5 қараша', '2026-11-05'],
    ['2026 жылғы 5 қараша', '2026-11-05'],
    ['5.11.2026 г.', '2026-11-05'],
    ['01.02.71', '1971-02-01'],
    ['29.02.2024', '2024-02-29'],
    ['31.02.2026', null],
    ['29.02.2026', null],
    ['11/25/2026', null],
    ['0.1.2026', null],
    ['5.13.2026', null],
    ['', null],
    ['завтра', null],
    ['5.11', null],
    ['2026-2-31', null],
  ]
  test.each(cases)('%s is %s', (typed, iso) => {
    for (const locale of locales) expect(parseDate(typed, locale)).toBe(iso)
  })
})

test('days are counted by the calendar', () => {
  expect(addDays('2026-12-30', 3)).toBe('2027-01-02')
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
})

test('the browser’s wish decides the first language, Kazakh when it has none of ours', () => {
  expect(negotiateLocale('de, ru;q=0.8, en;q=0.9')).toBe('en')
  expect(negotiateLocale('ru-RU,ru;q=0.9')).toBe('ru')
  expect(negotiateLocale('de')).toBe('kk')
  expect(negotiateLocale(undefined)).toBe('kk')
  expect(inLocale({ kk: '', ru: 'да' }, 'en')).toBe('да')
})

/** Why a password is refused; each has its sentence in kk, ru and en. */
export type PasswordFault = 'too-short' | 'too-long' | 'too-easy' | 'names-you'

export const shortestPassword = 12
export const longestPassword = 128

// Beginnings that head every list of stolen passwords, and the words people here reach for. Long ones first, so that they are found whole.
const commonWords = [
  'password',
  'passw0rd',
  'passwort',
  'пароль',
  'құпиясөз',
  'құпия',
  'купиясоз',
  'parol',
  'qupiyasoz',
  'kupiyasoz',
  'qwerty',
  'qwertz',
  'йцукен',
  'letmein',
  'welcome',
  'добро',
  'пожаловать',
  'admin',
  'administrator',
  'админ',
  'root',
  'login',
  'логин',
  'user',
  'test',
  'тест',
  'сынақ',
  'guest',
  'secret',
  'секрет',
  'iloveyou',
  'ялюблю',
  'люблю',
  'тебя',
  'сүйемін',
  'суйемин',
  'dragon',
  'monkey',
  'football',
  'футбол',
  'baseball',
  'superman',
  'batman',
  'master',
  'shadow',
  'princess',
  'sunshine',
  'солнышко',
  'күнім',
  'жаным',
  'janym',
  'zhanym',
  'mama',
  'мама',
  'папа',
  'анашым',
  'әкешім',
  'kazakhstan',
  'qazaqstan',
  'казахстан',
  'қазақстан',
  'казакстан',
  'almaty',
  'алматы',
  'astana',
  'астана',
  'nursultan',
  'нурсултан',
  'нұрсұлтан',
  'shymkent',
  'шымкент',
  'karaganda',
  'қарағанды',
  'караганда',
  'dala',
  'дала',
  'portal',
  'портал',
  'moodle',
  'platonus',
  'kundelik',
  'күнделік',
  'university',
  'университет',
  'universitet',
  'college',
  'колледж',
  'school',
  'школа',
  'мектеп',
  'mektep',
  'student',
  'студент',
  'teacher',
  'учитель',
  'мұғалім',
  'мугалим',
  'ұстаз',
  'ustaz',
  'ректор',
  'декан',
  'сабақ',
  'урок',
  'емтихан',
  'экзамен',
  'aidana',
  'айдана',
  'aigerim',
  'айгерим',
  'әйгерім',
  'nurlan',
  'нурлан',
  'нұрлан',
  'alibek',
  'алибек',
  'әлібек',
  'arman',
  'арман',
  'asel',
  'асель',
  'әсел',
  'dias',
  'диас',
  'dana',
  'дана',
  'madina',
  'мадина',
  'мәдина',
  'qazaq',
  'қазақ',
  'казах',
  'сәлем',
  'салем',
  'salem',
  'привет',
  'privet',
  'hello',
  'abc',
  'qaz',
  'wsx',
  'edc',
  'zxc',
  'asd',
  'qwe',
  'йцу',
  'фыв',
  'ячс',
  'әіңғ',
].sort((a, b) => b.length - a.length)

const keyboardRows = [
  '1234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
  'әіңғүұқөһ',
  'abcdefghijklmnopqrstuvwxyz',
  'абвгдежзийклмнопрстуфхцчшщъыьэюя',
]
const runs = keyboardRows.flatMap((row) => [row, [...row].reverse().join('')])

const unmasked: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' }

const MARK = '\u0001'

/** Cuts known words, keyboard runs, years and repeats down to one mark each: what is left is what must be guessed. */
function boiledDown(password: string, words: readonly string[]): string {
  let text = password.toLowerCase()
  const replaceWords = (list: readonly string[], unmask: boolean) => {
    for (const word of list) {
      const seen = unmask ? [...text].map((letter) => unmasked[letter] ?? letter).join('') : text
      let at = seen.indexOf(word)
      while (at >= 0) {
        text = text.slice(0, at) + MARK + text.slice(at + word.length)
        const next = unmask ? [...text].map((letter) => unmasked[letter] ?? letter).join('') : text
        at = next.indexOf(word)
      }
    }
  }
  replaceWords(words, false)
  replaceWords(commonWords, false)
  replaceWords(commonWords, true)
  text = text.replace(/(19|20)\d\d/g, MARK).replace(/\d{2}[./-]\d{2}[./-]?/g, MARK)
  for (let at = 0; at < text.length - 2; at += 1) {
    let length = 0
    for (const row of runs) {
      const start = row.indexOf(text.slice(at, at + 3))
      if (start < 0) continue
      let same = 3
      while (at + same < text.length && text[at + same] === row[start + same]) same += 1
      length = Math.max(length, same)
    }
    if (length >= 3) text = text.slice(0, at) + MARK + text.slice(at + length)
  }
  // «аааа», «1212», «тас тас»: a repetition adds nothing.
  return text.replace(/(.{1,6}?)\1+/gu, '$1').replace(/\u0001+/g, MARK)
}

/**
 * Judges a new password: at least 12 characters and, without words that everybody tries, the person's own words and
 * sequences of the keyboard, still something to guess. No demand for capitals or signs (ASVS 5.0, 6.2).
 * @param context the login, names and the organisation's name
 */
export function judgePassword(password: string, context: readonly string[] = []): PasswordFault | null {
  const text = password.normalize('NFKC')
  const letters = [...text]
  if (letters.length < shortestPassword) return 'too-short'
  if (letters.length > longestPassword) return 'too-long'
  const enough = (left: string) => [...left].length >= 7 && new Set(left).size >= 5
  if (!enough(boiledDown(text, []))) return 'too-easy'
  const own = context
    .flatMap((words) => words.toLowerCase().split(/[\s@.,«»"'_-]+/))
    .filter((word) => word.length >= 4)
    .sort((a, b) => b.length - a.length)
  return enough(boiledDown(text, own)) ? null : 'names-you'
}

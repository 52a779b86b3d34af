import type { Translated } from '@dala/domain/content'
import { Question, type ImportNote, type LeftOutReason, type QuestionInput, type ReadBank } from '@dala/domain/testing'
import { lossOfWords, richOfHtml, richOfPlain, textOfHtml } from './html-to-rich.ts'

type Language = 'kk' | 'ru' | 'en'
type Format = 'html' | 'moodle' | 'plain' | 'markdown'

/** A question that cannot be taken over, and why. */
export class CannotRead extends Error {
  readonly reason: LeftOutReason
  constructor(reason: LeftOutReason, detail = '') {
    super(detail)
    this.reason = reason
  }
}

// An escaped sign becomes one of the private area, so that it is no sign of the format until the texts are taken out.
const ESCAPED = '~=#{}:\\'
const hidden = (text: string) =>
  text.replace(/\\([~=#{}:\\n])/g, (_, sign: string) => (sign === 'n' ? '\n' : String.fromCharCode(0xe000 + ESCAPED.indexOf(sign))))
const shown = (text: string) => text.replace(/[\ue000-\ue006]/g, (sign) => ESCAPED[sign.charCodeAt(0) - 0xe000] ?? '')

interface Piece {
  line: number
  text: string
}

/** Parts the file into questions: blank lines stand between them, unless a brace is still open. */
function piecesOf(source: string): Piece[] {
  const pieces: Piece[] = []
  let open: Piece | null = null
  let braces = 0
  source
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .forEach((raw, at) => {
      if (raw.trimStart().startsWith('//')) return
      if (raw.trim() === '' && braces <= 0) {
        open = null
        braces = 0
        return
      }
      const line = hidden(raw)
      braces += (line.match(/\{/g)?.length ?? 0) - (line.match(/\}/g)?.length ?? 0)
      if (line.startsWith('$CATEGORY:')) {
        pieces.push({ line: at + 1, text: line })
        open = null
        braces = 0
      } else if (open === null) pieces.push((open = { line: at + 1, text: line }))
      else open.text += `\n${line}`
    })
  return pieces
}

/**
 * Reads a bank in Moodle's GIFT format.
 * @param language the language in which its texts are written
 */
export function readGift(source: string, language: Language): ReadBank {
  const bank: ReadBank = { read: [], leftOut: [] }
  let category: string[] = []
  for (const piece of piecesOf(source)) {
    if (piece.text.startsWith('$CATEGORY:')) {
      category = categoryPath(shown(piece.text.slice('$CATEGORY:'.length)))
      continue
    }
    const named = /^\s*::([\s\S]*?)::([\s\S]*)$/.exec(piece.text)
    const text = named?.[2] ?? piece.text
    const name = shown(named?.[1] ?? '').trim()
    const notes = new Set<ImportNote>()
    let type = 'gift'
    try {
      const { question, kind } = questionOf(text, name, language, notes, (found) => (type = found))
      type = kind
      const parsed = Question.safeParse(question)
      if (!parsed.success) throw new CannotRead(...faultOf(parsed.error.issues[0]))
      bank.read.push({ line: piece.line, category, question: parsed.data, notes: [...notes] })
    } catch (error) {
      if (!(error instanceof CannotRead)) throw error
      bank.leftOut.push({
        line: piece.line,
        name: name || shown(text).trim().slice(0, 80),
        type,
        reason: error.reason,
        detail: error.message,
      })
    }
  }
  return bank
}

/** What a refusal of the question's shape means for its author. */
export function faultOf(issue: { code?: string | undefined; message: string; path: PropertyKey[] } | undefined): [LeftOutReason, string] {
  if (issue?.message === 'testing.no-right-option') return ['no-right-answer', '']
  if (issue?.message === 'testing.no-language') return ['no-text', issue.path.join('.')]
  if (issue?.code === 'too_big') return ['too-long', issue.path.join('.')]
  if (issue?.code === 'too_small')
    return [issue.path[0] === 'options' || issue.path[0] === 'pairs' ? 'too-few-options' : 'no-text', issue.path.join('.')]
  return ['broken', issue?.path.join('.') ?? '']
}

/** `$course$/top/A/B` is A, then B: the first names are Moodle's own. */
export const categoryPath = (text: string): string[] =>
  text
    .trim()
    .split(/(?<!\/)\/(?!\/)/)
    .map((part) => part.replaceAll('//', '/').trim())
    .filter((part, at) => part !== '' && !/^\$\w+\$$/.test(part) && !(part === 'top' && at <= 1))
    .map((part) => part.slice(0, 200))
    .slice(0, 10)

function formatOf(text: string, otherwise: Format): { format: Format; text: string } {
  const found = /^\s*\[(html|moodle|plain|markdown)\]/i.exec(text)
  if (found === null) return { format: otherwise, text }
  // the pattern allows these four only
  return { format: (found[1] ?? '').toLowerCase() as Format, text: text.slice(found[0].length) }
}

function questionOf(
  text: string,
  givenName: string,
  language: Language,
  notes: Set<ImportNote>,
  sayType: (type: string) => void,
): { question: QuestionInput; kind: string } {
  const opening = text.indexOf('{')
  const closing = text.lastIndexOf('}')
  const stem = formatOf(opening < 0 ? text : text.slice(0, opening), 'moodle')
  if (opening < 0) {
    sayType('description')
    throw new CannotRead('not-a-question')
  }
  if (closing < opening) throw new CannotRead('broken', '{')
  const tail = text.slice(closing + 1).trim()
  const [inside = '', general] = splitOnce(text.slice(opening + 1, closing), '####')
  const words = (part: string): Translated<string> | undefined => wordsOf(part, stem.format, language, notes)
  const prompt = promptOf(shown(tail === '' ? stem.text : `${stem.text.trimEnd()} _____ ${tail}`), stem.format, notes)
  if (prompt.length === 0) throw new CannotRead('no-text')
  const explanation = general === undefined ? undefined : words(general)
  const plainStem = stem.format === 'html' ? textOfHtml(shown(stem.text)) : shown(stem.text).trim()
  const name = (givenName || plainStem).replace(/\s+/g, ' ').trim().slice(0, 300)
  const common = { name, prompt: { [language]: prompt }, ...(explanation && { explanation }) }
  const body = inside.trim()

  if (body === '') {
    sayType('essay')
    return { question: { kind: 'essay', ...common }, kind: 'essay' }
  }
  if (body.startsWith('>')) {
    sayType('ordering')
    throw new CannotRead('type-not-supported')
  }
  const truth = /^(T|TRUE|F|FALSE)\s*(?:#([^#]*))?(?:#([^#]*))?$/i.exec(body)
  if (truth !== null) {
    const [wrong, right] = [words(truth[2] ?? ''), words(truth[3] ?? '')]
    const answer = (truth[1] ?? '').toUpperCase().startsWith('T')
    return {
      question: { kind: 'true-false', ...common, answer, ...(wrong && { feedbackWrong: wrong }), ...(right && { feedbackRight: right }) },
      kind: 'true-false',
    }
  }
  if (body.startsWith('#')) {
    sayType('numerical')
    return { question: { kind: 'numeric', ...common, answers: numbersOf(body.slice(1), words) }, kind: 'numerical' }
  }
  const answers = answersOf(body)
  if (answers.some(({ sign }) => sign === '~')) {
    sayType('multichoice')
    return { question: choiceOf(answers, common, words, notes), kind: 'multichoice' }
  }
  if (answers.every(({ text: answer }) => answer.includes('->'))) {
    sayType('matching')
    return { question: { kind: 'matching', ...common, ...pairsOf(answers, words) }, kind: 'matching' }
  }
  sayType('shortanswer')
  const accepted = answers.map(({ text: answer, share, feedback }) => {
    const said = words(feedback)
    return { text: shown(answer).replace(/\\/g, '\\\\').trim(), share: share ?? 1, ...(said && { feedback: said }) }
  })
  if (accepted.length === 0) throw new CannotRead('broken')
  if (!accepted.some(({ share }) => share === 1)) throw new CannotRead('no-right-answer')
  return { question: { kind: 'short', ...common, answers: accepted }, kind: 'shortanswer' }
}

function promptOf(text: string, format: Format, notes: Set<ImportNote>) {
  if (format !== 'html') return richOfPlain(text.trim())
  const { rich, notes: lost } = richOfHtml(text)
  for (const note of lost) notes.add(note)
  return rich
}

function wordsOf(part: string, otherwise: Format, language: Language, notes: Set<ImportNote>): Translated<string> | undefined {
  const { format, text } = formatOf(part, otherwise)
  const plain = shown(text)
  if (format === 'html') for (const note of lossOfWords(plain)) notes.add(note)
  const words = (format === 'html' ? textOfHtml(plain) : plain.replace(/\s+/g, ' ')).trim()
  return words === '' ? undefined : { [language]: words }
}

interface GiftAnswer {
  sign: '=' | '~'
  text: string
  share: number | null
  feedback: string
}

function answersOf(body: string): GiftAnswer[] {
  const parts = body.split(/(?=[=~])/).map((part) => part.trim())
  if (parts[0] !== undefined && !/^[=~]/.test(parts[0])) throw new CannotRead('broken', shown(parts[0]).slice(0, 60))
  return parts.map((part) => {
    const weighted = /^[=~]\s*%(-?\d{1,3}(?:\.\d+)?)%([\s\S]*)$/.exec(part)
    const [text = '', feedback = ''] = splitOnce(weighted?.[2] ?? part.slice(1), '#')
    return {
      sign: part.startsWith('=') ? '=' : '~',
      text: text.trim(),
      share: weighted === null ? null : Number(weighted[1]) / 100,
      feedback,
    }
  })
}

type Common = { name: string; prompt: QuestionInput['prompt'] }
type ReadWords = (part: string) => Translated<string> | undefined

function choiceOf(answers: GiftAnswer[], common: Common, words: ReadWords, notes: Set<ImportNote>): QuestionInput {
  const options = answers.map(({ sign, text, share, feedback }) => {
    const said = words(feedback)
    return { text: words(text) ?? {}, share: share ?? (sign === '=' ? 1 : 0), ...(said && { feedback: said }) }
  })
  const several = !answers.some(({ sign }) => sign === '=')
  if (!several) return { kind: 'single', ...common, options }
  noteIfAllEarnsAll(options, notes)
  return { kind: 'multiple', ...common, options }
}

/** In some banks choosing everything earns everything: the author should know. */
export function noteIfAllEarnsAll(options: readonly { share: number }[], notes: Set<ImportNote>): void {
  if (options.some(({ share }) => share <= 0) && options.reduce((sum, { share }) => sum + share, 0) > 0.99)
    notes.add('all-options-earn-all')
}

function pairsOf(
  answers: GiftAnswer[],
  words: ReadWords,
): { pairs: { left: Translated<string>; right: Translated<string> }[]; extra: Translated<string>[] } {
  const pairs = answers.map(({ text }) => {
    const [left = '', right = ''] = splitOnce(text, '->')
    return { left: words(left), right: words(right) ?? {} }
  })
  return {
    pairs: pairs.flatMap(({ left, right }) => (left === undefined ? [] : [{ left, right }])),
    extra: pairs.flatMap(({ left, right }) => (left === undefined ? [right] : [])),
  }
}

function numbersOf(body: string, words: ReadWords) {
  const parts = /^\s*[=~]/.test(body) ? answersOf(body.trim()) : answersOf(`=${body.trim()}`)
  const answers = parts.flatMap(({ text, share, feedback }) => {
    if (text === '' || text === '*') return [] // what is said to any other number earns nothing
    const said = words(feedback)
    const range = /^(-?[\d.]+(?:e[+-]?\d+)?)\s*\.\.\s*(-?[\d.]+(?:e[+-]?\d+)?)$/i.exec(text)
    const [value, tolerance] =
      range === null
        ? splitOnce(text, ':').map((part) => Number(part.trim().replace(',', '.')))
        : [(Number(range[1]) + Number(range[2])) / 2, Math.abs(Number(range[2]) - Number(range[1])) / 2]
    if (value === undefined || Number.isNaN(value)) throw new CannotRead('broken', text.slice(0, 60))
    return [
      {
        value,
        tolerance: tolerance === undefined || Number.isNaN(tolerance) ? 0 : Math.abs(tolerance),
        share: share ?? 1,
        ...(said && { feedback: said }),
      },
    ]
  })
  if (answers.length === 0) throw new CannotRead('no-right-answer')
  return answers
}

function splitOnce(text: string, sign: string): string[] {
  const at = text.indexOf(sign)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + sign.length)]
}

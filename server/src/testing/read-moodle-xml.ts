import type { Translated } from '@dala/domain/content'
import { Question, type ImportNote, type QuestionInput, type ReadBank } from '@dala/domain/testing'
import { lossOfWords, richOfHtml, richOfPlain, textOfHtml } from './html-to-rich.ts'
import { CannotRead, categoryPath, faultOf, noteIfAllEarnsAll } from './read-gift.ts'
import { eachElement, type XmlElement } from './xml-tree.ts'

type Language = 'kk' | 'ru' | 'en'

/**
 * Reads a bank in Moodle's XML format.
 * @param language the language in which its texts are written
 * @throws XmlRefused when the file is broken or hostile
 */
export function readMoodleXml(source: string, language: Language): ReadBank {
  const bank: ReadBank = { read: [], leftOut: [] }
  let category: string[] = []
  eachElement(source, 'question', new Set(['file']), (element) => {
    const type = element.attributes['type'] ?? ''
    if (type === 'category') {
      category = categoryPath(textIn(child(element, 'category')))
      return
    }
    const name = textIn(child(element, 'name')).replace(/\s+/g, ' ').trim()
    const notes = new Set<ImportNote>()
    try {
      const reader = readers[type]
      if (reader === undefined) throw new CannotRead(type === 'description' ? 'not-a-question' : 'type-not-supported')
      const parsed = Question.safeParse(reader(element, commonOf(element, name, language, notes), language, notes))
      if (!parsed.success) throw new CannotRead(...faultOf(parsed.error.issues[0]))
      bank.read.push({ line: element.line, category, question: parsed.data, notes: [...notes] })
    } catch (error) {
      if (!(error instanceof CannotRead)) throw error
      bank.leftOut.push({
        line: element.line,
        name: name.slice(0, 300),
        type: type.slice(0, 60),
        reason: error.reason,
        detail: error.message,
      })
    }
  })
  return bank
}

const child = (element: XmlElement | undefined, name: string): XmlElement | undefined => element?.children.find((one) => one.name === name)
const childrenOf = (element: XmlElement, name: string): XmlElement[] => element.children.filter((one) => one.name === name)
const textIn = (element: XmlElement | undefined): string => child(element, 'text')?.text.trim() ?? element?.text.trim() ?? ''
const isSet = (element: XmlElement | undefined): boolean => element !== undefined && !['0', 'false'].includes(element.text.trim())

const isHtml = (element: XmlElement | undefined): boolean =>
  element?.attributes['format'] === 'html' || (element?.attributes['format'] !== 'plain_text' && /<[a-z][^>]*>/i.test(textIn(element)))

function wordsIn(element: XmlElement | undefined, language: Language, notes: Set<ImportNote>): Translated<string> | undefined {
  const text = textIn(element)
  if (text === '') return undefined
  if (isHtml(element)) for (const note of lossOfWords(text)) notes.add(note)
  const words = isHtml(element) ? textOfHtml(text) : text.replace(/\s+/g, ' ')
  return words === '' ? undefined : { [language]: words }
}

interface Common {
  name: string
  prompt: QuestionInput['prompt']
  points: number
  explanation?: Translated<string>
}

function commonOf(element: XmlElement, name: string, language: Language, notes: Set<ImportNote>): Common {
  const stem = child(element, 'questiontext')
  const { rich, notes: lost } = isHtml(stem) ? richOfHtml(textIn(stem)) : { rich: richOfPlain(textIn(stem)), notes: [] }
  for (const note of lost) notes.add(note)
  const explanation = wordsIn(child(element, 'generalfeedback'), language, notes)
  const points = Number(child(element, 'defaultgrade')?.text ?? 1)
  if (child(element, 'hint') !== undefined) notes.add('hints-left-out')
  if (Number(child(element, 'penalty')?.text ?? 0) > 0) notes.add('penalty-for-retry-left-out')
  if (['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback'].some((part) => textIn(child(element, part)) !== ''))
    notes.add('general-feedback-of-result-left-out')
  if (rich.length === 0) throw new CannotRead('no-text')
  return {
    name: (name || textOfHtml(textIn(stem))).slice(0, 300),
    prompt: { [language]: rich },
    points: points > 0 && points <= 100 ? points : 1,
    ...(explanation && { explanation }),
  }
}

type Reader = (element: XmlElement, common: Common, language: Language, notes: Set<ImportNote>) => QuestionInput

interface Answer {
  element: XmlElement
  share: number
  feedback?: Translated<string>
}

const answersIn = (element: XmlElement, language: Language, notes: Set<ImportNote>): Answer[] =>
  childrenOf(element, 'answer').map((answer) => {
    const share = Number(answer.attributes['fraction'] ?? 0) / 100
    if (Number.isNaN(share)) throw new CannotRead('broken', 'fraction')
    const feedback = wordsIn(child(answer, 'feedback'), language, notes)
    return { element: answer, share, ...(feedback && { feedback }) }
  })

const multichoice: Reader = (element, common, language, notes) => {
  const options = answersIn(element, language, notes).map(({ element: answer, ...rest }) => ({
    text: wordsIn(answer, language, notes) ?? {},
    ...rest,
  }))
  const shuffle = child(element, 'shuffleanswers') === undefined || isSet(child(element, 'shuffleanswers'))
  const single = child(element, 'single')
  if (single === undefined || isSet(single)) return { kind: 'single', ...common, options, shuffle }
  noteIfAllEarnsAll(options, notes)
  return { kind: 'multiple', ...common, options, shuffle }
}

const truefalse: Reader = (element, common, language, notes) => {
  const answers = answersIn(element, language, notes)
  const right = answers.find(({ share }) => share > 0)
  const wrong = answers.find((answer) => answer !== right)
  if (right === undefined) throw new CannotRead('no-right-answer')
  return {
    kind: 'true-false',
    ...common,
    answer: textIn(right.element).toLowerCase() === 'true',
    ...(right.feedback && { feedbackRight: right.feedback }),
    ...(wrong?.feedback && { feedbackWrong: wrong.feedback }),
  }
}

const shortanswer: Reader = (element, common, language, notes) => {
  const answers = answersIn(element, language, notes).map(({ element: answer, ...rest }) => ({ text: textIn(answer), ...rest }))
  if (!answers.some(({ share }) => share === 1)) throw new CannotRead('no-right-answer')
  return { kind: 'short', ...common, answers, caseMatters: isSet(child(element, 'usecase')) }
}

const numerical: Reader = (element, common, language, notes) => {
  const answers = answersIn(element, language, notes).flatMap(({ element: answer, share, feedback }) => {
    const text = textIn(answer).replace(',', '.')
    if (text === '*') return []
    const value = Number(text)
    if (text === '' || Number.isNaN(value)) throw new CannotRead('broken', text.slice(0, 60))
    return [{ value, tolerance: Math.abs(Number(child(answer, 'tolerance')?.text ?? 0)) || 0, share, ...(feedback && { feedback }) }]
  })
  if (!answers.some(({ share }) => share > 0)) throw new CannotRead('no-right-answer')
  const units = childrenOf(child(element, 'units') ?? element, 'unit').map((unit) => ({
    unit: child(unit, 'unit_name')?.text.trim() ?? '',
    // Moodle: how many of this unit are one of the answer's.
    factor: 1 / (Number(child(unit, 'multiplier')?.text ?? 1) || 1),
  }))
  return { kind: 'numeric', ...common, answers, units: units.filter(({ unit }) => unit !== '') }
}

const matching: Reader = (element, common, language, notes) => {
  const rows = childrenOf(element, 'subquestion').map((row) => ({
    left: wordsIn(row, language, notes),
    right: wordsIn(child(row, 'answer'), language, notes),
  }))
  return {
    kind: 'matching',
    ...common,
    pairs: rows.flatMap(({ left, right }) => (left && right ? [{ left, right }] : [])),
    extra: rows.flatMap(({ left, right }) => (left === undefined && right ? [right] : [])),
    shuffle: child(element, 'shuffleanswers') === undefined || isSet(child(element, 'shuffleanswers')),
  }
}

const essay: Reader = (element, common, language, notes) => {
  notes.add('essay-settings-left-out')
  const guidance = wordsIn(child(element, 'graderinfo'), language, notes)
  return { kind: 'essay', ...common, ...(guidance && { guidance }) }
}

const readers: Record<string, Reader | undefined> = { multichoice, truefalse, shortanswer, numerical, matching, match: matching, essay }

import type { RichNode } from '@dala/domain/content'
import type { Question } from '@dala/domain/testing'

export const languages = ['kk', 'ru', 'en'] as const
export type Language = (typeof languages)[number]
type Words = Partial<Record<Language, string | undefined>>

/** A question while it is being written: texts as they are typed. */
export interface Draft {
  kind: Question['kind']
  name: string
  points: number | null
  prompt: Record<Language, string>
  /** Rich text with more than paragraphs: it is kept as it is. */
  kept: Partial<Record<Language, RichNode[]>>
  options: { text: Words; right: boolean; share?: number }[]
  answer: boolean
  number: number | null
  tolerance: number | null
  accepted: string
  pairs: { left: Words; right: Words }[]
  explanation: Words
  /** What the form does not show and keeps. */
  source: Question | null
}

const plainOf = (nodes: readonly RichNode[] | undefined): string | null => {
  if (nodes === undefined) return ''
  const lines = nodes.map((node) =>
    node.type === 'paragraph' && (node.content ?? []).every((inline) => inline.type === 'text' && !inline.marks?.length)
      ? (node.content ?? []).map((inline) => (inline.type === 'text' ? inline.text : '')).join('')
      : null,
  )
  return lines.some((line) => line === null) ? null : lines.join('\n\n')
}

const richOf = (text: string): RichNode[] =>
  text
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ type: 'paragraph', content: [{ type: 'text', text: part.trim() }] }))

export const emptyDraft: Draft = {
  kind: 'single',
  name: '',
  points: 1,
  prompt: { kk: '', ru: '', en: '' },
  kept: {},
  options: [
    { text: {}, right: true },
    { text: {}, right: false },
  ],
  answer: true,
  number: null,
  tolerance: 0,
  accepted: '',
  pairs: [
    { left: {}, right: {} },
    { left: {}, right: {} },
  ],
  explanation: {},
  source: null,
}

/** Opens a question for the form. */
export function draftOf(question: Question): Draft {
  const texts = languages.map((language) => [language, question.prompt[language], plainOf(question.prompt[language])] as const)
  return {
    ...emptyDraft,
    kind: question.kind,
    name: question.name,
    points: question.points,
    prompt: Object.fromEntries(texts.map(([language, , plain]) => [language, plain ?? ''])) as Draft['prompt'], // all three languages
    kept: Object.fromEntries(texts.flatMap(([language, rich, plain]) => (plain === null && rich ? [[language, rich]] : []))),
    ...((question.kind === 'single' || question.kind === 'multiple') && {
      options: question.options.map(({ text, share }) => ({ text, right: share > 0, share })),
    }),
    ...(question.kind === 'true-false' && { answer: question.answer }),
    ...(question.kind === 'numeric' && { number: question.answers[0]?.value ?? null, tolerance: question.answers[0]?.tolerance ?? 0 }),
    ...(question.kind === 'short' && { accepted: question.answers.map(({ text }) => text).join('\n') }),
    ...(question.kind === 'matching' && { pairs: question.pairs }),
    explanation: question.explanation ?? {},
    source: question,
  }
}

const words = (given: Words): Words | undefined => {
  const filled = Object.fromEntries(Object.entries(given).filter(([, text]) => text !== undefined && text.trim() !== ''))
  return Object.keys(filled).length === 0 ? undefined : filled
}

/** The question that the form describes. Wrong options of a multiple choice take away what right ones give. */
export function questionOf(draft: Draft): Question {
  const prompt = Object.fromEntries(
    languages.flatMap((language) => {
      const kept = draft.kept[language]
      const rich = kept ?? richOf(draft.prompt[language])
      return rich.length > 0 ? [[language, rich]] : []
    }),
  )
  const explanation = words(draft.explanation)
  const common = { name: draft.name, points: draft.points ?? 1, prompt, ...(explanation && { explanation }) }
  const same = draft.source?.kind === draft.kind ? draft.source : null
  switch (draft.kind) {
    case 'single':
      return {
        ...common,
        kind: 'single',
        shuffle: same?.kind === 'single' ? same.shuffle : true,
        options: draft.options.map(({ text, right }, place) => ({ ...before(same, place), text: words(text) ?? {}, share: right ? 1 : 0 })),
      }
    case 'multiple': {
      const rights = draft.options.filter(({ right }) => right).length
      const shareOf = (option: Draft['options'][number]) => {
        // Shares that were given before stay while nothing about right and wrong has changed.
        const untouched = draft.options.every(({ right, share }) => share !== undefined && share > 0 === right)
        return untouched && option.share !== undefined ? option.share : (option.right ? 1 : -1) / Math.max(1, rights)
      }
      return {
        ...common,
        kind: 'multiple',
        shuffle: same?.kind === 'multiple' ? same.shuffle : true,
        scoring: same?.kind === 'multiple' ? same.scoring : 'shares',
        options: draft.options.map((option, place) => ({ ...before(same, place), text: words(option.text) ?? {}, share: shareOf(option) })),
      }
    }
    case 'true-false':
      return { ...common, ...(same?.kind === 'true-false' && feedbackOf(same)), kind: 'true-false', answer: draft.answer }
    case 'numeric': {
      const [, ...others] = same?.kind === 'numeric' ? same.answers : []
      return {
        ...common,
        kind: 'numeric',
        units: same?.kind === 'numeric' ? same.units : [],
        unitNeeded: same?.kind === 'numeric' ? same.unitNeeded : false,
        answers: [{ value: draft.number ?? 0, tolerance: draft.tolerance ?? 0, share: 1 }, ...others],
      }
    }
    case 'short': {
      const known = same?.kind === 'short' ? same.answers : []
      const lines = draft.accepted
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
      return {
        ...common,
        kind: 'short',
        caseMatters: same?.kind === 'short' ? same.caseMatters : false,
        answers: lines.map((text) => known.find((answer) => answer.text === text) ?? { text, share: 1 }),
      }
    }
    case 'matching':
      return {
        ...common,
        kind: 'matching',
        shuffle: true,
        extra: same?.kind === 'matching' ? same.extra : [],
        pairs: draft.pairs.map(({ left, right }) => ({ left: words(left) ?? {}, right: words(right) ?? {} })),
      }
    case 'essay':
      return { ...common, ...(same?.kind === 'essay' && same.guidance && { guidance: same.guidance }), kind: 'essay' }
  }
}

const before = (same: Question | null, place: number) => {
  const feedback = same !== null && 'options' in same ? same.options[place]?.feedback : undefined
  return feedback === undefined ? {} : { feedback }
}
const feedbackOf = ({ feedbackRight, feedbackWrong }: Extract<Question, { kind: 'true-false' }>) => ({
  ...(feedbackRight && { feedbackRight }),
  ...(feedbackWrong && { feedbackWrong }),
})

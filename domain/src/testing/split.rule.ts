import type { QuestionBody, QuestionKey } from './body.schema.ts'
import type { Question, Words } from './question.schema.ts'

export interface StoredQuestion {
  name: string
  points: number
  body: QuestionBody
  key: QuestionKey
}

/**
 * Parts a question into what learners may see and the key.
 * @param newId gives names for options: random, so that the order in which an author writes them says nothing
 */
export function splitQuestion(question: Question, newId: () => string): StoredQuestion {
  const { name, points, prompt } = question
  const explained = question.explanation === undefined ? {} : { explanation: question.explanation }
  const stored = (body: QuestionBody, key: QuestionKey): StoredQuestion => ({ name, points, body, key })
  switch (question.kind) {
    case 'single':
    case 'multiple': {
      const named = question.options.map((option) => ({ id: newId(), ...option }))
      const options = named.map(({ id, text }) => ({ id, text }))
      const keys = Object.fromEntries(named.map(({ id, share, feedback }) => [id, { share, ...(feedback && { feedback }) }]))
      return question.kind === 'single'
        ? stored({ kind: 'single', prompt, options, shuffle: question.shuffle }, { kind: 'single', options: keys, ...explained })
        : stored(
            { kind: 'multiple', prompt, options, shuffle: question.shuffle },
            { kind: 'multiple', options: keys, scoring: question.scoring, ...explained },
          )
    }
    case 'true-false':
      return stored(
        { kind: 'true-false', prompt },
        {
          kind: 'true-false',
          answer: question.answer,
          ...(question.feedbackRight && { feedbackRight: question.feedbackRight }),
          ...(question.feedbackWrong && { feedbackWrong: question.feedbackWrong }),
          ...explained,
        },
      )
    case 'numeric':
      return stored(
        { kind: 'numeric', prompt, units: question.units.map(({ unit }) => unit), unitNeeded: question.unitNeeded },
        { kind: 'numeric', answers: question.answers, units: question.units, unitNeeded: question.unitNeeded, ...explained },
      )
    case 'short':
      return stored(
        { kind: 'short', prompt },
        { kind: 'short', answers: question.answers, caseMatters: question.caseMatters, ...explained },
      )
    case 'matching': {
      const left = question.pairs.map((pair) => ({ id: newId(), text: pair.left }))
      // The same right side may belong to several left ones: it stands in the list once.
      const right: { id: string; text: Words }[] = []
      const idOf = (text: Words) => {
        const same = right.find((one) => JSON.stringify(one.text) === JSON.stringify(text))
        if (same !== undefined) return same.id
        const id = newId()
        right.push({ id, text })
        return id
      }
      const pairs = Object.fromEntries(question.pairs.map((pair, place) => [left[place]?.id ?? '', idOf(pair.right)]))
      for (const text of question.extra) idOf(text)
      // Sorted by name, so that the stored order does not follow the pairs.
      const rights = right.toSorted((a, b) => (a.id < b.id ? -1 : 1))
      return stored({ kind: 'matching', prompt, left, right: rights, shuffle: question.shuffle }, { kind: 'matching', pairs, ...explained })
    }
    case 'essay':
      return stored({ kind: 'essay', prompt }, { kind: 'essay', ...(question.guidance && { guidance: question.guidance }), ...explained })
  }
}

/** Puts body and key together again, for the author. */
export function joinQuestion({ name, points, body, key }: StoredQuestion): Question {
  const common = { name, points, prompt: body.prompt, ...(key.explanation && { explanation: key.explanation }) }
  if ((body.kind === 'single' && key.kind === 'single') || (body.kind === 'multiple' && key.kind === 'multiple')) {
    const options = body.options.map(({ id, text }) => ({ text, ...(key.options[id] ?? { share: 0 }) }))
    return body.kind === 'single' || key.kind === 'single'
      ? { kind: 'single', ...common, options, shuffle: body.shuffle }
      : { kind: 'multiple', ...common, options, shuffle: body.shuffle, scoring: key.scoring }
  }
  if (body.kind === 'matching' && key.kind === 'matching') {
    const textOf = (id: string | undefined) => body.right.find((one) => one.id === id)?.text ?? {}
    const used = new Set(Object.values(key.pairs))
    return {
      kind: 'matching',
      ...common,
      pairs: body.left.map((one) => ({ left: one.text, right: textOf(key.pairs[one.id]) })),
      extra: body.right.filter((one) => !used.has(one.id)).map((one) => one.text),
      shuffle: body.shuffle,
    }
  }
  if (body.kind === 'true-false' && key.kind === 'true-false') return { ...common, ...key }
  if (body.kind === 'numeric' && key.kind === 'numeric') return { ...common, ...key }
  if (body.kind === 'short' && key.kind === 'short') return { ...common, ...key }
  if (body.kind === 'essay' && key.kind === 'essay') return { ...common, ...key }
  throw new Error(`A ${body.kind} question cannot have the key of a ${key.kind} question`)
}

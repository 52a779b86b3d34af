import type { Question, QuestionBody } from '@dala/domain/testing'

/** The learner's view of a question that is being written. */
export function previewOf(question: Question): QuestionBody {
  const { prompt } = question
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return {
        kind: question.kind,
        prompt,
        shuffle: false,
        options: question.options.map(({ text }, place) => ({ id: `o${place}`, text })),
      }
    case 'numeric':
      return { kind: 'numeric', prompt, units: question.units.map(({ unit }) => unit), unitNeeded: question.unitNeeded }
    case 'matching':
      return {
        kind: 'matching',
        prompt,
        shuffle: true,
        left: question.pairs.map(({ left }, place) => ({ id: `l${place}`, text: left })),
        right: [...question.pairs.map(({ right }) => right), ...question.extra].map((text, place) => ({ id: `r${place}`, text })),
      }
    case 'true-false':
    case 'short':
    case 'essay':
      return { kind: question.kind, prompt }
  }
}

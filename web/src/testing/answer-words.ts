import type { QuestionBody, QuestionKey, Response } from '@dala/domain/testing'
import { formatNumber } from '@dala/locale'
import { useLocale, useMessages, useText } from '#app'
import { messages } from './messages.ts'

type Named = readonly { id: string; text: { kk?: string | undefined; ru?: string | undefined; en?: string | undefined } }[]

/** Answers and keys as words. */
export function useAnswerWords() {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const nameIn = (list: Named, id: string) => text(list.find((one) => one.id === id)?.text)

  const given = (body: QuestionBody, response: Response | null): string => {
    if (response === null) return t.noAnswer
    if (body.kind === 'single' && response.kind === 'single') return nameIn(body.options, response.choice)
    if (body.kind === 'multiple' && response.kind === 'multiple') return response.choices.map((id) => nameIn(body.options, id)).join('; ')
    if (response.kind === 'true-false') return response.value ? t.yes : t.no
    if (response.kind === 'numeric' || response.kind === 'short' || response.kind === 'essay') return response.text
    if (body.kind === 'matching' && response.kind === 'matching')
      return Object.entries(response.pairs)
        .map(([left, right]) => `${nameIn(body.left, left)}: ${nameIn(body.right, right)}`)
        .join('; ')
    return t.noAnswer
  }

  const right = (body: QuestionBody, key: QuestionKey): string => {
    if ((body.kind === 'single' && key.kind === 'single') || (body.kind === 'multiple' && key.kind === 'multiple'))
      return body.options
        .filter((option) => (key.options[option.id]?.share ?? 0) > 0)
        .map((option) => text(option.text))
        .join('; ')
    if (key.kind === 'true-false') return key.answer ? t.yes : t.no
    if (key.kind === 'numeric')
      return key.answers
        .filter(({ share }) => share > 0)
        .map(({ value, tolerance }) => `${formatNumber(value, locale)}${tolerance > 0 ? ` ± ${formatNumber(tolerance, locale)}` : ''}`)
        .join('; ')
    if (key.kind === 'short')
      return key.answers
        .filter(({ share }) => share > 0)
        .map((answer) => answer.text)
        .join('; ')
    if (body.kind === 'matching' && key.kind === 'matching')
      return Object.entries(key.pairs)
        .map(([left, other]) => `${nameIn(body.left, left)}: ${nameIn(body.right, other)}`)
        .join('; ')
    return ''
  }
  return { given, right }
}

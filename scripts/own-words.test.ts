import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { clauseIds, clauseOf, type ActId, type Language } from '@dala/domain/regulations'

// The texts of the acts are not part of the product; where somebody has put them into a folder, our sentences are held against them.
const folder = process.env['DALA_ACTS']
const texts: readonly (readonly [file: string, language: Language, acts: readonly ActId[]])[] = [
  ['order-137-2015-consolidated-2016.kk.txt', 'kk', ['A2015', 'A2016']],
  ['order-343-2016.ru.txt', 'ru', ['A2016']],
  ['draft-2021.ru.txt', 'ru', ['A2021']],
  ['order-349-2023.ru.txt', 'ru', ['A2023']],
]
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const runsOf = (text: string, length: number) => {
  const all = wordsOf(text)
  return all.slice(0, Math.max(0, all.length - length + 1)).map((_, index) => all.slice(index, index + length).join(' '))
}

describe.skipIf(!folder || !existsSync(folder))(
  'no sentence is copied: never more than 12 words in a row (skipped without DALA_ACTS)',
  () => {
    test.each(texts)('%s', (file, language, speaking) => {
      const act = new Set(runsOf(readFileSync(`${folder}/${file}`, 'utf8'), 13))
      const copied = clauseIds.filter(
        (id) => speaking.includes(clauseOf(id).act) && runsOf(clauseOf(id).summary[language], 13).some((run) => act.has(run)),
      )
      expect(copied).toEqual([])
    })
  },
)

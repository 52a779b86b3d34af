import { useMessages } from '#app'
import { en } from './words.en.ts'
import { kk, type Words } from './words.kk.ts'
import { ru } from './words.ru.ts'

const words = { kk, ru, en }

/** The kit's own words. */
export const useWords = (): Words => useMessages(words)

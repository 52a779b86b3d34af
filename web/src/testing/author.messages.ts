import { en } from './author.messages.en.ts'
import { kk } from './author.messages.kk.ts'
import { ru } from './author.messages.ru.ts'

export const authorMessages = { kk, ru, en }

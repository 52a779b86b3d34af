import { en } from './messages.en.ts'
import { kk } from './messages.kk.ts'
import { ru } from './messages.ru.ts'

export const messages = { kk, ru, en }

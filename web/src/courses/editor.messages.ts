import { en } from './editor.messages.en.ts'
import { kk } from './editor.messages.kk.ts'
import { ru } from './editor.messages.ru.ts'

export const messages = { kk, ru, en }

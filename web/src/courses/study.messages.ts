import { en } from './study.messages.en.ts'
import { kk } from './study.messages.kk.ts'
import { ru } from './study.messages.ru.ts'

export const messages = { kk, ru, en }

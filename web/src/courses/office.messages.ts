import { en } from './office.messages.en.ts'
import { kk } from './office.messages.kk.ts'
import { ru } from './office.messages.ru.ts'

export const messages = { kk, ru, en }

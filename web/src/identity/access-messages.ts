import { en } from './access-messages.en.ts'
import { kk } from './access-messages.kk.ts'
import { ru } from './access-messages.ru.ts'

export const accessMessages = { kk, ru, en }

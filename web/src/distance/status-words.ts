import { en } from './status.en.ts'
import { kk } from './status.kk.ts'
import { ru } from './status.ru.ts'

export const statusWords = { kk, ru, en }

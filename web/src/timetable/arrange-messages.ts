import { en } from './arrange.en.ts'
import { kk } from './arrange.kk.ts'
import { ru } from './arrange.ru.ts'

export const arrangeMessages = { kk, ru, en }

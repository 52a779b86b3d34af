import { en } from './office.en.ts'
import { kk } from './office.kk.ts'
import { ru } from './office.ru.ts'

export const office = { kk, ru, en }

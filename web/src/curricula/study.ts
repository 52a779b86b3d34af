import { en } from './study.en.ts'
import { kk } from './study.kk.ts'
import { ru } from './study.ru.ts'

/** Words of the pages on individual plans and electives. */
export const study = { kk, ru, en }

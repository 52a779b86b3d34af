import { en } from './plans.en.ts'
import { kk } from './plans.kk.ts'
import { ru } from './plans.ru.ts'

/** Words of the pages on working plans and programmes. */
export const plans = { kk, ru, en }

import type { Ground } from '../ground.ts'
import { words } from '../words.ts'

/** The first day of the distance period. */
export const periodFrom = (clause: Ground['clause']) =>
  ({ code: 'from', kind: 'date', name: words('Қай күннен бастап', 'С какого дня', 'From which day'), clause, period: 'from' }) as const
/** The last day of the distance period. */
export const periodTo = (clause: Ground['clause']) =>
  ({ code: 'to', kind: 'date', name: words('Қай күнге дейін', 'По какой день', 'Until which day'), clause, period: 'to' }) as const

/** A period must not end before it begins. */
export const endsBeforeItBegins = (clause: Ground['clause']) =>
  ({
    clause,
    when: { from: 'from', to: 'to', backwards: true },
    because: words('Аяқталу күні басталу күнінен бұрын тұр.', 'День окончания раньше дня начала.', 'The last day is before the first.'),
  }) as const

/** Order 137: the head decides. */
export const head = [{ body: 'head', clause: 'A2015-12.a' }] as const

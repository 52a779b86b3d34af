import { z } from 'zod'

/**
 * In replies: a part that was parsed before it was stored and goes out as it is. Writing it by its schema would check the unions of
 * a rich text again and again for every learner; what must not leave is in another table, not in another field.
 */
export const stored = <T>(what: string) => z.custom<T>().describe(what)

import { Problem } from '#app'
import type { Messages } from './messages.kk.ts'

/** Runs a call that sets a password and puts the reason of a refusal into words at the field. */
export async function withPasswordWords<T>(t: Messages, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof Problem) || error.slug !== 'identity.weak-password') throw error
    const words: Record<string, string> = t.faults
    throw new Problem({
      ...error.body,
      fields: (error.body.fields ?? []).map(({ path, message }) => ({ path, message: words[message] ?? message })),
    })
  }
}

import { hash, verify } from '@node-rs/argon2'
import { inTurn } from './in-turn.ts'

/** Cost of one password hash: Argon2id, 19 MiB, two passes, one lane (OWASP's first choice). */
export const argon2Cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

// A thousand learners sign in within a minute before an exam: two hashes at once leave the threads to the database and the files.
const takeTurn = inTurn(2, 500)

const normalised = (password: string): string => password.normalize('NFKC')

/** Hashes a new password. */
export const hashPassword = (password: string): Promise<string> => takeTurn(() => hash(normalised(password), argon2Cost))

/** Whether the hash was made at another cost than today's and should be made anew at the next sign-in. */
export function isOutdated(stored: string): boolean {
  const { memoryCost, timeCost, parallelism } = argon2Cost
  return !stored.startsWith(`$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`)
}

let nobody: Promise<string> | undefined

/**
 * Compares a typed password with a stored hash. Without a hash (nobody has this login) it works as long on a hash that
 * nothing matches, so that the time tells nothing.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword(crypto.randomUUID())
  const against = stored ?? (await nobody)
  const matches = await takeTurn(() => verify(against, normalised(password)))
  return matches && stored !== null
}

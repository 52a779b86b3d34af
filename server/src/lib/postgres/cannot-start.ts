/** A reason why Dala cannot start, as one clear sentence for the person at the console; printed without a stack. */
export const cannotStart = (sentence: string, cause?: unknown): Error => {
  const error = new Error(sentence, { cause })
  error.name = 'CannotStart'
  return error
}

/** Whether the error is a sentence for a person and not a bug. */
export const isCannotStart = (error: unknown): error is Error => error instanceof Error && error.name === 'CannotStart'

/** The system's code of an error (`EACCES`, `ENOSPC`, or a PostgreSQL SQLSTATE), or an empty string. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Turns the system's refusals that a person can mend (rights, space, read-only disk) into one clear sentence. */
export const explainSystemError = (error: unknown, folder: string): unknown => {
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
      return cannotStart(
        `Dala may not write to ${folder}: give this user the right to write there, or set DALA_HOME to another folder.`,
        error,
      )
    case 'EROFS':
      return cannotStart(`${folder} is on a read-only disk: set DALA_HOME to a folder that can be written to.`, error)
    case 'ENOSPC':
    case 'EDQUOT':
      return cannotStart(`The disk of ${folder} is full: free some space, or set DALA_HOME to a folder on another disk.`, error)
    case 'ENOTDIR':
    case 'EEXIST':
      return cannotStart(`${folder} is not a folder: remove it, or set DALA_HOME to a folder.`, error)
    default:
      return error
  }
}

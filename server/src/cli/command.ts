/** A command of the operator's tool. */
export interface Command {
  /** One line for the list of commands. */
  summary: string
  /** How it is written, with its options. */
  usage: string
  /** @returns the exit code */
  run: (args: string[]) => Promise<number>
}

/** Options `--name value` and `--flag`, and the words between them. */
export const readOptions = (args: readonly string[]): { words: string[]; options: Map<string, string> } => {
  const words: string[] = []
  const options = new Map<string, string>()
  for (let at = 0; at < args.length; at++) {
    const word = args[at] ?? ''
    const match = /^--([a-z-]+)(?:=(.*))?$/.exec(word)
    if (!match) {
      words.push(word)
      continue
    }
    const next = args[at + 1]
    if (match[2] !== undefined) options.set(match[1] ?? '', match[2])
    else if (next !== undefined && !next.startsWith('--')) {
      options.set(match[1] ?? '', next)
      at++
    } else options.set(match[1] ?? '', '')
  }
  return { words, options }
}

export const say = (line = '') => console.log(line)

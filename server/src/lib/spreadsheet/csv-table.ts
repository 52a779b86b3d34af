import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { decoded, encodingOf } from './encoding.ts'

const sample = 64 * 1024

/** The separator that cuts the first lines into the most columns, the same number in each: `;`, tab or comma. */
export function separatorOf(text: string): ';' | '\t' | ',' {
  const lines = text
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20)
  const score = (mark: string) => {
    const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(mark).length - 1)
    const first = counts[0] ?? 0
    return first === 0 ? 0 : first + (counts.every((count) => count === first) ? 1000 : 0)
  }
  const marks = [';', '\t', ','] as const
  return marks.reduce((best, mark) => (score(mark) > score(best) ? mark : best))
}

/** Rows of a CSV in any of the encodings and separators in use, as a stream. */
export async function* csvRows(open: () => Promise<Readable>): AsyncGenerator<string[]> {
  const encoding = await encodingOf(await open())
  const text = decoded(await open(), encoding)
  let head = ''
  for await (const piece of text) {
    head += piece
    if (head.length >= sample) break
    // a small file: read it to its end
  }
  // A generator that was left by `break` is closed, so the text begins anew.
  const parser = parse({
    delimiter: separatorOf(head.replace(/^\ufeff/, '')),
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: 1024 * 1024,
  })
  const source = Readable.from(decoded(await open(), encoding))
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  // csv-parse gives arrays of strings when no columns are asked for
  for await (const row of parser) yield row as string[]
}

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** serif for orders and statements, sans for certificates and reports. */
export type Family = 'serif' | 'sans'
export type Face = { family: Family; bold: boolean; italic: boolean }

/** A file of one script and one face; the scripts of a face together hold every letter we need. */
type FontFile = { id: string; path: string }

const scripts = ['cyrillic', 'cyrillic-ext', 'latin', 'latin-ext']
const symbolScripts = ['math', 'symbols']
const require = createRequire(import.meta.url)

const serifFile = (script: string, face: Face): FontFile => {
  const style = `${face.bold ? 700 : 400}-${face.italic ? 'italic' : 'normal'}`
  return { id: `serif-${script}-${style}`, path: `@fontsource/pt-serif/files/pt-serif-${script}-${style}.woff` }
}

const sansFile = (script: string, face: Face): FontFile => {
  const weight = face.bold ? 600 : 400
  return { id: `sans-${script}-${weight}`, path: `@fontsource/onest/files/onest-${script}-${weight}-normal.woff` }
}

/** The files a face is read from, in the order in which a letter is looked for; the sans face ends every chain because it has ₸ and the signs. */
export const filesOf = (face: Face): FontFile[] => [
  ...(face.family === 'serif' ? scripts.map((script) => serifFile(script, face)) : []),
  ...[...scripts, ...symbolScripts].map((script) => sansFile(script, face)),
]

const bytes = new Map<string, Buffer>()

/** The bytes of a font file, read once for the life of the process. */
export const fontBytes = (file: FontFile): Buffer => {
  const known = bytes.get(file.id)
  if (known) return known
  const read = readFileSync(require.resolve(file.path))
  bytes.set(file.id, read)
  return read
}

const replacements = new Map([
  ['\u202f', '\u00a0'], // narrow no-break space
  ['\u2011', '-'], // no-break hyphen
  ['\u00ad', ''], // soft hyphen
  ['\t', ' '],
  ['\r', ''],
])

/** Text in the letters that the fonts know: composed, with exotic spaces and control characters replaced. */
export const printable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u202f\u2011\u00ad\t\r]/g, (char) => replacements.get(char) ?? '')
    // eslint-disable-next-line no-control-regex -- control characters have no glyph
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g, '')

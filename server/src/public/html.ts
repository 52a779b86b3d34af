/** HTML that is safe to send: made only by the `html` tag. */
export interface Html {
  readonly html: string
}

type Part = string | number | Html | null | undefined | false | readonly Part[]

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string): string => text.replace(/[&<>"']/g, (letter) => escapes[letter] ?? letter)

const isHtml = (part: Part): part is Html => typeof part === 'object' && part !== null && 'html' in part

function write(part: Part): string {
  if (part === null || part === undefined || part === false) return ''
  if (isHtml(part)) return part.html
  if (typeof part === 'object') return part.map(write).join('')
  return escape(String(part))
}

/** The one escaping template of the server's pages: every value is text unless it is itself `html`. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html => ({
  html: strings.reduce((text, string, index) => text + write(parts[index - 1]) + string),
})

import type { MathNode } from '@dala/domain/courses'
import katex from 'katex'
import { SaxesParser } from 'saxes'

/** The elements and attributes of MathML that KaTeX writes and a reader needs; anything else is left out. */
const elements = new Set(
  'math mrow mi mn mo ms mtext mspace msup msub msubsup mover munder munderover mfrac msqrt mroot mtable mtr mtd mstyle mpadded mphantom menclose mmultiscripts mprescripts none merror'.split(
    ' ',
  ),
)
const attributes = new Set(
  'display mathvariant stretchy fence separator lspace rspace minsize maxsize linethickness accent accentunder width height depth voffset columnalign rowspacing columnspacing columnlines rowlines displaystyle scriptlevel notation form symmetric largeop movablelimits side'.split(
    ' ',
  ),
)

const known = new Map<string, MathNode>()
const mostKnown = 2000

/** Sets TeX as MathML, as elements for the reader to build: no markup of ours or of the author is ever put into a page as text. */
export function setFormula(tex: string, display: boolean): MathNode {
  const key = `${display ? 'd' : 'i'}${tex}`
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make(tex, display)
  if (known.size >= mostKnown) known.clear()
  known.set(key, made)
  return made
}

function make(tex: string, display: boolean): MathNode {
  try {
    const markup = katex.renderToString(tex, {
      output: 'mathml',
      displayMode: display,
      trust: false,
      strict: 'ignore',
      throwOnError: true,
      maxExpand: 200,
      maxSize: 20,
    })
    return treeOf(markup) ?? asWritten(tex)
  } catch {
    // A formula that cannot be set is shown as it was written: the author sees it in the preview.
    return asWritten(tex)
  }
}

const asWritten = (tex: string): MathNode => ['math', {}, ['merror', {}, ['mtext', {}, tex]]]

type Building = { name: string; attributes: Record<string, string>; children: MathNode[] }

function treeOf(markup: string): MathNode | null {
  const parser = new SaxesParser({ fragment: true })
  const stack: Building[] = [{ name: '', attributes: {}, children: [] }]
  parser.on('opentag', (tag) => {
    const kept = Object.entries(tag.attributes).filter(([name, value]) => attributes.has(name) && !/[<>"]/.test(String(value)))
    stack.push({ name: tag.name, attributes: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])), children: [] })
  })
  parser.on('text', (text) => stack.at(-1)?.children.push(text))
  parser.on('closetag', () => {
    const done = stack.pop()
    const parent = stack.at(-1)
    if (!done || !parent || done.name === 'annotation') return
    if (elements.has(done.name)) parent.children.push([done.name, done.attributes, ...done.children])
    else parent.children.push(...done.children)
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(markup).close()
  return stack[0]?.children.find((child) => Array.isArray(child) && child[0] === 'math') ?? null
}

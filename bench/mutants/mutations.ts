import { parseAst } from 'rolldown/parseAst'

export interface Mutant {
  readonly file: string
  readonly start: number
  readonly end: number
  readonly was: string
  readonly is: string
}

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** Written for people or for the API's door, not judged by: their sentences and bounds are no rules. */
const leftOut = [/\.test\.ts$/, /\.example\.ts$/, /\/clauses\//, /\/questions\//, /\.schema\.ts$/, /\/requirements\//]

const swaps: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '==': '!=',
  '!=': '==',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
}
const callSwaps: Readonly<Record<string, string>> = { some: 'every', every: 'some', min: 'max', max: 'min', floor: 'ceil', ceil: 'floor' }
const dropped = new Set(['filter', 'toSorted', 'slice', 'toReversed'])
const isText = (callee: unknown): boolean =>
  isNode(callee) && callee.type === 'Identifier' && /^words(\$\d+)?$/.test(String(callee['name']))
/** Codes and clause IDs; sentences have spaces or capitals. */
const isCode = (value: string): boolean => /^[a-z][A-Za-z0-9-]*$/.test(value) || /^A20\d\d[-.]/.test(value)

/** What one node may be mistaken for. */
function mistakes(node: Node, parent: Node | null, code: string): [start: number, end: number, is: string][] {
  const text = (of: Node) => code.slice(of.start, of.end)
  const { type } = node
  if (type === 'BinaryExpression' || type === 'LogicalExpression') {
    const left = node['left'] as Node
    const right = node['right'] as Node
    const operator = String(node['operator'])
    if (operator === '&&') return [[node.start, node.end, `(${text(left)} || ${text(right)})`]]
    if (operator === '||') return [[node.start, node.end, `(${text(left)} && ${text(right)})`]]
    if (operator === '??') return [[node.start, node.end, `(${text(left)})`]]
    const swapped = swaps[operator]
    return swapped === undefined ? [] : [[node.start, node.end, `(${text(left)} ${swapped} ${text(right)})`]]
  }
  if (type === 'ConditionalExpression' || type === 'IfStatement') {
    const test = node['test'] as Node
    return [
      [test.start, test.end, 'true'],
      [test.start, test.end, 'false'],
    ]
  }
  if (type === 'UnaryExpression' && node['operator'] === '!') return [[node.start, node.end, `(${text(node['argument'] as Node)})`]]
  if (type === 'Literal') {
    const { value } = node as Node & { value: unknown }
    if (typeof value === 'boolean') return [[node.start, node.end, String(!value)]]
    if (typeof value === 'number') return [[node.start, node.end, `(${value} + 1)`]]
    const isKey = parent?.type === 'Property' && parent['key'] === node
    if (typeof value === 'string' && isCode(value) && !isKey) return [[node.start, node.end, value.startsWith('A20') ? '"A2010-1"' : '""']]
    return []
  }
  if (type === 'ArrayExpression' && (node['elements'] as unknown[]).length > 0) return [[node.start, node.end, '[]']]
  if (type === 'CallExpression' && isNode(node['callee']) && node['callee'].type === 'MemberExpression') {
    const { callee } = node as Node & { callee: Node }
    const property = callee['property'] as Node
    const name = String(property['name'])
    const swapped = callSwaps[name]
    if (swapped !== undefined) return [[property.start, property.end, swapped]]
    if (dropped.has(name)) return [[node.start, node.end, text(callee['object'] as Node)]]
  }
  if (type === 'ArrowFunctionExpression' && isNode(node['body']) && node['body'].type !== 'BlockStatement')
    return [[node['body'].start, node['body'].end, 'undefined']]
  return []
}

/** The single mistakes that the rules in a bundle could have, by the files that the bundler names above their code. */
export function mutantsOf(code: string): Mutant[] {
  const regions = [...code.matchAll(/^\/\/ ((?:domain|virtual:)\S+)$/gm)].map((match) => ({ file: match[1] ?? '', from: match.index }))
  const fileAt = (at: number) => regions.findLast((region) => region.from <= at)?.file ?? ''
  const found: Mutant[] = []
  const visit = (node: Node, parent: Node | null): void => {
    if (node.type === 'CallExpression' && isText(node['callee'])) return
    for (const [start, end, is] of mistakes(node, parent, code)) {
      const file = fileAt(start)
      if (!file.startsWith('domain/src/regulations/') || leftOut.some((path) => path.test(file))) continue
      found.push({ file, start, end, was: code.slice(start, end), is })
    }
    for (const [key, value] of Object.entries(node)) {
      if (key === 'type' || key === 'start' || key === 'end') continue
      for (const each of Array.isArray(value) ? value : [value]) if (isNode(each)) visit(each, node)
    }
  }
  visit(parseAst(code) as unknown as Node, null)
  return found
}

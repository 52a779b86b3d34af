import { formatDate, formatDocumentDate } from '@dala/locale'
import type { Block, DocumentContent } from './content.schema.ts'
import type { Placeholder, Placeholders } from './placeholder.ts'
import { placeholdersOf, type TemplateKind } from './template-kinds.ts'
import type { TemplateBlock, TemplateBody, TemplateValue, TemplateValues } from './template.schema.ts'

type Side = 'kk' | 'ru'
const token = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g

/** What is wrong with a template, at which block, counted from 1. */
export interface TemplateFault {
  fault: 'unknown-placeholder' | 'wrong-kind' | 'stray-brace'
  name: string
  block: number
}

type Scope = readonly Placeholders[]
const find = (scope: Scope, name: string): Placeholder | undefined => {
  for (const placeholders of scope) if (Object.hasOwn(placeholders, name)) return placeholders[name]
  return undefined
}

/** The words of a text and the names of its placeholders; a brace that closes nothing is named as it stands. */
const namesIn = (text: string): { names: string[]; stray: string | null } => {
  const names: string[] = []
  let stray: string | null = null
  for (const match of text.matchAll(token)) {
    if (match[1] !== undefined) names.push(match[1])
    else if (match[0] === '{' || match[0] === '}') stray ??= match[0]
  }
  return { names, stray }
}

const rowNumber: Placeholder = { kind: 'text', kk: 'Реті', ru: 'Порядковый номер', en: 'Row number' }
const inside = (scope: Scope, of: Placeholder | undefined): Scope => (of?.kind === 'list' ? [of.item, { row: rowNumber }, ...scope] : scope)

/** Checks every placeholder of a template against the list of its kind. Nothing is wrong where the answer is empty. */
export function faultsOf(kind: TemplateKind, body: TemplateBody): TemplateFault[] {
  const faults: TemplateFault[] = []
  const words = (text: string, scope: Scope, block: number) => {
    const { names, stray } = namesIn(text)
    if (stray !== null) faults.push({ fault: 'stray-brace', name: stray, block })
    for (const name of names) {
      const found = find(scope, name)
      if (found === undefined) faults.push({ fault: 'unknown-placeholder', name, block })
      else if (found.kind === 'list' || found.kind === 'flag') faults.push({ fault: 'wrong-kind', name, block })
    }
  }
  const check = (item: TemplateBlock, scope: Scope, block: number) => {
    if (item.when !== undefined && find(scope, item.when) === undefined)
      faults.push({ fault: 'unknown-placeholder', name: item.when, block })
    if ('text' in item) for (const side of ['kk', 'ru'] as const) words(item.text[side], scope, block)
    if (item.block === 'field') for (const text of [item.name.kk, item.name.ru, item.value]) words(text, scope, block)
    if (item.block === 'signature') for (const text of [item.position.kk, item.position.ru, item.name, item.note]) words(text, scope, block)
    if (!('of' in item)) return
    const of = find(scope, item.of)
    const isRight = item.block === 'said' ? of?.kind === 'long' || of?.kind === 'text' : of?.kind === 'list'
    if (of === undefined) faults.push({ fault: 'unknown-placeholder', name: item.of, block })
    else if (!isRight) faults.push({ fault: 'wrong-kind', name: item.of, block })
    if (item.block === 'table')
      for (const column of item.columns)
        for (const text of [column.title.kk, column.title.ru, column.cell]) words(text, inside(scope, of), block)
    if (item.block === 'each') for (const inner of item.blocks) check(inner, inside(scope, of), block)
  }
  for (const [index, item] of body.blocks.entries()) check(item, [placeholdersOf(kind)], index + 1)
  return faults
}

/** A value that is missing, superfluous or of another kind than its placeholder: a fault of the caller, not of the template. */
export class WrongValue extends Error {
  readonly placeholder: string
  constructor(placeholder: string, why: string) {
    super(`The value of {${placeholder}} ${why}`)
    this.placeholder = placeholder
  }
}

const isBoth = (value: TemplateValue): value is { kk: string; ru: string } => typeof value === 'object' && !Array.isArray(value)

/** Characters that would break a line of print or hide words: control characters, overrides of direction. */
// oxlint-disable-next-line no-control-regex -- that is what is looked for
const hidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g
const clean = (text: string): string => text.replace(hidden, '')

function demandValues(placeholders: Placeholders, values: TemplateValues): void {
  for (const name of Object.keys(values)) if (!Object.hasOwn(placeholders, name)) throw new WrongValue(name, 'has no placeholder')
  for (const [name, placeholder] of Object.entries(placeholders)) {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined) throw new WrongValue(name, 'is missing')
    if (placeholder.kind === 'list') {
      if (!Array.isArray(value)) throw new WrongValue(name, 'must be a list')
      for (const item of value as readonly TemplateValues[]) demandValues(placeholder.item, item) // an array is a list: checked above
    } else if (
      placeholder.kind === 'flag' ? typeof value !== 'boolean' : placeholder.kind === 'both' ? !isBoth(value) : typeof value !== 'string'
    )
      throw new WrongValue(name, `must be of the kind ${placeholder.kind}`)
    else if ((placeholder.kind === 'day' || placeholder.kind === 'date') && value !== '' && !/^\d{4}-\d\d-\d\d$/.test(String(value)))
      throw new WrongValue(name, 'must be a day, YYYY-MM-DD, or empty')
  }
}

interface Frame {
  placeholders: Placeholders
  values: TemplateValues
}

const valueOf = (frames: readonly Frame[], name: string): { placeholder: Placeholder; value: TemplateValue } => {
  for (const { placeholders, values } of frames) {
    const placeholder = Object.hasOwn(placeholders, name) ? placeholders[name] : undefined
    const value = values[name]
    if (placeholder !== undefined && value !== undefined) return { placeholder, value }
  }
  throw new WrongValue(name, 'is not known')
}

const written = ({ placeholder, value }: { placeholder: Placeholder; value: TemplateValue }, side: Side): string => {
  if (isBoth(value)) return clean(value[side])
  if (typeof value !== 'string') return ''
  if (value === '') return ''
  if (placeholder.kind === 'date') return formatDocumentDate(value, side)
  if (placeholder.kind === 'day') return formatDate(value)
  return clean(value)
}

// One pass: what a value says is never read as a placeholder.
const write = (text: string, frames: readonly Frame[], side: Side): string =>
  text.replace(token, (match, name: string | undefined) => {
    if (name !== undefined) return written(valueOf(frames, name), side)
    return match === '{{' ? '{' : match === '}}' ? '}' : match
  })

/** In a cell or a value that both languages share, two different wordings stand beside each other. */
const writeShared = (text: string, frames: readonly Frame[], side: Side | null): string => {
  if (side !== null) return write(text, frames, side)
  const [kk, ru] = [write(text, frames, 'kk'), write(text, frames, 'ru')]
  return kk === ru ? kk : `${kk} / ${ru}`
}

const isEmpty = (value: TemplateValue): boolean =>
  typeof value === 'string'
    ? value === ''
    : typeof value === 'boolean'
      ? !value
      : Array.isArray(value)
        ? value.length === 0
        : isBoth(value) && value.kk === '' && value.ru === ''

/** Where both sides of a text must be written. */
const sides = (text: { kk: string; ru: string }, frames: readonly Frame[], side: Side | null) =>
  side === null
    ? { kk: write(text.kk, frames, 'kk'), ru: write(text.ru, frames, 'ru') }
    : { kk: write(text[side], frames, side), ru: write(text[side], frames, side) }

function fillBlock(item: TemplateBlock, frames: readonly Frame[], side: Side | null): Block[] {
  if (item.when !== undefined && isEmpty(valueOf(frames, item.when).value)) return []
  if (item.block === 'title' || item.block === 'heading' || item.block === 'paragraph')
    return [{ block: item.block, text: sides(item.text, frames, side) }]
  if (item.block === 'field')
    return [{ block: 'field', name: sides(item.name, frames, side), value: writeShared(item.value, frames, side) }]
  if (item.block === 'said') return [{ block: 'said', text: written(valueOf(frames, item.of), side ?? 'kk') }]
  if (item.block === 'signature')
    return [
      {
        block: 'signature',
        position: sides(item.position, frames, side),
        name: writeShared(item.name, frames, side),
        note: writeShared(item.note, frames, side),
      },
    ]
  const { placeholder, value } = valueOf(frames, item.of)
  if (placeholder.kind !== 'list' || !Array.isArray(value)) throw new WrongValue(item.of, 'must be a list')
  const inner = (value as readonly TemplateValues[]).map((values, index): readonly Frame[] => [
    { placeholders: placeholder.item, values },
    { placeholders: { row: rowNumber }, values: { row: String(index + 1) } },
    ...frames,
  ])
  if (item.block === 'each') return inner.flatMap((frame) => item.blocks.flatMap((block) => fillBlock(block, frame, side)))
  return [
    {
      block: 'table',
      columns: item.columns.map((column) => ({ title: sides(column.title, frames, side), share: column.share })),
      rows: inner.map((frame) => item.columns.map((column) => writeShared(column.cell, frame, side))),
    },
  ]
}

/**
 * Writes values into a template. The same template and values give the same content, hence the same hash.
 * @param side one language only, or both beside each other
 * @throws WrongValue when a value is missing, superfluous or of the wrong kind
 */
export function fillBody(
  kind: TemplateKind,
  body: TemplateBody,
  values: TemplateValues,
  letterhead: Pick<DocumentContent, 'organisation' | 'address'>,
  side: Side | null = null,
): DocumentContent {
  const placeholders = placeholdersOf(kind)
  demandValues(placeholders, values)
  const blocks = body.blocks.flatMap((item) => fillBlock(item, [{ placeholders, values }], side))
  return { ...letterhead, ...(side !== null && { side }), blocks }
}

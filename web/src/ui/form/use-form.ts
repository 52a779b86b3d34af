import { useRef, useState } from 'react'
import type { z } from 'zod'
import { Problem } from '#app'
import { useWords } from '../words/use-words.ts'
import { codeOf, faultWords, fieldPath } from './fault-words.ts'

/** One field of a form, as the field components take it. */
export interface Field<T> {
  name: string
  value: T
  set: (value: T) => void
  /** Called when the person leaves the field. */
  leave: () => void
  error: string | undefined
}

export interface FormState<T extends object> {
  values: T
  field: <K extends keyof T & string>(name: K) => Field<T[K]>
  set: (change: Partial<T>) => void
  errors: Readonly<Record<string, string>>
  /** The sentence over the button when the server refused as a whole. */
  refusal: Problem | null
  sending: boolean
  /** Whether something differs from the initial values. */
  changed: boolean
  /** Checks by the schema, sends, and puts every refusal where it belongs. Used by `Form`. */
  submit: (send: (values: T) => unknown, words?: { required: string }) => Promise<void>
  reset: (values?: T) => void
}

interface FormOptions<T> {
  initial: T
  /** The contract's body schema, fetched with the first check: zod is not in the page's code. */
  schema?: () => Promise<z.core.$ZodType>
  /** Letters that a field must have at least: all the check that a light page needs, without fetching zod. */
  atLeast?: Partial<Record<keyof T & string, number>>
  /** Words for what is wrong, by the field's path or by the rule's slug; the kit knows the usual ones. */
  say?: Readonly<Record<string, string>>
}

/** Keeps the values of a form; the schema speaks at submission, then field by field as they are corrected. */
export function useForm<T extends object>({ initial, schema, atLeast = {}, say = {} }: FormOptions<T>): FormState<T> {
  const t = useWords()
  const first = useRef(initial)
  const [values, setValues] = useState(initial)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const [sending, setSending] = useState(false)
  const busy = useRef(false)

  const set = (change: Partial<T>) => {
    setValues((current) => ({ ...current, ...change }))
    setErrors((current) => {
      const rest = { ...current }
      for (const name of Object.keys(change))
        for (const path of Object.keys(rest)) if (path === name || path.startsWith(`${name}.`)) delete rest[path]
      return rest
    })
    setRefusal(null)
  }

  return {
    values,
    errors,
    refusal,
    sending,
    changed: JSON.stringify(values) !== JSON.stringify(first.current),
    set,
    field: (name) => ({
      name,
      value: values[name],
      error: errors[name],
      set: (value) => set({ [name]: value } as unknown as Partial<T>),
      leave: () => {},
    }), // one known key
    reset: (next = initial) => {
      first.current = next
      setValues(next)
      setErrors({})
      setRefusal(null)
    },
    submit: async (send, words) => {
      // The second press of a double click finds the first one at work, before the button could be drawn as busy.
      if (busy.current) return
      busy.current = true
      setRefusal(null)
      setSending(true)
      const sentence = (path: string, code: string) =>
        say[path] ?? say[code] ?? say[path.split('.')[0] ?? ''] ?? faultWords(code, { ...t, ...words })
      try {
        const found = { ...(await complaints(schema, values, sentence)), ...tooShort(atLeast, values, sentence) }
        setErrors(found)
        if (Object.keys(found).length > 0) focusFirst(found)
        else await send(values)
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        const fields = Object.fromEntries(
          Object.entries(error.fields).map(([path, code]) => [fieldPath(path), sentence(fieldPath(path), code)]),
        )
        setErrors(fields)
        setRefusal(error)
        focusFirst(fields)
      } finally {
        busy.current = false
        setSending(false)
      }
    },
  }
}

type Sentence = (path: string, code: string) => string

function tooShort(atLeast: Record<string, number | undefined>, values: object, sentence: Sentence): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [name, value] of Object.entries(values)) {
    const least = atLeast[name]
    if (least !== undefined && String(value).trim().length < least) found[name] = sentence(name, `too_small:${least}`)
  }
  return found
}

async function complaints(schema: (() => Promise<z.core.$ZodType>) | undefined, values: unknown, sentence: Sentence) {
  const found: Record<string, string> = {}
  if (!schema) return found
  // Where the check's code does not come, the server checks alone: a press of the button is never left without an answer.
  const parts = await Promise.all([schema(), import('zod')]).catch(() => null)
  for (const issue of parts?.[1].safeParse(parts[0], values).error?.issues ?? []) {
    const path = issue.path.join('.')
    found[path] ??= sentence(path, codeOf(issue))
  }
  return found
}

/** The first field at fault takes the focus, so that the keyboard and the screen reader are where the work is. */
function focusFirst(errors: Record<string, string>) {
  setTimeout(() => {
    const at = [...document.querySelectorAll<HTMLElement>('[data-field]')].find((element) =>
      Object.keys(errors).some((path) => path === element.dataset['field'] || path.startsWith(`${element.dataset['field']}.`)),
    )
    at?.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
  })
}

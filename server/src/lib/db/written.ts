import {
  type Compilable,
  CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
  sql,
} from 'kysely'
import type { Database } from './index.ts'

/** Writes queries and asks nothing. */
export type Writer = Kysely<Database>

const writer: Writer = new Kysely<Database>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

/** Stands in the text for a value that each asking brings. */
class Place {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
  /** Whoever compares or reads it would write a text that fits one asking only. */
  [Symbol.toPrimitive](): never {
    throw new Error(`«${this.name}» has no value while the query is written`)
  }
}

// A query is written with places where later the values stand: to whoever writes it they look like the values.
const placesOf = <V extends object>(): V =>
  new Proxy({}, { get: (_, name) => (typeof name === 'string' ? new Place(name) : undefined) }) as V

interface Text {
  sql: string
  /** The places in the order of their numbers in the text. */
  places: readonly string[]
}

/** Each place keeps one number however often it stands there, and what is no place stands in the text itself, for the planner to see. */
function textOf({ sql: text, parameters }: CompiledQuery): Text {
  const places: string[] = []
  const numbered = text.replace(/\$(\d+)/g, (_, digits: string) => {
    const value = parameters[Number(digits) - 1]
    if (!(value instanceof Place)) return literal(value)
    if (!places.includes(value.name)) places.push(value.name)
    return `$${places.indexOf(value.name) + 1}`
  })
  return { sql: numbered, places }
}

function literal(value: unknown): string {
  if (value === null) return 'NULL'
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`
  throw new Error('A written query takes its values from its places: what stands in it for good is a word, a number or a truth')
}

const filled = <V extends object, O>(text: Text, values: V): CompiledQuery<O> =>
  CompiledQuery.raw(
    text.sql,
    text.places.map((name) => Reflect.get(values, name)),
    // the rows are what the builder's type says
  ) as CompiledQuery<O>

/**
 * A query whose text is made once: building it anew costs more than all else that the server does for a small question.
 * @param write gets places instead of values: it may put them anywhere into the query, but not look at them
 */
export function written<V extends object, O>(write: (db: Writer, at: V) => Compilable<O>): (values: V) => CompiledQuery<O> {
  let text: Text | undefined
  return (values) => filled((text ??= textOf(write(writer, placesOf<V>()).compile())), values)
}

/** A row as JSON carries it: moments are ISO strings. */
export type Plain<O> = { [K in keyof O]: O[K] extends Date ? string : O[K] extends Date | null ? string | null : O[K] }

type Select<O> = (Compilable<O> & { toOperationNode(): unknown }) | RawBuilder<O>

/** One of many SELECTs that are asked together, and what its rows tell. */
export interface Question<V extends object, A, T> {
  readonly select: (db: Writer, at: V) => Select<unknown>
  readonly tell: (rows: readonly never[], about: A) => T
}

/**
 * @param select the rows wanted; see `written` for what it may do with the values
 * @param tell what the rows say to the one who asks
 */
export const question =
  <V extends object, A>() =>
  <O, T>(select: (db: Writer, at: V) => Select<O>, tell: (rows: readonly Plain<O>[], about: A) => T): Question<V, A, T> => ({
    select,
    tell,
  })

/** Asks questions in one statement: one message and one plan for all of them. Questions that are asked together often are written once. */
export function together<V extends object, A, T>(): (
  ask: (query: CompiledQuery<unknown>) => Promise<readonly unknown[]>,
  questions: readonly Question<V, A, T>[],
  values: V,
  about: A,
) => Promise<T[]> {
  const numbers = new Map<object, number>()
  const texts = new Map<string, Text>()
  const numberOf = (each: object) => numbers.get(each) ?? (numbers.set(each, numbers.size), numbers.size - 1)
  return async (ask, questions, values, about) => {
    if (questions.length === 0) return []
    const key = questions.map(numberOf).join()
    let text = texts.get(key)
    if (text === undefined) texts.set(key, (text = writeAll(questions)))
    const [row] = await ask(filled(text, values))
    const answers = row as Record<string, never[]> // a column of JSON for each question, named by writeAll
    return questions.map((each, index) => each.tell(answers[`q${index}`] ?? [], about))
  }
}

function writeAll<V extends object>(questions: readonly Question<V, never, unknown>[]): Text {
  const places = placesOf<V>()
  const columns = questions.map(
    ({ select }, index) =>
      sql`(select coalesce(json_agg(answer), '[]') from (${select(writer, places)}) as answer) as ${sql.ref(`q${index}`)}`,
  )
  return textOf(sql`select ${sql.join(columns)}`.compile(writer))
}

import { z } from 'zod'

interface Json {
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  anyOf?: Json[]
  oneOf?: Json[]
  allOf?: Json[]
  properties?: Record<string, Json>
  required?: string[]
  items?: Json
  minItems?: number
  minLength?: number
  maxLength?: number
  minimum?: number
  exclusiveMinimum?: number
  format?: string
  pattern?: string
  additionalProperties?: Json | boolean
  propertyNames?: Json
}

/**
 * For the route matrix: a value that a schema takes, so that a request comes as far as the thing it names.
 * @param uuid what stands for every id
 */
export function sampleOf(schema: z.core.$ZodType, uuid: string): unknown {
  return sample(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Json, uuid)
}

function sample(json: Json, uuid: string): unknown {
  if (json.const !== undefined) return json.const
  if (json.enum) return json.enum[0]
  const options = json.anyOf ?? json.oneOf
  if (options) return sample(options[0] ?? {}, uuid)
  if (json.allOf) return Object.assign({}, ...json.allOf.map((part) => sample(part, uuid)))
  const type = Array.isArray(json.type) ? json.type[0] : json.type
  if (type === 'object') {
    const wanted = Object.entries(json.properties ?? {}).filter(([name, part]) => json.required?.includes(name) || part.format === 'uuid')
    return Object.fromEntries(wanted.map(([name, part]) => [name, sample(part, uuid)]))
  }
  if (type === 'array') return Array.from({ length: Math.max(json.minItems ?? 0, 1) }, () => sample(json.items ?? {}, uuid))
  if (type === 'number' || type === 'integer') return json.minimum ?? (json.exclusiveMinimum ?? 0) + 1
  if (type === 'boolean') return true
  if (type === 'null') return null
  return text(json, uuid)
}

function text({ format, minLength = 1, pattern }: Json, uuid: string): string {
  if (format === 'uuid') return uuid
  if (format === 'email') return 'matrix@dala.example'
  if (format === 'date') return '2026-11-22'
  if (format === 'date-time') return '2026-11-22T10:00:00Z'
  if (format === 'uri') return 'https://dala.example/'
  if (pattern?.includes('\\d{4}-\\d{2}-\\d{2}')) return '2026-11-22'
  return 'x'.repeat(Math.max(minLength, 1))
}

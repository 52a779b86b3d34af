import fastJson from 'fast-json-stringify'
import { z } from 'zod'

/** A function that writes replies by their schema: what the schema does not declare is left out, so that nothing leaks. */
export function serializerOf(schema: z.core.$ZodType): (value: unknown) => string {
  const json = z.toJSONSchema(schema, { io: 'output', target: 'openapi-3.0', unrepresentable: 'any', reused: 'inline' })
  return fastJson(json as Parameters<typeof fastJson>[0])
}

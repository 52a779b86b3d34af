import fastJson from 'fast-json-stringify'
import { z } from 'zod'

/** A function that writes replies by their schema: what the schema does not declare is left out, so that nothing leaks. */
export function serializerOf(schema: z.core.$ZodType): (value: unknown) => string {
  const json = z.toJSONSchema(schema, {
    io: 'output',
    target: 'openapi-3.0',
    unrepresentable: 'any',
    reused: 'inline',
    // OpenAPI 3.0 writes these as booleans, which the writer's JSON Schema does not know; it checks no limits anyway.
    override: ({ jsonSchema }) => {
      delete jsonSchema.exclusiveMinimum
      delete jsonSchema.exclusiveMaximum
    },
  })
  return fastJson(json as Parameters<typeof fastJson>[0])
}

import { parseRoute, type AnyEndpoint } from '@dala/domain/contract'
import { z } from 'zod'

const toSchema = (schema: z.core.$ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any', reused: 'inline' })
  return rest
}

/** The OpenAPI 3.1 document of all endpoints served. */
export function openApi(endpoints: readonly AnyEndpoint[], publicUrl: string): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const endpoint of endpoints) {
    const { verb, path } = parseRoute(endpoint.route)
    const url = `/api${path.replace(/:(\w+)/g, '{$1}')}`
    ;(paths[url] ??= {})[verb.toLowerCase()] = operation(endpoint, verb, path)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Dala',
      version: '1',
      description: 'Distance-learning platform. Errors are RFC 9457 problems in the language of Accept-Language (kk, ru, en).',
    },
    servers: [{ url: publicUrl }],
    tags: [...new Set(endpoints.map(tagOf))].sort().map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-sid' } },
      schemas: {
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status', 'slug'],
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            slug: { type: 'string' },
            detail: { type: 'string' },
            requestId: { type: 'string' },
            facts: { type: 'object' },
            fields: { type: 'array', items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } } },
          },
        },
      },
    },
  }
}

const tagOf = (endpoint: AnyEndpoint): string => parseRoute(endpoint.route).path.split('/')[1] ?? ''

function operation(endpoint: AnyEndpoint, verb: string, path: string): Record<string, unknown> {
  const parameters = [
    ...fieldsOf(endpoint.params).map(([name, schema]) => ({ name, in: 'path', required: true, schema })),
    ...fieldsOf(endpoint.query).map(([name, schema, required]) => ({ name, in: 'query', required, schema })),
  ]
  const hasReply = endpoint.reply !== 'file' && (endpoint.reply as z.core.$ZodTypes)._zod.def.type !== 'null'
  return {
    operationId: `${verb.toLowerCase()}${path.replace(/[:/-]+(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
    summary: endpoint.summary,
    tags: [tagOf(endpoint)],
    'x-actor': endpoint.actor,
    'x-permission': endpoint.permission,
    'x-rate': endpoint.rate,
    ...(endpoint.requirements !== undefined && { 'x-requirements': endpoint.requirements }),
    security: endpoint.actor === 'anyone' ? [] : [{ session: [] }],
    ...(parameters.length > 0 && { parameters }),
    ...(endpoint.body !== undefined && {
      requestBody: { required: true, content: { 'application/json': { schema: toSchema(endpoint.body, 'input') } } },
    }),
    responses: {
      ...(endpoint.reply === 'file'
        ? { 200: { description: 'The file', content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } } }
        : hasReply
          ? { 200: { description: 'Done', content: { 'application/json': { schema: toSchema(endpoint.reply, 'output') } } } }
          : { 204: { description: 'Done' } }),
      default: { description: 'A problem', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
    },
  }
}

function fieldsOf(schema: z.core.$ZodObject | undefined): [string, unknown, boolean][] {
  if (schema === undefined) return []
  const json = toSchema(schema, 'input') as { properties?: Record<string, unknown>; required?: string[] }
  return Object.entries(json.properties ?? {}).map(([name, field]) => [name, field, json.required?.includes(name) ?? false])
}

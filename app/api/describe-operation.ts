import type { ZodOpenApiOperationObject } from 'zod-openapi'
import { PERMISSIONS } from '@/lib/access'
import type { Scope } from '@/lib/vocabulary'
import type { AnswerSpec, Operation } from './operation'
import { problemView } from './problem'
import { PROBLEMS, type ProblemCode } from './problem-codes'

/** The refusals an operation shares with others of its kind, and its own. */
export function refusalsOf(operation: Operation): ProblemCode[] {
  const { permission, params, body, method } = operation
  const has = (schema: { shape: object }) => Object.keys(schema.shape).length > 0
  const inPath = has(params) && Object.keys(operation.unknown).length === 0
  const codes: (ProblemCode | false)[] = [
    permission !== null && 'unauthorized',
    permission !== null && 'forbidden',
    permission !== null && 'rate-limited',
    inPath && 'invalid-path',
    'invalid-query',
    (body.kind === 'json' || body.kind === 'either') && 'malformed-json',
    (body.kind === 'multipart' || body.kind === 'either') && 'malformed-multipart',
    ...(body.kind === 'none' ? [] : (['too-large', 'unsupported-media-type', 'invalid-body'] as const)),
    ...(method === 'GET'
      ? []
      : (['request-under-way', 'answer-lost', 'invalid-idempotency-key', 'idempotency-mismatch'] as const)),
    ...operation.refusals,
    'internal-error',
    permission !== null && 'unavailable',
  ]
  return [...new Set(codes.filter((code) => code !== false))]
}

/** Scopes of which a key needs one; none for what is open to everybody. */
export function scopesOf({ permission }: Operation): readonly Scope[] {
  const grant = permission && PERMISSIONS[permission]
  return grant && 'scopes' in grant ? grant.scopes : []
}

/** An operation in the words of OpenAPI 3.1. */
export function describeOperation(operation: Operation): ZodOpenApiOperationObject {
  const { id, tag, summary, description, params, query, body } = operation
  const scopes = scopesOf(operation)
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description ? { description } : {}),
    security: scopes.map((scope) => ({ apiKey: [scope] })),
    requestParams: { path: params, query },
    parameters: headersOf(operation),
    ...(body.kind === 'none'
      ? {}
      : {
          requestBody: {
            required: true,
            content: contentOf(body),
          },
        }),
    responses: responsesOf(operation),
  }
}

function contentOf(body: Exclude<Operation['body'], { kind: 'none' }>) {
  if (body.kind === 'json') return { 'application/json': { schema: body.schema } }
  const multipart = { 'multipart/form-data': { schema: body.schema } }
  return body.kind === 'either' ? { 'application/json': { schema: body.json }, ...multipart } : multipart
}

type Parameter = NonNullable<ZodOpenApiOperationObject['parameters']>[number]

function headersOf({ method, waits }: Operation): Parameter[] {
  const header = (
    name: string,
    description: string,
    schema: { type: 'string'; pattern?: string; examples?: string[] },
  ): Parameter => ({
    name,
    in: 'header',
    description,
    schema,
  })
  return [
    ...(method === 'GET'
      ? []
      : [
          header('Idempotency-Key', 'The same key and request give the same answer for 24 h.', {
            type: 'string',
            pattern: '^[\\x21-\\x7e]{1,200}$',
          }),
        ]),
    ...(waits
      ? [
          header('Prefer', '`wait=` and the seconds, at most 10, to wait for the outcome.', {
            type: 'string',
            examples: ['wait=10'],
          }),
        ]
      : []),
  ]
}

function responsesOf(operation: Operation): ZodOpenApiOperationObject['responses'] {
  const answers = Object.entries(operation.answers).map(([status, spec]) => [status, answerOf(spec)])
  const codes = refusalsOf(operation)
  const statuses = [...new Set(codes.map((code) => PROBLEMS[code].status))].filter(
    (status) => !operation.answers[status],
  )
  const refusals = statuses.sort().map((status) => [
    String(status),
    {
      description: codes
        .filter((code) => PROBLEMS[code].status === status)
        .map((code) => `\`${code}\``)
        .join(', '),
      content: { 'application/problem+json': { schema: problemView } },
    },
  ])
  return Object.fromEntries([...answers, ...refusals])
}

const answerOf = ({ description, schema }: AnswerSpec) => ({
  description,
  ...(schema ? { content: { 'application/json': { schema } } } : {}),
})

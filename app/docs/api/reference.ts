import { openApiDocument } from '@/app/api/openapi'
import { type Field, fieldsOf, type Schema, typeOf, words } from './fields'

type Content = Record<string, { schema: Schema }>
type Described = {
  operationId: string
  tags: string[]
  summary: string
  description?: string
  security: { apiKey: string[] }[]
  parameters?: { in: string; name: string; required?: boolean; description?: string; schema: Schema }[]
  requestBody?: { content: Content }
  responses: Record<string, { description: string; content?: Content }>
}
type Document = {
  info: { version: string }
  servers: { url: string }[]
  paths: Record<string, Record<string, Described>>
  webhooks: Record<string, { post: Described }>
  components: { schemas: Record<string, Schema> }
}

export type Entry = {
  id: string
  tag: string
  method: string
  path: string
  summary: string
  description: string | null
  scopes: string[]
  parameters: (Field & { where: string })[]
  body: { type: string; schema: string | null; fields: Field[] } | null
  answers: { status: string; description: string; schema: string | null }[]
  refusals: { status: string; codes: string[] }[]
}

export type SchemaEntry = { name: string; fields: Field[]; kinds: { kind: string; fields: Field[] }[] }

/** What is sent to webhook endpoints: the headers of each message, and the types there are. */
export type Messages = { headers: Field[]; types: string[] }

export type Reference = {
  version: string
  server: string
  entries: Entry[]
  messages: Messages
  schemas: SchemaEntry[]
}

/** The OpenAPI document as the page draws it: one source for both. */
export function readReference(): Reference {
  const document = JSON.parse(JSON.stringify(openApiDocument())) as Document
  const entries = Object.entries(document.paths).flatMap(([path, calls]) =>
    Object.entries(calls).map(([method, call]) => toEntry(path, method, call)),
  )
  return {
    version: document.info.version,
    server: document.servers[0]?.url ?? '',
    entries,
    messages: toMessages(document.webhooks),
    schemas: Object.entries(document.components.schemas).map(([name, schema]) => toSchema(name, schema)),
  }
}

function toEntry(path: string, method: string, call: Described): Entry {
  return {
    id: call.operationId,
    tag: call.tags[0] ?? '',
    method: method.toUpperCase(),
    path,
    summary: call.summary,
    description: call.description ?? null,
    scopes: call.security.flatMap(({ apiKey }) => apiKey),
    parameters: (call.parameters ?? []).map((parameter) => ({ ...toField(parameter), where: parameter.in })),
    body: toBody(call.requestBody?.content),
    ...toAnswers(call.responses),
  }
}

const toField = (parameter: NonNullable<Described['parameters']>[number]): Field => ({
  ...typeOf(parameter.schema),
  name: parameter.name,
  required: parameter.required ?? false,
  description: words({ ...parameter.schema, description: parameter.description ?? '' }),
})

/** Every message has the same headers. */
function toMessages(webhooks: Document['webhooks']): Messages {
  const types = Object.keys(webhooks)
  const headers = webhooks[types[0] ?? '']?.post.parameters ?? []
  return { types, headers: headers.map(toField) }
}

function toBody(content: Content | undefined): Entry['body'] {
  const found = content && Object.entries(content)[0]
  if (!found) return null
  const [type, { schema }] = found
  return { type, schema: schema.$ref ? typeOf(schema).schema : null, fields: fieldsOf(schema) }
}

const PROBLEM = 'application/problem+json'

function toAnswers(responses: Described['responses']): Pick<Entry, 'answers' | 'refusals'> {
  const all = Object.entries(responses)
  const refused = (content?: Content) => content !== undefined && PROBLEM in content
  return {
    answers: all
      .filter(([, { content }]) => !refused(content))
      .map(([status, { description, content }]) => {
        const schema = content?.['application/json']?.schema
        return { status, description, schema: schema ? typeOf(schema).schema : null }
      }),
    refusals: all
      .filter(([, { content }]) => refused(content))
      .map(([status, { description }]) => ({ status, codes: description.replaceAll('`', '').split(', ') })),
  }
}

/** One of several kinds, told apart by a constant, is drawn kind by kind. */
function toSchema(name: string, schema: Schema): SchemaEntry {
  const kinds = (schema.oneOf ?? []).map((one) => ({
    kind: String(one.properties?.type?.const ?? ''),
    fields: fieldsOf(one.properties?.data ?? {}),
  }))
  return {
    name,
    fields: fieldsOf(schema.oneOf?.[0] ?? schema).filter(
      ({ name: field }) => kinds.length === 0 || !field.startsWith('data.'),
    ),
    kinds,
  }
}

/** A JSON Schema as far as the reference draws it. */
export type Schema = {
  $ref?: string
  type?: string | string[]
  format?: string
  enum?: unknown[]
  const?: unknown
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  description?: string
  default?: unknown
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
}

export type Field = {
  /** With dots where it lies in another. */
  name: string
  required: boolean
  type: string
  /** The schema that says more. */
  schema: string | null
  description: string
}

const nameOf = (reference: string): string => reference.split('/').at(-1) ?? reference

/** A type in few words, and the name of the schema it leads to. */
export function typeOf(schema: Schema): { type: string; schema: string | null } {
  if (schema.$ref) return { type: nameOf(schema.$ref), schema: nameOf(schema.$ref) }
  if (schema.const !== undefined) return { type: JSON.stringify(schema.const), schema: null }
  if (schema.enum) return { type: schema.enum.map((value) => JSON.stringify(value)).join(' | '), schema: null }
  if (schema.items) {
    const item = typeOf(schema.items)
    return { type: `list of ${item.type}`, schema: item.schema }
  }
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) {
    const found = choices.map(typeOf)
    return {
      type: found.map(({ type }) => type).join(' or '),
      schema: found.find((one) => one.schema)?.schema ?? null,
    }
  }
  const plain = [schema.type ?? 'any'].flat().join(' or ')
  return { type: schema.format ? `${plain} (${schema.format})` : plain, schema: null }
}

/** The object a field holds, or each item of a list, when it has no name of its own. */
const inner = (schema: Schema): Schema | undefined =>
  [schema, schema.items, ...(schema.anyOf ?? [])].find((one) => one?.properties)

/** The fields of an object and of those within it, in order. */
export function fieldsOf(schema: Schema, within = ''): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([own, field]) => {
    const name = `${within}${own}`
    const row = { name, required: schema.required?.includes(own) ?? false, ...typeOf(field), description: words(field) }
    const deeper = inner(field)
    return [row, ...(deeper ? fieldsOf(deeper, `${name}${field.items ? '[].' : '.'}`) : [])]
  })
}

/** What is said of a field: its own words, its limits, what holds without it. */
export function words(field: Schema): string {
  const usual = field.default === undefined ? '' : `Left out: ${JSON.stringify(field.default)}.`
  return [field.description, rangeOf(field), usual].filter(Boolean).join(' ')
}

function rangeOf({ minLength, maxLength, minimum, maximum }: Schema): string {
  if (maxLength !== undefined)
    return minLength ? `${minLength} to ${maxLength} characters.` : `At most ${maxLength} characters.`
  if (minimum !== undefined && maximum !== undefined) return `${minimum} to ${maximum}.`
  return ''
}

import { z } from 'zod'
import { kindOf, schemaOf } from './field-schema'
import { FIELDS, type Field } from './fields'
import { FIRST_POLICY } from './first-policy'
import { valueAt, withValue } from './paths'
import type { Policy, PolicyContent } from './policy'
import { TOGETHER } from './together'

const { version: _, ...firstContent } = FIRST_POLICY

/** What a version says of each field; what it is silent on, version 1 says. */
function filled(content: unknown): unknown {
  return FIELDS.reduce<object>((whole, { path }) => {
    const own = valueAt(content, path)
    return own === undefined ? whole : withValue(whole, path, own)
  }, firstContent)
}

type Named = readonly [path: string, schema: z.ZodType]

const headOf = (path: string): string => path.split('.')[0] ?? ''

/** One schema of the whole from those of its fields. */
function nested(fields: readonly Named[]): z.ZodType {
  const inside = (key: string): z.ZodType => {
    const own = fields.find(([path]) => path === key)
    if (own) return own[1]
    const deeper = fields.filter(([path]) => path.startsWith(`${key}.`))
    return nested(deeper.map(([path, schema]) => [path.slice(key.length + 1), schema]))
  }
  const keys = new Set(fields.map(([path]) => headOf(path)))
  return z.looseObject(Object.fromEntries([...keys].map((key) => [key, inside(key)])))
}

const schemaWith = (schema: (field: Field) => z.ZodType) =>
  z.preprocess(filled, nested(FIELDS.map((field) => [field.path, schema(field)])))

const published = schemaWith(kindOf)
const drafted = schemaWith(schemaOf)

/** A published version as rules take it. Versions from before a field was there are filled in. Throws on a defect. */
export const readPolicy = (number: number, content: unknown): Policy => ({
  ...(published.parse(content) as PolicyContent),
  version: number,
})

export type ContentErrors = Readonly<Record<string, string>>

/** A draft's content checked against every limit; what is wrong is named by the field's path. */
export function checkContent(
  content: unknown,
): { ok: true; content: PolicyContent } | { ok: false; errors: ContentErrors } {
  const read = drafted.safeParse(content)
  if (!read.success) {
    const errors: Record<string, string> = {}
    for (const { path, message } of read.error.issues) {
      const named = FIELDS.find((field) => `${path.join('.')}.`.startsWith(`${field.path}.`))
      errors[named?.path ?? path.join('.')] ??= message
    }
    return { ok: false, errors }
  }
  const whole = read.data as PolicyContent
  const broken = TOGETHER.filter((rule) => !rule.holds(whole)).map(({ path, message }) => [path, message])
  return broken.length > 0 ? { ok: false, errors: Object.fromEntries(broken) } : { ok: true, content: whole }
}

import type { z } from 'zod'
import type { FieldError } from './problem'

type Read<T> = { ok: true; value: T } | { ok: false; errors: FieldError[] }

const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** Checks a value by a schema; what is wrong comes back as JSON pointers with a sentence each. */
export function readInput<S extends z.ZodType>(schema: S, raw: unknown, unknownField: string): Read<z.output<S>> {
  const unkeepable = unkeepableTexts(raw, [])
  if (unkeepable.length > 0) return { ok: false, errors: unkeepable }
  const read = schema.safeParse(raw, { error: sentence })
  if (read.success) return { ok: true, value: read.data }
  return { ok: false, errors: read.error.issues.flatMap((issue) => toErrors(issue, unknownField)) }
}

function toErrors(issue: z.core.$ZodIssue, unknownField: string): FieldError[] {
  if (issue.code !== 'unrecognized_keys') return [{ pointer: pointerTo(issue.path), detail: issue.message }]
  return issue.keys.map((key) => ({ pointer: pointerTo([...issue.path, key]), detail: unknownField }))
}

const sentence = (issue: z.core.$ZodRawIssue): string | undefined =>
  issue.code === 'invalid_type' && issue.input === undefined ? 'This is required.' : undefined

const NUL = '\0'
const LONE_SURROGATE = /\p{Surrogate}/u

/** Texts that no database keeps: with a NUL character or half of a surrogate pair. */
function unkeepableTexts(value: unknown, path: readonly PropertyKey[]): FieldError[] {
  if (typeof value === 'string') {
    const bad = value.includes(NUL) || LONE_SURROGATE.test(value)
    return bad ? [{ pointer: pointerTo(path), detail: 'Send text without NUL characters and broken surrogates.' }] : []
  }
  if (Array.isArray(value)) return value.flatMap((one, i) => unkeepableTexts(one, [...path, i]))
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return []
  return Object.entries(value).flatMap(([key, one]) => [
    ...unkeepableTexts(key, [...path, key]),
    ...unkeepableTexts(one, [...path, key]),
  ])
}

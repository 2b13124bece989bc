import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type Refusal, refuse } from '@/lib/vocabulary'
import type { FieldError } from './problem'
import type { RawBody } from './read-body'
import { Upload } from './upload'

type Part = { name: string; content: string | Upload }

/** The parts of a multipart body, each once; those whose schema is an object hold JSON. */
export async function readParts(
  bytes: Uint8Array,
  contentType: string,
  schema: z.ZodObject,
): Promise<RawBody | Refusal<'malformed-multipart'>> {
  const parts = await split(bytes, contentType)
  if (!parts) return refuse('malformed-multipart', 'Send multipart/form-data with its boundary.')
  const value: Record<string, unknown> = Object.create(Object.prototype)
  const errors: FieldError[] = []
  for (const { name, content } of parts) {
    const pointer = `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
    if (Object.hasOwn(value, name)) errors.push({ pointer, detail: 'Send this part once.' })
    const read = typeof content === 'string' && holdsJson(schema, name) ? parsed(content) : { value: content }
    if (!read) errors.push({ pointer, detail: 'This part holds JSON: this is none.' })
    Object.defineProperty(value, name, { value: read?.value, enumerable: true, configurable: true, writable: true })
  }
  return { value, fingerprint: fingerprintOf(parts), errors }
}

async function split(bytes: Uint8Array, contentType: string): Promise<Part[] | null> {
  try {
    const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } }).formData()
    return await Promise.all([...form.entries()].map(toPart))
  } catch {
    return null
  }
}

const toPart = async ([name, entry]: [string, FormDataEntryValue]): Promise<Part> => ({
  name,
  content: typeof entry === 'string' ? entry : new Upload(new Uint8Array(await entry.arrayBuffer()), entry.type),
})

function holdsJson(schema: z.ZodObject, name: string): boolean {
  const field = Object.hasOwn(schema.shape, name) ? schema.shape[name] : undefined
  return (field instanceof z.ZodOptional ? field.unwrap() : field) instanceof z.ZodObject
}

function parsed(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}

/** Of names and contents alone: a boundary or an order of parts that a client makes anew is no other body. */
function fingerprintOf(parts: readonly Part[]): Uint8Array {
  const lines = parts.map(({ name, content }) => {
    const bytes = typeof content === 'string' ? content : content.bytes
    return JSON.stringify([name, typeof content, createHash('sha256').update(bytes).digest('hex')])
  })
  return Buffer.from(lines.sort().join('\n'))
}

import type { z } from 'zod'
import { type Refusal, refuse } from '@/lib/vocabulary'
import type { BodySpec } from './operation'
import type { FieldError, ProblemRefusal } from './problem'
import { readParts } from './read-multipart'

const JSON_LIMIT = 64 * 1024
const MULTIPART_LIMIT = 16 * 1024 * 1024

/** A body as it came: what validation looks at, and what a replay with the same key is compared by. */
export type RawBody = { value: unknown; fingerprint: Uint8Array; errors: FieldError[] }

type BodyRefusal = ProblemRefusal<'too-large' | 'unsupported-media-type' | 'malformed-json' | 'malformed-multipart'>

const EMPTY: RawBody = { value: {}, fingerprint: new Uint8Array(), errors: [] }
const TYPES = { json: 'application/json', multipart: 'multipart/form-data' } as const

/** Reads a body of the kind the operation takes, never more than its limit (64 KB of JSON, 16 MB of multipart). */
export async function readBody(request: Request, spec: BodySpec<z.ZodObject>): Promise<RawBody | BodyRefusal> {
  if (spec.kind === 'none') return EMPTY
  const type = request.headers.get('content-type') ?? ''
  const kinds = spec.kind === 'either' ? (['json', 'multipart'] as const) : [spec.kind]
  const kind = kinds.find((one) => type.split(';')[0]?.trim().toLowerCase() === TYPES[one])
  if (!kind) {
    return refuse('unsupported-media-type', `Send the body as ${kinds.map((one) => TYPES[one]).join(' or ')}.`)
  }
  const bytes = await readBytes(request, kind === 'json' ? JSON_LIMIT : MULTIPART_LIMIT)
  if (!(bytes instanceof Uint8Array)) return bytes
  return kind === 'json' ? parseJson(bytes) : await readParts(bytes, type, spec.schema)
}

function parseJson(bytes: Uint8Array): RawBody | Refusal<'malformed-json'> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { value: JSON.parse(text), fingerprint: bytes, errors: [] }
  } catch {
    return refuse('malformed-json', 'Send one JSON object in UTF-8.')
  }
}

async function readBytes(request: Request, limit: number): Promise<Uint8Array | Refusal<'too-large'>> {
  if (Number(request.headers.get('content-length')) > limit) return tooLarge(limit)
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (;;) {
    const read = await reader?.read()
    if (!read || read.done) return Buffer.concat(chunks)
    size += read.value.length
    if (size > limit) {
      await reader?.cancel().catch(() => undefined)
      return tooLarge(limit)
    }
    chunks.push(read.value)
  }
}

const tooLarge = (limit: number) =>
  refuse(
    'too-large',
    limit === JSON_LIMIT ? 'A JSON body has at most 64 KB.' : 'A picture has at most 15 MB, the whole body 16 MB.',
  )

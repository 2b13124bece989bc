import { z } from 'zod'
import { configuration } from '@/lib/configuration'
import type { Refusal } from '@/lib/vocabulary'
import { DETAILS, PROBLEMS, type ProblemCode } from './problem-codes'
import type { Reply } from './reply'

const fieldError = z
  .object({
    pointer: z.string().describe('JSON Pointer (RFC 6901) to the field, parameter or part.'),
    detail: z.string(),
  })
  .meta({ id: 'FieldError' })
export type FieldError = z.infer<typeof fieldError>

/** An error as RFC 9457 has it. */
export const problemView = z
  .object({
    type: z.url(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string().describe('Stable: decide by it, not by the words.'),
    errors: z.array(fieldError).optional(),
    requestId: z.uuid().optional().describe('Of an error here: name it when you report it.'),
  })
  .meta({ id: 'Problem' })
type ProblemView = z.infer<typeof problemView>

export type ProblemRefusal<C extends ProblemCode = ProblemCode> = Refusal<C> & {
  errors?: readonly FieldError[]
  /** Where it differs from the code's own. */
  status?: number
  headers?: Record<string, string>
}

const RETRY_SECONDS = '5'

/** A refusal as an `application/problem+json` answer. */
export function problem(refusal: ProblemRefusal): Reply {
  const { code } = refusal
  const { title, status: usual } = PROBLEMS[code]
  const status = refusal.status ?? usual
  const body: ProblemView = {
    type: `${configuration().baseUrl}/docs/api#${code}`,
    title,
    status,
    detail: refusal.detail ?? DETAILS[code] ?? `${title}.`,
    code,
    ...(refusal.errors ? { errors: [...refusal.errors] } : {}),
  }
  const headers = {
    'content-type': 'application/problem+json',
    ...(status === 503 ? { 'retry-after': RETRY_SECONDS } : {}),
  }
  return { status, body, headers: { ...headers, ...refusal.headers } }
}

/** A refusal that names the fields, each with the first thing that is wrong with it. */
export function invalid<C extends ProblemCode>(code: C, found: readonly FieldError[]): ProblemRefusal<C> {
  const errors = found.filter(({ pointer }, i) => found.findIndex((one) => one.pointer === pointer) === i)
  const detail = errors.length === 1 ? errors[0]?.detail : `${errors.length} values need another look: see errors.`
  return { ok: false, code, ...(detail ? { detail } : {}), errors }
}

/** What a verb found wrong with a form (facts.errors by field), as what is wrong with the body. */
export function invalidBody({ facts }: Refusal): ProblemRefusal<'invalid-body'> {
  const errors = Object.entries((facts?.errors ?? {}) as Record<string, string>)
  return invalid(
    'invalid-body',
    errors.map(([path, detail]) => ({ pointer: `/${path.replaceAll('.', '/')}`, detail })),
  )
}

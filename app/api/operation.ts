import { z } from 'zod'
import type { Permission } from '@/lib/access'
import type { ProblemCode } from './problem-codes'

type Shape = z.ZodObject

/** `streamed`: the body is written in pieces as it is read, as text of that schema. */
export type AnswerSpec = { description: string; schema: z.ZodType | null; streamed?: true }
export type Answers = { readonly [status: number]: AnswerSpec }

export type BodySpec<B extends Shape> =
  | { kind: 'json' | 'multipart'; schema: B }
  /** Multipart, or JSON of the fields that are no files. */
  | { kind: 'either'; schema: B; json: Shape }
  | { kind: 'none'; schema: B }

/**
 * One call of the API: what it takes, what it answers and who may ask. The endpoint validates by it, the OpenAPI
 * document and the docs page are made of it, the authorisation test runs over it.
 */
export type Operation<
  P extends Shape = Shape,
  Q extends Shape = Shape,
  B extends Shape = Shape,
  A extends Answers = Answers,
  R extends ProblemCode = ProblemCode,
> = {
  id: string
  method: 'GET' | 'PUT' | 'POST' | 'DELETE'
  /** Below /api/v1, parameters in braces. */
  path: string
  tag: string
  summary: string
  description?: string
  /** Null: open to everybody, without a key. */
  permission: Permission | null
  params: P
  /** What a path parameter that can't be one means: mostly that nothing has this name. */
  unknown: Partial<Record<string, ProblemCode>>
  query: Q
  body: BodySpec<B>
  /** True: takes `Prefer: wait=`. */
  waits: boolean
  answers: A
  /** Refusals of its own, beside those that every call shares. */
  refusals: readonly R[]
}

type Empty = z.ZodObject<Record<never, never>, z.core.$strict>
const nothing: Empty = z.strictObject({})

type Given<P extends Shape, Q extends Shape, B extends Shape, A extends Answers, R extends ProblemCode> = Pick<
  Operation<P, Q, B, A, R>,
  'id' | 'method' | 'path' | 'tag' | 'summary' | 'description' | 'permission' | 'answers'
> & {
  params?: P
  unknown?: Partial<Record<string, ProblemCode>>
  query?: Q
  json?: B
  multipart?: B
  /** Multipart may be sent as JSON of these fields alone. */
  orJson?: Shape
  waits?: boolean
  refusals?: readonly R[]
}

/** Writes down one operation; what is left out is empty. */
export function operation<
  const A extends Answers,
  P extends Shape = Empty,
  Q extends Shape = Empty,
  B extends Shape = Empty,
  const R extends ProblemCode = never,
>(given: Given<P, Q, B, A, R>): Operation<P, Q, B, A, R> {
  const { json, multipart, orJson, ...rest } = given
  return {
    unknown: {},
    waits: false,
    refusals: [],
    ...rest,
    params: given.params ?? (nothing as unknown as P),
    query: given.query ?? (nothing as unknown as Q),
    body: json
      ? { kind: 'json', schema: json }
      : multipart && orJson
        ? { kind: 'either', schema: multipart, json: orJson }
        : multipart
          ? { kind: 'multipart', schema: multipart }
          : { kind: 'none', schema: nothing as unknown as B },
  }
}

/** What a handler may answer: a status of the operation with a body of its schema. */
export type AnswerOf<A extends Answers> = {
  [S in keyof A & number]: {
    status: S
    body: A[S] extends { streamed: true }
      ? ReadableStream<Uint8Array>
      : A[S]['schema'] extends z.ZodType
        ? z.output<A[S]['schema']>
        : null
    headers?: Record<string, string>
  }
}[keyof A & number]

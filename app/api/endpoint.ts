import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { forbidden } from '@/lib/access'
import { log } from '@/lib/configuration'
import { type KeyActor, type Ok, refuse } from '@/lib/vocabulary'
import { authenticate } from './authenticate'
import { failure } from './failure'
import { IDEMPOTENCY_KEY, once } from './idempotency'
import type { AnswerOf, Answers, Operation } from './operation'
import { invalid, type ProblemRefusal, problem } from './problem'
import type { ProblemCode } from './problem-codes'
import { readBody } from './read-body'
import { readInput } from './read-input'
import { type Reply, respond } from './reply'

/** What a handler gets: checked by the operation's schemas. */
export type Call<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodObject> = {
  actor: KeyActor
  params: z.output<P>
  query: z.output<Q>
  body: z.output<B>
  headers: Headers
  now: Date
}

/** A route without a variable part has no params. */
type Context = { params: Promise<Record<string, string | string[] | undefined> | undefined> }
export type Handler = ((request: Request, context: Context) => Promise<Response>) & { operation: Operation }

const NOBODY: KeyActor = { kind: 'key', id: '', scopes: [] }

/**
 * A route's handler: who asks, how often, may they, what did they send; then the operation's own work, once per
 * idempotency key; and every refusal as a problem. Never throws.
 */
export function endpoint<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodObject,
  A extends Answers,
  R extends ProblemCode,
>(
  operation: Operation<P, Q, B, A, R>,
  handle: (
    call: Call<P, Q, B>,
  ) => Promise<AnswerOf<NoInfer<A>> | ProblemRefusal<NoInfer<R> | 'forbidden' | 'invalid-body'>>,
): Handler {
  const work = async (call: Call<z.ZodObject, z.ZodObject, z.ZodObject>): Promise<Reply> => {
    const answer = await handle(call as Call<P, Q, B>)
    return 'ok' in answer ? problem(answer) : answer
  }
  const handler = async (request: Request, context: Context): Promise<Response> => {
    const started = performance.now()
    const requestId = randomUUID()
    const about = { requestId, operation: operation.id }
    const reply = await answer(operation, request, context, work).catch((error) => failure(error, about))
    const level = operation.permission === null ? 'debug' : 'info'
    log[level]({ ...about, status: reply.status, ms: Math.round(performance.now() - started) }, 'answered')
    return respond(reply, requestId)
  }
  return Object.assign(handler, { operation: operation as unknown as Operation })
}

type Work = (call: Call<z.ZodObject, z.ZodObject, z.ZodObject>) => Promise<Reply>

async function answer(operation: Pick<Operation, keyof Operation>, request: Request, context: Context, work: Work) {
  const now = new Date()
  const actor = await admitted(operation, request, now)
  if (!actor.ok) return problem(actor)
  const address = readAddress(operation, new URL(request.url), (await context.params) ?? {})
  if (!address.ok) return problem(address)
  const raw = await readBody(request, operation.body)
  if ('ok' in raw) return problem(raw)
  const run = async (): Promise<Reply> => {
    const body = readInput(operation.body.schema, raw.value, 'This field is not known.')
    const errors = [...raw.errors, ...(body.ok ? [] : body.errors)]
    if (!body.ok || errors.length > 0) return problem(invalid('invalid-body', errors))
    return await work({ actor: actor.value, ...address.value, body: body.value, headers: request.headers, now })
  }
  const key = operation.method === 'GET' ? null : request.headers.get('idempotency-key')
  if (key === null) return await run()
  if (!IDEMPOTENCY_KEY.test(key)) {
    return problem(refuse('invalid-idempotency-key', 'An idempotency key has 1 to 200 visible ASCII characters.'))
  }
  const { pathname, search } = new URL(request.url)
  const secret = request.headers.get('authorization') ?? ''
  const { fingerprint } = raw
  const write = { keyId: actor.value.id, secret, key, method: operation.method, path: pathname + search, fingerprint }
  return await once(write, run, now)
}

/** The verbs ask for the permission again; here it keeps a key without it from sending megabytes. */
async function admitted(
  { permission }: Pick<Operation, 'permission'>,
  request: Request,
  now: Date,
): Promise<Ok<KeyActor> | ProblemRefusal> {
  if (permission === null) return { ok: true, value: NOBODY }
  const actor = await authenticate(request, now)
  return (actor.ok && forbidden(actor.value, permission)) || actor
}

type Address = { params: Record<string, unknown>; query: Record<string, unknown> }

function readAddress(
  operation: Pick<Operation, 'params' | 'query' | 'unknown'>,
  url: URL,
  path: Record<string, unknown>,
): Ok<Address> | ProblemRefusal {
  const params = readInput(operation.params, path, 'This part is not known.')
  if (!params.ok) {
    const unknown = operation.unknown[params.errors[0]?.pointer.slice(1) ?? '']
    return unknown ? refuse(unknown) : invalid('invalid-path', params.errors)
  }
  const names = [...url.searchParams.keys()]
  const twice = names.filter((name, i) => names.indexOf(name) !== i)
  if (twice.length > 0) {
    return invalid(
      'invalid-query',
      twice.map((name) => ({ pointer: `/${name}`, detail: 'Give this parameter once.' })),
    )
  }
  const query = readInput(operation.query, Object.fromEntries(url.searchParams), 'This parameter is not known.')
  return query.ok
    ? { ok: true, value: { params: params.value, query: query.value } }
    : invalid('invalid-query', query.errors)
}

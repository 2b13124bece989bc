import type { z } from 'zod'
import { staffActor } from '@/lib/access'
import { type Refusal, type Result, refuse, type StaffActor } from '@/lib/vocabulary'

/** Asks a door in the name of whoever is signed in, with what was sent. */
export type Act = (actor: StaffActor, said: unknown) => Promise<Result<unknown>>

const STATUS: Record<string, number> = { 'signed-out': 401, forbidden: 403, 'not-found': 404, invalid: 422 }
const CONFLICT = 409

/** Whether a page of this installation asks: what the browser says of the asking page, else the origin it names. */
export function isFromHere(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = headers.get('origin')
  return origin !== null && URL.canParse(origin) && new URL(origin).host === headers.get('host')
}

/**
 * Answers a page of the bench: a value, or a refusal with a status that says its kind. Refuses `forbidden` to other
 * origins, `signed-out`, `not-found` for what is no act, `invalid` for what is no JSON.
 */
export async function answer(request: Request, act: Act | undefined): Promise<Response> {
  if (!isFromHere(request.headers)) return reply(refuse('forbidden', 'Another site asked.'))
  const actor = await staffActor()
  if (!actor) return reply(refuse('signed-out'))
  if (!act) return reply(refuse('not-found'))
  const said = await readJson(request)
  return reply(said.ok ? await act(actor, said.value) : said)
}

async function readJson(request: Request): Promise<Result<unknown>> {
  const text = await request.text()
  try {
    return { ok: true, value: text === '' ? {} : JSON.parse(text) }
  } catch {
    return refuse('invalid', 'What was sent is no JSON.')
  }
}

const statusOf = ({ code }: Refusal): number => STATUS[code] ?? CONFLICT

const reply = (result: Result<unknown>): Response =>
  Response.json(result, {
    status: result.ok ? 200 : statusOf(result),
    headers: { 'cache-control': 'private, no-store' },
  })

/** Reads what was sent by a form before it is used. Refuses `invalid` with what is wrong. */
export function read<T>(form: z.ZodType<T>, said: unknown): Result<T> {
  const found = form.safeParse(said)
  return found.success ? { ok: true, value: found.data } : refuse('invalid', found.error.issues[0]?.message)
}

import 'server-only'
import { Agent, request } from 'undici'
import { configuration } from '@/lib/configuration'
import type { AttemptOutcome } from '../view'
import { type Guard, guardedLookup, safeAddresses, systemResolve } from './guarded-lookup'
import { outcomeOfError, outcomeOfStatus } from './outcome'

const CONNECT_MS = 5_000
/** For everything: name, connection, answer. Standard Webhooks asks senders for 15 to 30 s. */
const ANSWER_MS = 15_000
/** Of an answer no more is read: status and a first line tell enough. */
const READ_BYTES = 2_048

const OWN_HEADERS = { 'content-type': 'application/json', 'user-agent': 'Likeness' }

export type Request = { url: string; headers: Record<string, string>; body: string }
export type Answer = {
  outcome: AttemptOutcome
  status: number | null
  retryAfter: string | null
  /** The beginning of the answer's body. */
  text: string
  durationMs: number
}
export type Client = { post: (request: Request) => Promise<Answer>; close: () => Promise<void> }

/**
 * Posts to addresses of the open internet. Connections go to the address that was checked and to no other, redirects
 * are not followed, answers are read to 2 KB and for 15 s at most.
 */
export function createClient(given: Partial<Guard> & { answerMs?: number } = {}): Client {
  const guard: Guard = { allowPrivate: configuration().allowPrivateWebhooks, resolve: systemResolve, ...given }
  const agent = new Agent({ connect: { lookup: guardedLookup(guard), timeout: CONNECT_MS }, pipelining: 1 })
  return {
    post: (sent) => post(agent, guard, sent, given.answerMs ?? ANSWER_MS),
    close: () => agent.close(),
  }
}

async function post(agent: Agent, guard: Guard, { url, headers, body }: Request, withinMs: number): Promise<Answer> {
  const started = performance.now()
  const answered = (rest: Omit<Answer, 'durationMs'>): Answer => ({
    ...rest,
    durationMs: Math.round(performance.now() - started),
  })
  let status: number | null = null
  try {
    const { hostname, protocol } = new URL(url)
    if (protocol !== 'https:' && !guard.allowPrivate) {
      return answered({ outcome: 'unsafe-address', status, retryAfter: null, text: '' })
    }
    if (isLiteral(hostname)) await safeAddresses(hostname, guard)
    const signal = AbortSignal.timeout(withinMs)
    const sent = { ...OWN_HEADERS, ...headers }
    const answer = await request(url, { dispatcher: agent, method: 'POST', headers: sent, body, signal })
    status = answer.statusCode
    const text = await readBeginning(answer.body)
    const retryAfter = String(answer.headers['retry-after'] ?? '') || null
    return answered({ outcome: outcomeOfStatus(status), status, retryAfter, text })
  } catch (error) {
    return answered({ outcome: outcomeOfError(error, status), status, retryAfter: null, text: '' })
  }
}

/** Sockets ask no lookup about an address. A URL's host has each IPv4 form written out in four numbers. */
const isLiteral = (hostname: string): boolean => hostname.startsWith('[') || /^[\d.]+$/.test(hostname)

async function readBeginning(body: AsyncIterable<Buffer> & { destroy: () => unknown }): Promise<string> {
  const read: Buffer[] = []
  let bytes = 0
  for await (const chunk of body) {
    read.push(chunk)
    bytes += chunk.length
    if (bytes >= READ_BYTES) break
  }
  return Buffer.concat(read).subarray(0, READ_BYTES).toString('utf8')
}

let shared: Client | undefined

/** The client of this process. */
export function webhookClient(): Client {
  shared ??= createClient()
  return shared
}

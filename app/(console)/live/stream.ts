import 'server-only'
import { randomUUID } from 'node:crypto'
import { staffActorOf } from '@/lib/access'
import { log } from '@/lib/configuration'
import { lookAt, lookAway, queueNews, watchQueue } from '@/lib/review'
import type { StaffActor } from '@/lib/vocabulary'
import { readShellFacts } from '../shell-facts/read-shell-facts'

const BEAT_MS = 15_000
const AUTHORISE_MS = 60_000
/** Counts and health go out at most this often, and this often by themselves. */
const FACTS_AT_MOST_MS = 2_000
const FACTS_AT_LEAST_MS = 20_000
/** A reader that does not take what it is sent is cut: it comes back and reads anew. */
const UNREAD_AT_MOST = 200

const streams = new Set<() => void>()
let waitsForEnd = false

/** Open streams would keep the server from ending. */
function endWithProcess(): void {
  if (waitsForEnd) return
  waitsForEnd = true
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      for (const end of [...streams]) end()
    })
  }
}

/** One reader's stream. It ends with the request, the process, or the right to read, which is asked for again every 60 s. */
export function openStream(
  actor: StaffActor,
  sessionId: string,
  caseId: string | null,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  endWithProcess()
  const encoder = new TextEncoder()
  const ending = new AbortController()
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  const end = () => {
    if (ending.signal.aborted) return
    ending.abort()
    streams.delete(end)
    try {
      controller?.close()
    } catch {
      // the reader is gone
    }
  }
  const write = (text: string) => {
    if (ending.signal.aborted) return
    controller?.enqueue(encoder.encode(text))
    if ((controller?.desiredSize ?? 0) < -UNREAD_AT_MOST) end()
  }
  streams.add(end)
  signal.addEventListener('abort', end)
  return new ReadableStream<Uint8Array>(
    {
      start(started) {
        controller = started
        write('retry: 2000\n\n')
        follow(actor, sessionId, caseId, {
          send: (event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
          beat: () => write(': beat\n\n'),
          end,
          over: ending.signal,
        })
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  )
}

type Line = {
  send: (event: 'facts' | 'queue' | 'changed' | 'ended', data: unknown) => void
  beat: () => void
  end: () => void
  over: AbortSignal
}

function follow(actor: StaffActor, sessionId: string, caseId: string | null, { send, beat, end, over }: Line): void {
  const pageId = randomUUID()
  const quietly = (work: Promise<unknown>) =>
    void work.catch((error) => log.error({ error }, 'Live news could not be read.'))
  const facts = factsSender(actor, (value) => send('facts', value), quietly)
  const authorise = async () => {
    const still = await staffActorOf(sessionId)
    if (still?.id === actor.id && still.role === actor.role) return
    send('ended', {})
    end()
  }
  const whole = async () => {
    const news = await queueNews(actor, caseId)
    if (news.ok) send('queue', news.value)
  }
  const stop = watchQueue(actor, {
    news: (news) => (news.missed ? quietly(whole().then(() => send('queue', news))) : send('queue', news)),
    changed: (topics) => {
      facts.soon()
      if (topics.length > 0) send('changed', topics)
    },
    access: () => quietly(authorise()),
  })
  const look = () => {
    if (caseId) quietly(lookAt(actor, caseId, pageId))
  }
  const timers = [
    setInterval(() => quietly(authorise()), AUTHORISE_MS),
    setInterval(facts.soon, FACTS_AT_LEAST_MS),
    setInterval(() => {
      beat()
      look()
    }, BEAT_MS),
  ]
  const close = () => {
    for (const timer of timers) clearInterval(timer)
    facts.stop()
    if (stop.ok) stop.value()
    if (caseId) quietly(lookAway(pageId))
  }
  over.addEventListener('abort', close)
  if (over.aborted) {
    close()
    return
  }
  look()
  facts.soon()
  quietly(whole())
}

/** Sends what waits on each page and how the product is, together for what changes within 2 s. */
function factsSender(actor: StaffActor, send: (facts: unknown) => void, quietly: (work: Promise<unknown>) => void) {
  let sentAt = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const read = () => {
    timer = undefined
    sentAt = Date.now()
    quietly(readShellFacts(actor).then(send))
  }
  return {
    soon: () => {
      timer ??= setTimeout(read, Math.max(0, sentAt + FACTS_AT_MOST_MS - Date.now()))
    },
    stop: () => clearTimeout(timer),
  }
}

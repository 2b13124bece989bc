import { isDatabaseAway } from '@/lib/audit'
import { log } from '@/lib/configuration'
import { refuse } from '@/lib/vocabulary'
import { problem } from './problem'
import type { Reply } from './reply'

/** The answer to an exception: `unavailable` while the database is away, else `internal-error`. Logged by its request id. */
export function failure(error: unknown, about: { requestId: string; operation: string }): Reply {
  const away = isDatabaseAway(error)
  log.error({ ...about, failure: described(error) }, away ? 'The database is away.' : 'A request failed.')
  const reply = problem(refuse(away ? 'unavailable' : 'internal-error'))
  return { ...reply, body: { ...(reply.body as object), requestId: about.requestId } }
}

/** Name, code and place: a message can hold what somebody sent. */
function described(error: unknown): { name: string; code?: unknown; at?: string[] } {
  if (!(error instanceof Error)) return { name: typeof error }
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line))
  return {
    name: error.name,
    ...('code' in error ? { code: error.code } : {}),
    ...(frames ? { at: frames.slice(0, 12).map((line) => line.trim()) } : {}),
  }
}

import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { staffActor } from '@/lib/access'
import { openStream } from './stream'

export const dynamic = 'force-dynamic'

/**
 * News for the open pages of whoever is signed in, as server-sent events: `facts` (rail counts and health), `queue`
 * (lanes, cases, own claims), `changed` (what else has changed), `ended` when the account may no longer read. `?case=` says which case the page has open.
 * 401 for nobody.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await staffActor()
  if (!actor?.sessionId) return Response.json(null, { status: 401 })
  const caseId = z.uuid().safeParse(request.nextUrl.searchParams.get('case'))
  return new Response(openStream(actor, actor.sessionId, caseId.data ?? null, request.signal), {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      // no-transform: a compressed stream would be held back
      'cache-control': 'private, no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}

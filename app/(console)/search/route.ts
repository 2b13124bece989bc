import { z } from 'zod'
import { staffActor } from '@/lib/access'
import { log } from '@/lib/configuration'
import { searchDrivers, searchSharing } from '@/lib/dossier'
import { searchCases } from '@/lib/review'
import type { Result } from '@/lib/vocabulary'

const asked = z.object({ q: z.string().trim().min(1).max(80) })

/** What a door found; left out where the reader's role has no such door, null where it could not be asked. */
async function found<T>(search: Promise<Result<T>>): Promise<T | null | undefined> {
  try {
    const answer = await search
    return answer.ok ? answer.value : undefined
  } catch (error) {
    log.error({ error }, 'A search of the palette failed.')
    return null
  }
}

/** What the palette finds for the reader: each kind through its own door. 401 for nobody, 400 for a text that is none. */
export async function GET(request: Request): Promise<Response> {
  const actor = await staffActor()
  if (!actor) return Response.json(null, { status: 401 })
  const { searchParams } = new URL(request.url)
  const query = asked.safeParse({ q: searchParams.get('q') ?? '' })
  if (!query.success) return Response.json(null, { status: 400 })
  const [drivers, cases, sharing] = await Promise.all([
    found(searchDrivers(actor, query.data.q)),
    found(searchCases(actor, query.data.q)),
    found(searchSharing(actor, query.data.q)),
  ])
  return Response.json({ drivers, cases, sharing }, { headers: { 'cache-control': 'private, no-store' } })
}

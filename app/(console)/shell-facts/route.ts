import { staffActor } from '@/lib/access'
import { readShellFacts } from './read-shell-facts'

/** The facts of the frame, for the pages to ask again: 401 for nobody. */
export async function GET(): Promise<Response> {
  const actor = await staffActor()
  if (!actor) return Response.json(null, { status: 401 })
  return Response.json(await readShellFacts(actor), { headers: { 'cache-control': 'private, no-store' } })
}

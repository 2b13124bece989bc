import { recordForbidden, staffActor } from '@/lib/access'
import { readMentions } from '@/lib/review'

/** Where the reader was named in notes, for the bell: 401 for nobody, 403 for a role that is never named. */
export async function GET(): Promise<Response> {
  const actor = await staffActor()
  if (!actor) return Response.json(null, { status: 401 })
  const mentions = await readMentions(actor)
  if (!mentions.ok) {
    await recordForbidden(actor, 'note.write')
    return Response.json(null, { status: 403 })
  }
  return Response.json(mentions.value, { headers: { 'cache-control': 'private, no-store' } })
}

import { z } from 'zod'
import { recordForbidden, staffActor } from '@/lib/access'
import { listNotes } from '@/lib/review'

type Context = { params: Promise<{ id: string }> }

/** What was written on a case, for its bench: 401 for nobody, 403 and 404 as the case itself. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const actor = await staffActor()
  if (!actor) return Response.json(null, { status: 401 })
  const id = z.uuid().safeParse((await params).id)
  const notes = id.success ? await listNotes(actor, id.data) : null
  if (notes?.ok) return Response.json(notes.value, { headers: { 'cache-control': 'private, no-store' } })
  if (notes?.code !== 'forbidden') return Response.json(null, { status: 404 })
  await recordForbidden(actor, 'queue.see')
  return Response.json(null, { status: 403 })
}

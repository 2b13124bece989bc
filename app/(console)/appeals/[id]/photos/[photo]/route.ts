import { z } from 'zod'
import { staffActor } from '@/lib/access'
import { deliverHearingPhoto } from '@/lib/appeals'

const request = z.object({
  appealId: z.uuid(),
  photoId: z.uuid(),
  size: z.enum(['full', 'thumb']).catch('thumb'),
})

const STATUS = { forbidden: 403, 'not-found': 404, gone: 410, 'reason-required': 400 } as const
const NEVER_STORE = { 'cache-control': 'no-store, private', 'x-content-type-options': 'nosniff' }

type Context = { params: Promise<{ id: string; photo: string }> }

/** One photo of an appeal, for a signed-in person who may see it now; recorded, never cached. */
export async function GET({ url }: Request, { params }: Context): Promise<Response> {
  const actor = await staffActor()
  if (!actor) return new Response(null, { status: 401, headers: NEVER_STORE })
  const { id, photo } = await params
  const size = new URL(url).searchParams.get('size')
  const asked = request.safeParse({ appealId: id, photoId: photo, size })
  if (!asked.success) return new Response(null, { status: 404, headers: NEVER_STORE })
  const found = await deliverHearingPhoto(actor, asked.data)
  if (!found.ok) return new Response(null, { status: STATUS[found.code], headers: NEVER_STORE })
  return new Response(new Uint8Array(found.value), { headers: { ...NEVER_STORE, 'content-type': 'image/jpeg' } })
}

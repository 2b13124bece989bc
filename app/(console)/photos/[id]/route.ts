import { z } from 'zod'
import { staffActor } from '@/lib/access'
import { deliverPhoto } from '@/lib/review'

const request = z.object({
  photoId: z.uuid(),
  size: z.enum(['full', 'thumb']).default('thumb'),
  caseId: z.uuid().optional(),
})

const STATUS = { forbidden: 403, 'not-found': 404, gone: 410, 'reason-required': 400 } as const
const NEVER_STORE = { 'cache-control': 'no-store, private', 'x-content-type-options': 'nosniff' }

/** One photo for a signed-in person who may see it now; each delivery is recorded, nothing is ever cached. */
export async function GET({ url }: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await staffActor()
  if (!actor) return new Response(null, { status: 401, headers: NEVER_STORE })
  const query = new URL(url).searchParams
  const asked = request.safeParse({
    photoId: (await params).id,
    size: query.get('size') ?? undefined,
    caseId: query.get('case') ?? undefined,
  })
  if (!asked.success) return new Response(null, { status: 404, headers: NEVER_STORE })
  const { photoId, size, caseId } = asked.data
  const photo = await deliverPhoto(actor, { photoId, size, ...(caseId ? { caseId } : {}) })
  if (!photo.ok) return new Response(null, { status: STATUS[photo.code], headers: NEVER_STORE })
  return new Response(new Uint8Array(photo.value), { headers: { ...NEVER_STORE, 'content-type': 'image/jpeg' } })
}

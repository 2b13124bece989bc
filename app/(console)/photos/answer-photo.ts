import type { z } from 'zod'
import { staffActor } from '@/lib/access'
import type { Result, StaffActor } from '@/lib/vocabulary'

const STATUS = { forbidden: 403, 'not-found': 404, gone: 410, 'reason-required': 400 } as const
const NEVER_STORE = { 'cache-control': 'no-store, private', 'x-content-type-options': 'nosniff' }

const none = (status: number) => new Response(null, { status, headers: NEVER_STORE })

/**
 * One photo for a signed-in person, as the verb delivers it, which authorises and records it: a JPEG that nothing ever
 * caches. Answers 401 to nobody in particular and 404 to what does not fit the form.
 */
export async function answerPhoto<Asked>(
  form: z.ZodType<Asked>,
  asked: Record<string, unknown>,
  deliver: (actor: StaffActor, asked: Asked) => Promise<Result<Buffer, keyof typeof STATUS>>,
): Promise<Response> {
  const actor = await staffActor()
  if (!actor) return none(401)
  const read = form.safeParse(asked)
  if (!read.success) return none(404)
  const photo = await deliver(actor, read.data)
  if (!photo.ok) return none(STATUS[photo.code])
  return new Response(new Uint8Array(photo.value), { headers: { ...NEVER_STORE, 'content-type': 'image/jpeg' } })
}

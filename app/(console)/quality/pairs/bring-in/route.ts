import { isFromHere } from '@/app/(console)/cases/answer'
import { forbidden, staffActor } from '@/lib/access'
import { MAX_UPLOAD_BYTES } from '@/lib/capture/view'
import { bringInPair } from '@/lib/review'
import { type Result, refuse } from '@/lib/vocabulary'

/** What a form needs beside the pictures. */
const FORM_BYTES = 16 * 1024

const STATUS: Record<string, number> = { 'signed-out': 401, forbidden: 403, 'driver-not-found': 404, invalid: 422 }

/** A golden pair from two pictures, both together at most 15 MB. Answers as the bench's routes do. */
export async function POST(request: Request): Promise<Response> {
  const answer = await take(request)
  const status = answer.ok ? 200 : (STATUS[answer.code] ?? 409)
  return Response.json(answer, { status, headers: { 'cache-control': 'private, no-store' } })
}

async function take(request: Request): Promise<Result<unknown>> {
  if (!isFromHere(request.headers)) return refuse('forbidden', 'Another site asked.')
  const actor = await staffActor()
  if (!actor) return refuse('signed-out')
  const refusal = forbidden(actor, 'golden.write')
  if (refusal) return refusal
  if (!(Number(request.headers.get('content-length')) <= MAX_UPLOAD_BYTES + FORM_BYTES)) return refuse('too-large')
  const form = await request.formData().catch(() => null)
  const [selfie, reference] = [form?.get('selfie'), form?.get('reference')]
  const text = (name: string): string => String(form?.get(name) ?? '')
  if (!(selfie instanceof Blob) || !(reference instanceof Blob) || selfie.size === 0 || reference.size === 0)
    return refuse('invalid', 'Choose both photos.')
  return await bringInPair(
    actor,
    { driver: text('driver'), selfieOf: text('selfieOf'), right: text('right') },
    { selfie: new Uint8Array(await selfie.arrayBuffer()), reference: new Uint8Array(await reference.arrayBuffer()) },
  )
}

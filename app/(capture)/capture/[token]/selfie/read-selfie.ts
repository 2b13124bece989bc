import { readForm } from '@/app/(capture)/read-form'
import { MAX_UPLOAD_BYTES, submissionForm } from '@/lib/capture/view'
import { ok, type Result, refuse } from '@/lib/vocabulary'

/** What a form needs beside the picture. */
const FORM_BYTES = 16 * 1024

export type SentSelfie = { photo: Uint8Array; capturedAt?: string }

/**
 * The picture in a multipart body, and when it was taken where the page knows. Held in memory alone.
 * Refuses `too-large` by the length announced, and again while reading, as a length may be wrong or missing;
 * `unsupported-image` when there is no picture in it.
 */
export async function readSelfie(request: Request): Promise<Result<SentSelfie, 'too-large' | 'unsupported-image'>> {
  const sent = await readForm(request, MAX_UPLOAD_BYTES + FORM_BYTES)
  if (!sent.ok) return sent
  const form = sent.value
  const photo = form?.get('selfie')
  if (!(photo instanceof Blob) || photo.size === 0) return refuse('unsupported-image')
  if (photo.size > MAX_UPLOAD_BYTES) return refuse('too-large')
  const capturedAt = submissionForm.shape.capturedAt.safeParse(form?.get('capturedAt') ?? undefined)
  return ok({ photo: new Uint8Array(await photo.arrayBuffer()), capturedAt: capturedAt.data })
}

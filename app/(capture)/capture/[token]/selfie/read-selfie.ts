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
  if (Number(request.headers.get('content-length')) > MAX_UPLOAD_BYTES + FORM_BYTES) return refuse('too-large')
  const body = await readAtMost(request.body, MAX_UPLOAD_BYTES + FORM_BYTES)
  if (!body) return refuse('too-large')
  const form = await formOf(body, request.headers.get('content-type'))
  const photo = form?.get('selfie')
  if (!(photo instanceof Blob) || photo.size === 0) return refuse('unsupported-image')
  if (photo.size > MAX_UPLOAD_BYTES) return refuse('too-large')
  const capturedAt = submissionForm.shape.capturedAt.safeParse(form?.get('capturedAt') ?? undefined)
  return ok({ photo: new Uint8Array(await photo.arrayBuffer()), capturedAt: capturedAt.data })
}

async function readAtMost(body: ReadableStream<Uint8Array> | null, limit: number): Promise<Blob | null> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  const reader = body?.getReader()
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    size += next.value.length
    if (size > limit) {
      await reader?.cancel()
      return null
    }
    chunks.push(new Uint8Array(next.value))
  }
  return new Blob(chunks)
}

const formOf = (body: Blob, type: string | null): Promise<FormData | null> =>
  new Response(body, { headers: { 'content-type': type ?? '' } }).formData().catch(() => null)

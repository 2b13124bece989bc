import { ok, type Result, refuse } from '@/lib/vocabulary'

/**
 * The form in a multipart body, held in memory alone; null: there is none in it. Refuses `too-large` by the length
 * announced, and again while reading, as a length may be wrong or missing.
 */
export async function readForm(request: Request, limit: number): Promise<Result<FormData | null, 'too-large'>> {
  if (Number(request.headers.get('content-length')) > limit) return refuse('too-large')
  const body = await readAtMost(request.body, limit)
  if (!body) return refuse('too-large')
  const type = request.headers.get('content-type') ?? ''
  return ok(await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => null))
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

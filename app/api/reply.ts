/** An answer before it is written out: what is kept for an idempotency key, too. Header names in lower case. */
export type Reply = { status: number; body: unknown; headers?: Record<string, string> }

/** The answer on the wire. */
export function respond({ status, body, headers }: Reply, requestId: string): Response {
  const empty = body === null || body === undefined
  const written = body instanceof ReadableStream ? body : JSON.stringify(body)
  return new Response(empty ? null : written, {
    status,
    headers: {
      ...(empty ? {} : { 'content-type': 'application/json' }),
      'cache-control': 'no-store',
      ...headers,
      'x-request-id': requestId,
    },
  })
}

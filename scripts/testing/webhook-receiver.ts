import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'

export type Received = {
  id: string
  type: string
  data: Record<string, unknown>
  body: string
  headers: Record<string, string>
}
/** What a receiver does with a message; null: takes it with 200. */
type Conduct = (received: Received, response: ServerResponse, request: IncomingMessage) => boolean | undefined

/** A receiver on a real port. `conduct` answers for itself by returning true; else the message is taken. */
export async function startReceiver(conduct: Conduct = () => false) {
  const received: Received[] = []
  const taken: Received[] = []
  let connections = 0
  let behave = conduct
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString()
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
    const one: Received = { ...JSON.parse(body), body, headers }
    received.push(one)
    if (behave(one, response, request)) return
    taken.push(one)
    response.end('ok')
  })
  server.on('connection', () => connections++)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/hooks`,
    port,
    /** Every message that came, in order. */
    received,
    /** Those that were answered 200. */
    taken,
    connections: () => connections,
    behave(next: Conduct) {
      behave = next
    },
    async close(): Promise<void> {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

/** Verifies as a receiver would; throws for a wrong signature. */
export const verify = (secret: string, { body, headers }: Received): unknown =>
  new Webhook(secret).verify(body, headers)

export const answer =
  (status: number, headers: Record<string, string> = {}) =>
  (_: Received, response: ServerResponse) => {
    response.writeHead(status, headers).end(`no: ${status}`)
    return true
  }

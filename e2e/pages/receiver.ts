import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'

export type Message = { type: string; data: { driver?: string } & Record<string, unknown> }

/** A platform's receiver on this machine: verifies what comes with the secret it has, answers what it is told to. */
export async function startReceiver() {
  const state = { secret: '', status: 200 }
  const verified: Message[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    try {
      const headers = request.headers as Record<string, string>
      const message = new Webhook(state.secret).verify(Buffer.concat(chunks).toString(), headers) as Message
      if (state.status === 200) verified.push(message)
      response.writeHead(state.status).end('seen')
    } catch {
      response.writeHead(401).end('wrong signature')
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/likeness`,
    state,
    /** What was verified and answered with 200. */
    verified,
    close: () => new Promise((closed) => server.close(closed)),
  }
}

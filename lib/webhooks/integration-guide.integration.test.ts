import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { database, transaction } from '@/lib/database'
import { announceStanding } from '@/lib/standing/restrict'
import { ok, system } from '@/lib/vocabulary'
import { newDriver } from '@/scripts/testing/platform'
import { newEndpoint, privateClient, work } from '@/scripts/testing/webhook-platform'
import { placeEvents } from './place-events'

const guide = readFileSync('docs/integration.md', 'utf8')
const example = guide.match(/```js\n(import[\s\S]*?)```/)?.[1] ?? ''

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  return typeof address === 'object' && address ? address.port : 0
}

/** The receiver of the guide as a process of its own. */
async function runExample(port: number, secret: string) {
  const child: ChildProcess = spawn(process.execPath, ['--input-type=module', '--eval', example], {
    env: { NODE_ENV: 'test', PATH: process.env.PATH, PORT: String(port), LIKENESS_WEBHOOK_SECRET: secret },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  child.stdout?.on('data', (chunk) => {
    said += chunk
  })
  await vi.waitUntil(() => said.includes('listening'), { timeout: 20_000 })
  return { said: () => said }
}

test('the receiver of the integration guide verifies, skips what it has and refuses a wrong signature', async () => {
  const port = await freePort()
  const endpoint = await newEndpoint(`http://127.0.0.1:${port}/`)
  const { said } = await runExample(port, endpoint.secret)
  const driver = await newDriver()
  const announce = () =>
    transaction(async (tx) => {
      await announceStanding(tx, system('test'), driver.id, new Date())
      return ok(null)
    })
  await announce()
  await announce()
  await placeEvents()
  const client = privateClient(5_000)
  await work(endpoint.id, { client, now: () => new Date(Date.now() + 1_000) })
  const [first] = await database().webhookDelivery.findMany({ where: { endpointId: endpoint.id } })
  expect(first?.state).toBe('delivered')
  const line = `${driver.ref} may work\n`
  await expect.poll(said).toBe(`listening\n${line}${line}`)
  const forged = await client.post({ url: endpoint.url, headers: { 'webhook-id': 'x' }, body: '{}' })
  expect(forged).toMatchObject({ outcome: 'refused', status: 401 })
  await client.close()
})

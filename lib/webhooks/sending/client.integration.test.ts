import type { LookupAddress } from 'node:dns'
import { createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createClient } from './client'

/** Something that listens on every address of this machine and counts who connects. */
let server: Server
let port: number
let connections = 0
const sockets = new Set<Socket>()

beforeAll(async () => {
  server = createServer((socket) => {
    connections++
    sockets.add(socket)
    socket.end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n')
  })
  await new Promise<void>((listening) => server.listen(0, '::', listening))
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
})
afterAll(async () => {
  for (const socket of sockets) socket.destroy()
  await new Promise((closed) => server.close(closed))
})

const to = (family: 4 | 6, address: string): LookupAddress => ({ family, address })
const post = (client: ReturnType<typeof createClient>, url: string) => client.post({ url, headers: {}, body: '{}' })

/** Hosts as somebody may write them in a URL; whichever way, they end on this machine or in a private network. */
const HOSTS = [
  ...['localhost', 'LOCALHOST', 'localhost.', 'foo.localhost', 'ip6-localhost'],
  ...['127.0.0.1', '127.0.0.1.', '127.1', '127.0.1', '127.255.255.255', '0', '0.0.0.0', '0x7f.1', '0x7f000001'],
  ...['2130706433', '017700000001', '0177.0.0.1', '0177.0.0.01', '00000177.0.0.1', '0x7F.0x0.0x0.0x1', '127.0x1'],
  ...['3232235777', '0xc0a80101', '10.1', '0xa.1', '012.0.0.1', '2852039166', '0xa9fea9fe', '169.254.169.254'],
  ...['0251.0376.0251.0376', '①②⑦.⓪.⓪.①', '127。0。0。1', '１２７.0.0.1', '192.168.1', '172.16.1', '100.64.0.1'],
  ...['[::1]', '[::]', '[0:0:0:0:0:0:0:1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::127.0.0.1]', '[::7f00:1]'],
  ...['[64:ff9b::127.0.0.1]', '[64:ff9b::7f00:1]', '[64:ff9b:1::7f00:1]', '[2002:7f00:1::]', '[2002:7f00:1::1]'],
  ...['[fe80::1]', '[fd00::1]', '[fc00::1]', '[fec0::1]', '[ff02::1]', '[2001:db8::1]', '[::ffff:0:127.0.0.1]'],
  ...['[2001:0:7f00:1::1]', '[100::1]', '224.0.0.1', '255.255.255.255', '198.18.0.1', '192.0.0.1', '240.0.0.1'],
]

describe('0 connections', () => {
  const client = createClient({ allowPrivate: false })
  afterAll(() => client.close())

  test.each(HOSTS)('to %s', async (host) => {
    const before = connections
    for (const scheme of ['https', 'http']) {
      const { outcome, status } = await post(client, `${scheme}://${host}:${port}/`)
      expect(['unsafe-address', 'no-such-host']).toContain(outcome)
      expect(status).toBeNull()
    }
    expect(connections).toBe(before)
  })

  test.each<[string, LookupAddress[]]>([
    ['a private address', [to(4, '10.0.0.1')]],
    ['this machine', [to(4, '127.0.0.1')]],
    ['this machine, mapped', [to(6, '::ffff:127.0.0.1')]],
    ['a public and a private one', [to(4, '93.184.215.14'), to(4, '127.0.0.1')]],
    ['a public and a private one of IPv6', [to(4, '93.184.215.14'), to(6, '::1')]],
    ['nothing', []],
  ])('to a name that resolves to %s', async (_, addresses) => {
    const named = createClient({ allowPrivate: false, resolve: async () => addresses })
    const before = connections
    expect(await post(named, `https://hooks.example:${port}/`)).toMatchObject({ outcome: 'unsafe-address' })
    expect(connections).toBe(before)
    await named.close()
  })

  test('to a name that is rebound: what connects is what was checked, each time anew', async () => {
    const answers = [[to(4, '127.0.0.1')], [to(6, '::1')], [to(4, '169.254.169.254')]]
    let asked = 0
    const rebound = createClient({ allowPrivate: false, resolve: async () => answers[asked++ % 3] ?? [] })
    const before = connections
    for (let i = 0; i < 6; i++) {
      expect(await post(rebound, `https://rebound.example:${port}/`)).toMatchObject({ outcome: 'unsafe-address' })
    }
    expect(asked).toBe(6)
    expect(connections).toBe(before)
    await rebound.close()
  })
})

test('a name is asked for once for a connection, and the connection goes there', async () => {
  let asked = 0
  const client = createClient({ allowPrivate: true, resolve: async () => (asked++ === 0 ? [to(4, '127.0.0.1')] : []) })
  const before = connections
  expect(await post(client, `http://hooks.example:${port}/`)).toMatchObject({ outcome: 'delivered', status: 200 })
  expect(asked).toBe(1)
  expect(connections).toBe(before + 1)
  await client.close()
})

test('where private addresses are allowed they are reached', async () => {
  const client = createClient({ allowPrivate: true })
  for (const host of ['127.0.0.1', '[::1]', 'localhost']) {
    expect(await post(client, `http://${host}:${port}/`)).toMatchObject({ outcome: 'delivered' })
  }
  await client.close()
})

test('without the setting nothing goes out in the clear', async () => {
  const client = createClient({ allowPrivate: false, resolve: async () => [to(4, '93.184.215.14')] })
  expect(await post(client, 'http://hooks.example/')).toMatchObject({ outcome: 'unsafe-address' })
  await client.close()
})

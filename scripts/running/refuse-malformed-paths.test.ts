import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'

const preload = new URL('refuse-malformed-paths.mjs', import.meta.url).href
const SERVER = `
  const server = require('node:http').createServer((_, response) => response.end('here'))
  server.listen(0, '127.0.0.1', () => console.log(server.address().port))`

test('a path that cannot be decoded is answered with 400 before the program is asked, any other by the program', async () => {
  const child = spawn(process.execPath, ['--import', preload, '-e', SERVER], { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const [port] = await once(child.stdout, 'data')
    const get = async (path: string) => await fetch(`http://127.0.0.1:${Number(port)}${path}`)
    for (const path of ['/drivers/%ff', '/api/v1/drivers/%C0%AF/consents', '/%', '/%ff?q=1']) {
      const answer = await get(path)
      expect(answer.status, path).toBe(400)
      expect(await answer.json()).toMatchObject({ status: 400, code: 'invalid-path' })
    }
    for (const path of ['/drivers/D-1?q=%ff', '/%25ff', '/%F0%9F%98%80', '/'])
      expect(await (await get(path)).text(), path).toBe('here')
  } finally {
    child.kill()
  }
})

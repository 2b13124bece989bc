import { Agent, request } from 'node:http'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { ensureBuilt } from '@/scripts/build.mjs'
import { endChild, startChild } from '@/scripts/running/children.mjs'
import type { Stage } from './bench'

/** A program that serves pages, by its address and process; `end`: it is asked to end, and has when that is over. */
export type Served = { base: string; pid: number; end: () => Promise<void> }

export async function freePort(): Promise<number> {
  return await new Promise((answer, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => answer(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Starts a Node program that listens on PORT, and waits until `path` answers. */
export async function serve(
  stage: Stage,
  program: { args: string[]; cwd: string; env?: Record<string, string>; path: string },
): Promise<Served> {
  const port = await freePort()
  const base = `http://127.0.0.1:${port}`
  const env = { ...process.env, ...program.env, PORT: String(port), NODE_ENV: 'production' as const }
  const child = startChild(process.execPath, program.args, {
    cwd: program.cwd,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  let ending: Promise<void> | undefined
  const end = () => {
    ending ??= endChild(child)
    return ending
  }
  // before its database is dropped: a server that still works would say so of every connection it loses
  stage.onEnd(end)
  const until = Date.now() + 60_000
  while (Date.now() < until) {
    const there = await fetch(`${base}${program.path}`, { redirect: 'manual' }).catch(() => null)
    if (there) return { base, pid: child.child.pid ?? 0, end }
    await delay(100)
  }
  throw new Error(`${program.args.join(' ')} did not answer within a minute.`)
}

const NEXT = join('node_modules', 'next', 'dist', 'bin', 'next')
const ROOT = process.cwd()

/** The product's own web process, built as `npm start` builds it. */
export async function serveProduct(stage: Stage, databaseUrl: string): Promise<Served> {
  await ensureBuilt(process.env.LIKENESS_BUILD_DIR ?? '.next', process.env)
  const args = [join(ROOT, NEXT), 'start']
  return await serve(stage, { args, cwd: ROOT, env: { DATABASE_URL: databaseUrl }, path: '/api/v1/health/live' })
}

/** The bare Next application of this folder, built if need be. */
export async function serveBareNext(stage: Stage, env: Record<string, string>): Promise<Served> {
  const cwd = join(ROOT, 'bench', 'bare-next')
  const built = startChild(process.execPath, [join(ROOT, NEXT), 'build'], {
    cwd,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'ignore',
  })
  if ((await built.ended).code !== 0) throw new Error('The bare Next page could not be built.')
  return await serve(stage, { args: [join(ROOT, NEXT), 'start'], cwd, env, path: '/bare' })
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 })

/** One GET over a connection that is kept; answers the status and the body's length. */
export function get(url: string, headers: Record<string, string> = {}): Promise<{ status: number; text: string }> {
  return new Promise((answer, fail) => {
    const asked = request(url, { agent, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part) => parts.push(part))
      response.on('end', () => answer({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }))
      response.on('error', fail)
    })
    asked.on('error', fail)
    asked.end()
  })
}

/** Runs `work` so many times, so many at once. */
export async function times(count: number, atOnce: number, work: (i: number) => Promise<unknown>): Promise<void> {
  let next = 0
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < count) await work(next++)
    }),
  )
}

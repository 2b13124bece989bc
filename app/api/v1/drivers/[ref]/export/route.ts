import { Readable } from 'node:stream'
import { endpoint } from '@/app/api/endpoint'
import { methods } from '@/app/api/methods'
import * as operations from '@/app/api/operations/drivers'
import { exportDriver } from '@/lib/dossier'
import { refuse } from '@/lib/vocabulary'

const read = endpoint(operations.exportDriver, async ({ actor, params, now }) => {
  const taken = await exportDriver(actor, params.ref, now)
  if (taken.ok) {
    const body = Readable.toWeb(Readable.from(taken.value, { objectMode: false })) as ReadableStream<Uint8Array>
    return { status: 200, body }
  }
  if (taken.code !== 'rate-limited') return refuse(taken.code, taken.detail)
  return { ...refuse(taken.code, taken.detail), headers: { 'retry-after': String(taken.facts?.waitSeconds) } }
})

export const { GET, PUT, POST, DELETE, PATCH } = methods({ GET: read })

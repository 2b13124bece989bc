import { endpoint } from '@/app/api/endpoint'
import { methods } from '@/app/api/methods'
import * as operations from '@/app/api/operations/drivers'
import { streamed } from '@/app/streamed'
import { exportDriver } from '@/lib/dossier'
import { refuse } from '@/lib/vocabulary'

const read = endpoint(operations.exportDriver, async ({ actor, params, now }) => {
  const taken = await exportDriver(actor, params.ref, now)
  if (taken.ok) return { status: 200, body: streamed(taken.value) }
  if (taken.code !== 'rate-limited') return refuse(taken.code, taken.detail)
  return { ...refuse(taken.code, taken.detail), headers: { 'retry-after': String(taken.facts?.waitSeconds) } }
})

export const { GET, PUT, POST, DELETE, PATCH } = methods({ GET: read })

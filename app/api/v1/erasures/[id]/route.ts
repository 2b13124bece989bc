import { endpoint } from '@/app/api/endpoint'
import { methods } from '@/app/api/methods'
import * as operations from '@/app/api/operations/erasures'
import { readErasure } from '@/lib/retention'

const read = endpoint(operations.readErasure, async ({ actor, params }) => {
  const erasure = await readErasure(actor, params.id)
  return erasure.ok ? { status: 200, body: erasure.value } : erasure
})

export const { GET, PUT, POST, DELETE, PATCH } = methods({ GET: read })

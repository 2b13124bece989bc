import { endpoint } from '@/app/api/endpoint'
import { methods } from '@/app/api/methods'
import * as operations from '@/app/api/operations/erasures'
import { eraseDriver, toErasureView } from '@/lib/retention'

const post = endpoint(operations.eraseDriver, async ({ actor, params, body, now }) => {
  const erased = await eraseDriver(actor, params.ref, body, now)
  if (!erased.ok) return erased
  const view = await toErasureView(erased.value)
  return { status: 202, body: view, headers: { location: `/api/v1/erasures/${view.id}` } }
})

export const { GET, PUT, POST, DELETE, PATCH } = methods({ POST: post })

import { endpoint } from '@/app/api/endpoint'
import { methods } from '@/app/api/methods'
import { removeReferencePhoto } from '@/app/api/operations/reference-photos'
import { removeReference } from '@/lib/capture'

const remove = endpoint(removeReferencePhoto, async ({ actor, params, now }) => {
  const removed = await removeReference(actor, params.ref, params.id, now)
  return removed.ok ? { status: 204, body: null } : removed
})

export const { GET, PUT, POST, DELETE, PATCH } = methods({ DELETE: remove })

import { endpoint } from '@/app/api/endpoint'
import { methods } from '@/app/api/methods'
import * as operations from '@/app/api/operations/drivers'
import { setActivity } from '@/lib/drivers'

const put = endpoint(operations.setActivity, async ({ actor, params, body }) => {
  const taken = await setActivity(actor, params.ref, body)
  return taken.ok ? { status: 204, body: null } : taken
})

export const { GET, PUT, POST, DELETE, PATCH } = methods({ PUT: put })

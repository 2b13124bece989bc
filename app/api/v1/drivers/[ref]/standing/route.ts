import { endpoint } from '@/app/api/endpoint'
import { methods } from '@/app/api/methods'
import * as operations from '@/app/api/operations/drivers'
import { readStanding } from '@/lib/standing'
import { toStandingView } from '@/lib/standing/view'

const read = endpoint(operations.readStanding, async ({ actor, params, now }) => {
  const standing = await readStanding(actor, params.ref, now)
  return standing.ok ? { status: 200, body: toStandingView(standing.value) } : standing
})

export const { GET, PUT, POST, DELETE, PATCH } = methods({ GET: read })

import { endpoint } from '@/app/api/endpoint'
import { methods } from '@/app/api/methods'
import * as operations from '@/app/api/operations/health'
import { readiness } from '@/app/api/readiness'

const read = endpoint(operations.ready, async ({ now }) => {
  const found = await readiness(now)
  return found.database && found.matcher
    ? { status: 200, body: { status: 'ready' as const, ...found } }
    : { status: 503, body: { status: 'not-ready' as const, ...found } }
})

export const { GET, PUT, POST, DELETE, PATCH } = methods({ GET: read })

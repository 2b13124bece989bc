import { endpoint } from '@/app/api/endpoint'
import { methods } from '@/app/api/methods'
import * as operations from '@/app/api/operations/health'

const read = endpoint(operations.live, async () => ({ status: 200, body: { status: 'live' as const } }))

export const { GET, PUT, POST, DELETE, PATCH } = methods({ GET: read })

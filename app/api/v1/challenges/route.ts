import { endpoint } from '@/app/api/endpoint'
import { methods } from '@/app/api/methods'
import * as operations from '@/app/api/operations/challenges'
import { listChallenges } from '@/lib/dossier'

const list = endpoint(operations.listChallenges, async ({ actor, query, now }) => {
  const page = await listChallenges(actor, query, now)
  return page.ok ? { status: 200, body: page.value } : page
})

export const { GET, PUT, POST, DELETE, PATCH } = methods({ GET: list })

import { endpoint } from '@/app/api/endpoint'
import { methods } from '@/app/api/methods'
import * as operations from '@/app/api/operations/challenges'
import { readChallenge } from '@/lib/dossier'

const read = endpoint(operations.readChallenge, async ({ actor, params, now }) => {
  const challenge = await readChallenge(actor, params.id, now)
  return challenge.ok ? { status: 200, body: challenge.value } : challenge
})

export const { GET, PUT, POST, DELETE, PATCH } = methods({ GET: read })

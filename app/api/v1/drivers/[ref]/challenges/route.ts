import { endpoint } from '@/app/api/endpoint'
import { methods } from '@/app/api/methods'
import * as operations from '@/app/api/operations/challenges'
import { issueChallenge } from '@/lib/challenges'
import { findDriverByRef } from '@/lib/drivers'
import { refuse } from '@/lib/vocabulary'

const post = endpoint(operations.issueChallenge, async ({ actor, params, body, now }) => {
  const driver = await findDriverByRef(params.ref)
  if (!driver) return refuse('driver-not-found')
  const issued = await issueChallenge(actor, { driverId: driver.id, ...body }, now)
  if (!issued.ok) return issued
  const { challenge, captureUrl } = issued.value
  const { id, expiresAt } = challenge
  return {
    status: 201,
    body: { id, captureUrl, status: 'issued' as const, expiresAt: expiresAt.toISOString() },
    headers: { location: `/api/v1/challenges/${id}` },
  }
})

export const { GET, PUT, POST, DELETE, PATCH } = methods({ POST: post })

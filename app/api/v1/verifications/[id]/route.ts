import { endpoint } from '@/app/api/endpoint'
import { methods } from '@/app/api/methods'
import * as operations from '@/app/api/operations/verifications'
import { readVerification } from '@/lib/dossier'

const read = endpoint(operations.readVerification, async ({ actor, params }) => {
  const verification = await readVerification(actor, params.id)
  return verification.ok ? { status: 200, body: verification.value } : verification
})

export const { GET, PUT, POST, DELETE, PATCH } = methods({ GET: read })

import { endpoint } from '@/app/api/endpoint'
import { methods } from '@/app/api/methods'
import * as operations from '@/app/api/operations/erasures'
import { readCertificate } from '@/lib/retention'

const read = endpoint(operations.readCertificate, async ({ actor, params }) => {
  const certificate = await readCertificate(actor, params.id)
  return certificate.ok ? { status: 200, body: certificate.value } : certificate
})

export const { GET, PUT, POST, DELETE, PATCH } = methods({ GET: read })

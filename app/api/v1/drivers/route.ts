import { endpoint } from '@/app/api/endpoint'
import { methods } from '@/app/api/methods'
import { listDrivers } from '@/app/api/operations/drivers'
import { listPlatformDrivers } from '@/lib/dossier'

const list = endpoint(listDrivers, async ({ actor, query, now }) => {
  const page = await listPlatformDrivers(actor, query, now)
  return page.ok ? { status: 200, body: page.value } : page
})

export const { GET, PUT, POST, DELETE, PATCH } = methods({ GET: list })

import { recordForbidden, staffActor } from '@/lib/access'
import { exportDriver } from '@/lib/dossier'
import { jsonDownload } from '../../../download'

const STATUS = { forbidden: 403, 'driver-not-found': 404, 'driver-erased': 409, 'rate-limited': 429 } as const

/** Everything kept on a driver as a file, for whoever may take it. */
export async function GET(_: Request, { params }: { params: Promise<{ ref: string }> }): Promise<Response> {
  const actor = await staffActor()
  if (!actor) return new Response('Sign in first.\n', { status: 401 })
  const { ref } = await params
  const taken = await exportDriver(actor, ref)
  if (taken.ok) return jsonDownload('driver', taken.value)
  if (taken.code === 'forbidden') await recordForbidden(actor, 'driver.export')
  const wait = taken.facts?.waitSeconds
  return new Response(`${taken.detail ?? 'There is no such driver.'}\n`, {
    status: STATUS[taken.code],
    headers: wait === undefined ? {} : { 'retry-after': String(wait) },
  })
}

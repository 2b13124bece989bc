import { database } from '@/lib/database'
import { buildTemplate, searchFaces } from '@/lib/matching'
import { gatherSignals, tendSharing } from '@/lib/sharing'
import { before, DAY } from '../instants'
import { measuredBy } from '../people'

/** Pictures and descriptors are kept of these days only; what is older has left its phone. */
const WITH_PICTURES = 21 * DAY

/**
 * The signals of sharing as the worker would have found them: the phones of the whole history in one statement, and each
 * check of the last weeks by the verb, oldest first.
 */
export async function gatherDemoSignals(now: Date): Promise<void> {
  await database().$executeRaw`
    insert into sharing_device (install_id, driver_id, model, checks, first_at, last_at)
    select install_id, driver_id, max(device_model), count(*), min(created_at), max(created_at) from verification
    where install_id is not null group by install_id, driver_id
    on conflict (install_id, driver_id) do update
      set checks = excluded.checks, first_at = excluded.first_at, last_at = excluded.last_at`
  const checks = await database().verification.findMany({
    where: { createdAt: { gte: before(now, WITH_PICTURES) }, measuredAt: { not: null }, objectId: { not: null } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  for (const { id } of await database().driver.findMany({ select: { id: true } })) await buildTemplate(measuredBy(), id)
  for (const check of checks) await gatherSignals(check.id, { search: searchFaces }, now)
  await tendSharing(now)
}

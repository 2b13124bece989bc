import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { isDuplicate, transaction } from '@/lib/database'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { type DriverRecord, isErased, upsertDriver } from './records'
import type { DriverForm } from './view'

/**
 * Creates a driver or replaces what the platform says of one. Fields left out go back to their defaults.
 * Refuses `forbidden`, `driver-erased` (nothing more is taken in under that reference). Two first calls at once for one ref make one driver.
 */
export async function putDriver(
  actor: Actor,
  ref: string,
  form: DriverForm,
  now = new Date(),
): Promise<Result<{ driver: DriverRecord; created: boolean }, 'forbidden' | 'driver-erased'>> {
  const refusal = forbidden(actor, 'driver.write')
  if (refusal) return refusal
  const write = () =>
    transaction(async (tx): Promise<Result<{ driver: DriverRecord; created: boolean }, 'driver-erased'>> => {
      if (await isErased(tx, ref)) return refuse('driver-erased')
      const { driver, created, changed } = await upsertDriver(tx, ref, plainFields(form), now)
      if (created || changed.length > 0) {
        await record(tx, {
          type: created ? 'driver.created' : 'driver.changed',
          actor,
          driverId: driver.id,
          subject: { kind: 'driver', id: driver.id },
          data: created ? {} : { fields: changed },
          occurredAt: now,
        })
      }
      return ok({ driver, created })
    })
  try {
    return await write()
  } catch (error) {
    if (isDuplicate(error)) return await write()
    throw error
  }
}

const plainFields = (form: DriverForm) => ({
  name: form.name,
  email: form.email ?? null,
  locale: form.locale ?? 'en',
  region: form.region ?? null,
  timeZone: form.timeZone ?? 'UTC',
  groups: form.groups ?? {},
})

'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { staffActor } from '@/lib/access'
import { askByHand } from '@/lib/challenges'
import { type HandForm, handForm, type PersonCheckForm } from '@/lib/challenges/view'
import { recordPersonCheck } from '@/lib/enforcement'
import { endLegalHold, eraseDriver, placeLegalHold } from '@/lib/retention'
import { type LegalHoldForm, legalHoldForm, RETENTION_REFUSALS } from '@/lib/retention/view'
import { flagSharing } from '@/lib/sharing'
import { type FlagForm, flagForm } from '@/lib/sharing/view'
import { beginInspection } from '@/lib/vault'
import type { InspectionForm } from '@/lib/vault/view'
import { ok, type Result, refuse, type StaffActor } from '@/lib/vocabulary'
import { askAsStaff } from '../ask-as-staff'

const ask = <T>(verb: (actor: StaffActor) => Promise<Result<T>>) => askAsStaff(verb, '/drivers')

const challengeOf = z.object({ driverId: z.uuid(), form: handForm })

/** Asks a driver for a selfie. The link is answered this once. Refuses as `askByHand` does, `invalid`, `signed-out`. */
export async function issue(
  driverId: string,
  form: HandForm,
): Promise<Result<{ captureUrl: string; expiresAt: string }>> {
  const asked = challengeOf.safeParse({ driverId, form })
  if (!asked.success) return refuse('invalid', asked.error.issues[0]?.message)
  return await ask(async (actor) => {
    const issued = await askByHand(actor, { ...asked.data.form, driverId: asked.data.driverId })
    if (!issued.ok) return issued
    const { captureUrl, challenge } = issued.value
    return ok({ captureUrl, expiresAt: challenge.expiresAt.toISOString() })
  })
}

/** Puts a suspicion of sharing on a driver. Refuses as `flagSharing` does, `invalid`, `signed-out`. */
export async function flag(form: FlagForm): Promise<Result<{ suspicionId: string }>> {
  const asked = flagForm.safeParse(form)
  if (!asked.success) return refuse('invalid', asked.error.issues[0]?.message)
  return await ask((actor) => flagSharing(actor, asked.data))
}

/** Records a check by a person. Refuses as `recordPersonCheck` does, and `signed-out`. */
export const recordCheck = async (form: PersonCheckForm): Promise<Result<null>> =>
  await ask((actor) => recordPersonCheck(actor, form))

type InspectRefusal = 'forbidden' | 'invalid' | 'driver-not-found' | 'signed-out'

/** An auditor says why they look at photos. Refuses as `beginInspection` does, and `signed-out`. */
export async function inspect(form: InspectionForm): Promise<Result<null, InspectRefusal>> {
  const actor = await staffActor()
  return actor ? await beginInspection(actor, form) : refuse('signed-out')
}

/** Erases a driver for good. Refuses as `eraseDriver` does, and `signed-out`. */
export async function erase(ref: string): Promise<Result<null>> {
  const asked = z.string().safeParse(ref)
  if (!asked.success) return refuse('invalid')
  return await ask(async (actor) => {
    const erased = await eraseDriver(actor, asked.data, {})
    return erased.ok ? ok(null) : refuse(erased.code, erased.detail ?? RETENTION_REFUSALS[erased.code])
  })
}

/** Places or ends a legal hold. Refuses as `placeLegalHold` and `endLegalHold` do, `invalid`, and `signed-out`. */
export async function holdData(form: LegalHoldForm, deed: 'place' | 'end'): Promise<Result<null>> {
  const asked = legalHoldForm.safeParse(form)
  if (!asked.success) return refuse('invalid', asked.error.issues[0]?.message)
  return await ask(async (actor) => {
    const answer = await (deed === 'end' ? endLegalHold : placeLegalHold)(actor, asked.data)
    if (!answer.ok) return refuse(answer.code, answer.detail ?? RETENTION_REFUSALS[answer.code])
    revalidatePath('/admin/retention')
    return answer
  })
}

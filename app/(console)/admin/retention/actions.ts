'use server'

import { revalidatePath } from 'next/cache'
import { staffActor } from '@/lib/access'
import { endLegalHold, placeLegalHold, setTerm, tryTerm } from '@/lib/retention'
import {
  type LegalHoldForm,
  legalHoldForm,
  RETENTION_REFUSALS,
  type TermForm,
  type Trial,
  termForm,
} from '@/lib/retention/view'
import { type Result, refuse } from '@/lib/vocabulary'

const INVALID = 'Something is missing.'

/** Sets a term. Refuses as `setTerm` does, and `signed-out`. */
export async function change(form: TermForm): Promise<Result<null>> {
  const actor = await staffActor()
  if (!actor) return refuse('signed-out')
  const asked = termForm.safeParse(form)
  if (!asked.success) return refuse('invalid', asked.error.issues[0]?.message ?? INVALID)
  const answer = await setTerm(actor, asked.data)
  if (answer.ok) revalidatePath('/admin/retention')
  return answer
}

/** What another term would remove; changes nothing. Refuses as `tryTerm` does, and `signed-out`. */
export async function dryRun(form: TermForm): Promise<Result<Trial>> {
  const actor = await staffActor()
  if (!actor) return refuse('signed-out')
  const asked = termForm.safeParse(form)
  return asked.success ? await tryTerm(actor, asked.data) : refuse('invalid', asked.error.issues[0]?.message ?? INVALID)
}

/** Places or ends a legal hold. Refuses as `placeLegalHold` and `endLegalHold` do, and `signed-out`. */
export async function hold(form: LegalHoldForm, deed: 'place' | 'end'): Promise<Result<null>> {
  const actor = await staffActor()
  if (!actor) return refuse('signed-out')
  const asked = legalHoldForm.safeParse(form)
  if (!asked.success) return refuse('invalid', asked.error.issues[0]?.message ?? INVALID)
  const answer = await (deed === 'end' ? endLegalHold : placeLegalHold)(actor, asked.data)
  if (!answer.ok) return refuse(answer.code, answer.detail ?? RETENTION_REFUSALS[answer.code])
  revalidatePath('/admin/retention')
  return answer
}

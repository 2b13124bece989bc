'use server'

import { revalidatePath } from 'next/cache'
import { staffActor } from '@/lib/access'
import { setTerm, tryTerm } from '@/lib/retention'
import type { TermForm, Trial } from '@/lib/retention/view'
import { type Result, refuse } from '@/lib/vocabulary'

/** Sets a term. Refuses as `setTerm` does, and `signed-out`. */
export async function change(form: TermForm): Promise<Result<null>> {
  const actor = await staffActor()
  if (!actor) return refuse('signed-out')
  const answer = await setTerm(actor, form)
  if (answer.ok) revalidatePath('/admin/retention')
  return answer
}

/** What another term would remove; changes nothing. Refuses as `tryTerm` does, and `signed-out`. */
export async function dryRun(form: TermForm): Promise<Result<Trial>> {
  const actor = await staffActor()
  return actor ? await tryTerm(actor, form) : refuse('signed-out')
}

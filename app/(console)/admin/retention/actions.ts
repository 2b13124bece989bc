'use server'

import { setTerm, tryTerm } from '@/lib/retention'
import type { TermForm, Trial } from '@/lib/retention/view'
import type { Result } from '@/lib/vocabulary'
import { askAsStaff } from '../../ask-as-staff'

/** Sets a term. Refuses as `setTerm` does, and `signed-out`. */
export const change = async (form: TermForm): Promise<Result<null>> =>
  askAsStaff((actor) => setTerm(actor, form), '/admin/retention')

/** What another term would remove; changes nothing. Refuses as `tryTerm` does, and `signed-out`. */
export const dryRun = async (form: TermForm): Promise<Result<Trial>> =>
  askAsStaff((actor) => tryTerm(actor, form), null)

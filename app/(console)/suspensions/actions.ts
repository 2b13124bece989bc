'use server'

import { revalidatePath } from 'next/cache'
import { staffActor } from '@/lib/access'
import {
  approveSuspension,
  changeSuspension,
  declineSuspension,
  liftSuspension,
  openNotice,
  proposeSuspension,
  releaseHold,
} from '@/lib/enforcement'
import type {
  ApproveForm,
  ChangeForm,
  DeclineForm,
  EnforcementRefusal,
  LiftForm,
  ProposeForm,
  ReleaseHoldForm,
} from '@/lib/enforcement/view'
import { type Result, refuse, type StaffActor } from '@/lib/vocabulary'

type Answer<T, Code extends string> = Result<T, Code | 'signed-out'>

/** Asks the door as whoever is signed in, and has the list read again: also where somebody was faster. */
async function ask<T>(
  verb: (actor: StaffActor) => Promise<Result<T, EnforcementRefusal>>,
): Promise<Answer<T, EnforcementRefusal>> {
  const actor = await staffActor()
  if (!actor) return refuse('signed-out')
  const answer = await verb(actor)
  if (answer.ok || answer.code !== 'invalid') revalidatePath('/suspensions')
  return answer
}

/** Proposes a suspension by hand. Refuses as `proposeSuspension` does, and `signed-out`. */
export const propose = async (form: ProposeForm) => ask((actor) => proposeSuspension(actor, form))

/** Puts a proposal into force. Refuses as `approveSuspension` does, and `signed-out`. */
export const approve = async (form: ApproveForm) =>
  ask(async (actor) => {
    const answer = await approveSuspension(actor, form)
    return answer.ok ? { ok: true, value: null } : answer
  })

/** Declines a proposal. Refuses as `declineSuspension` does, and `signed-out`. */
export const decline = async (form: DeclineForm) => ask((actor) => declineSuspension(actor, form))

/** Puts a suspension on another step. Refuses as `changeSuspension` does, and `signed-out`. */
export const change = async (form: ChangeForm) => ask((actor) => changeSuspension(actor, form))

/** Ends a suspension before its time. Refuses as `liftSuspension` does, and `signed-out`. */
export const lift = async (form: LiftForm) => ask((actor) => liftSuspension(actor, form))

/** Ends the hold that rests on a case. Refuses as `releaseHold` does, and `signed-out`. */
export const release = async (form: ReleaseHoldForm) => ask((actor) => releaseHold(actor, form))

/** A letter as it was sent. Refuses as `openNotice` does, and `signed-out`. */
export async function readNotice(noticeId: string) {
  const actor = await staffActor()
  return actor ? await openNotice(actor, noticeId) : refuse('signed-out')
}

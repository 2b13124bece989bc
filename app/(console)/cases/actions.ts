'use server'

import { z } from 'zod'
import type { ClaimReport } from '@/components/review'
import { staffActor } from '@/lib/access'
import {
  benchLandmarks,
  claimCase,
  claimState,
  decide as decideCase,
  extendClaim,
  leaveCase,
  openCase,
  recordFirstFinding,
  releaseClaim,
  undoDecision,
} from '@/lib/review'
import {
  type BenchCase,
  type DecideAnswer,
  type DecisionForm,
  decisionForm,
  type FirstFindingForm,
  firstFindingForm,
} from '@/lib/review/view'
import { flagSharing } from '@/lib/sharing'
import { type FlagForm, flagForm } from '@/lib/sharing/view'
import { ok, type Result, refuse, type StaffActor } from '@/lib/vocabulary'

/** Asks a door in the name of whoever is signed in. Refuses `signed-out`, and `not-found` for what can be no id. */
async function asReader<T>(
  id: unknown,
  door: (actor: StaffActor, id: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  const actor = await staffActor()
  if (!actor) return refuse('signed-out')
  const known = z.uuid().safeParse(id)
  return known.success ? await door(actor, known.data) : refuse('not-found')
}

/** Records the reader's first finding and answers with the case as it may be seen then, score included. */
export async function findFirst(caseId: string, form: FirstFindingForm): Promise<Result<BenchCase>> {
  const said = firstFindingForm.safeParse(form)
  if (!said.success) return refuse('invalid', said.error.issues[0]?.message)
  return await asReader(caseId, async (actor, id) => {
    const found = await recordFirstFinding(actor, id, said.data)
    return found.ok ? await openCase(actor, id) : found
  })
}

export async function decide(caseId: string, form: DecisionForm): Promise<Result<DecideAnswer>> {
  const said = decisionForm.safeParse(form)
  if (!said.success) return refuse('invalid', said.error.issues[0]?.message)
  return await asReader(caseId, (actor, id) => decideCase(actor, id, said.data))
}

/** Takes back the reader's newest decision. */
export async function undo(): Promise<Result<{ caseId: string }>> {
  const actor = await staffActor()
  return actor ? await undoDecision(actor) : refuse('signed-out')
}

/** The bench was closed. */
export async function leave(caseId: string): Promise<Result<null>> {
  return await asReader(caseId, leaveCase)
}

export async function claim(caseId: string): Promise<Result<{ caseId: string }>> {
  return await asReader(caseId, claimCase)
}

export async function release(caseId: string): Promise<Result<null>> {
  return await asReader(caseId, releaseClaim)
}

export async function extend(caseId: string): Promise<Result<{ expiresAt: string; now: string }>> {
  const answer = await asReader(caseId, extendClaim)
  return answer.ok ? ok({ ...answer.value, now: new Date().toISOString() }) : answer
}

export async function readClaim(caseId: string): Promise<Result<ClaimReport>> {
  const answer = await asReader(caseId, claimState)
  return answer.ok ? ok({ ...answer.value, now: new Date().toISOString() }) : answer
}

export async function landmarks(caseId: string, photoId: string): Promise<Result<number[] | null>> {
  const photo = z.uuid().safeParse(photoId)
  return photo.success
    ? await asReader(caseId, (actor, id) => benchLandmarks(actor, id, photo.data))
    : refuse('not-found')
}

export async function flag(form: FlagForm): Promise<Result<{ suspicionId: string }>> {
  const said = flagForm.safeParse(form)
  if (!said.success) return refuse('invalid', said.error.issues[0]?.message)
  return await asReader(said.data.driverId, (actor) => flagSharing(actor, said.data))
}

'use server'

import { revalidatePath } from 'next/cache'
import { staffActor } from '@/lib/access'
import { makeGoldenPair, retireGoldenPair, startPractice } from '@/lib/review'
import { isId, type Result, refuse, type StaffActor } from '@/lib/vocabulary'

/** Puts a golden pair on the reader's bench as practice. */
export async function practise(): Promise<Result<{ caseId: string }>> {
  const actor = await staffActor()
  return actor ? await startPractice(actor) : refuse('signed-out')
}

async function withId<T>(id: unknown, verb: (actor: StaffActor, id: string) => Promise<Result<T>>): Promise<Result<T>> {
  const actor = await staffActor()
  if (!actor) return refuse('signed-out')
  if (!isId(id)) return refuse('not-found')
  const answer = await verb(actor, id)
  if (answer.ok) revalidatePath('/quality/pairs')
  return answer
}

export const makePair = async (caseId: string): Promise<Result<{ pairId: string }>> => withId(caseId, makeGoldenPair)

export const retirePair = async (pairId: string): Promise<Result<null>> => withId(pairId, retireGoldenPair)

import 'server-only'
import { findNames } from '@/lib/access'
import type { Actor, CaseStatus } from '@/lib/vocabulary'
import { ok, type Result } from '@/lib/vocabulary'
import type { BenchCase } from '../view'
import { claimOf } from './keep-claim'

/** What the heartbeat of an open bench asks: the case's status and who holds it. Refuses `forbidden`, `not-found`. */
export async function claimState(
  actor: Actor,
  caseId: string,
  now = new Date(),
): Promise<Result<{ status: CaseStatus; claim: BenchCase['claim'] }, 'forbidden' | 'not-found'>> {
  const found = await claimOf(actor, caseId, now)
  if (!found.ok) return found
  const { status, holderId, expiresAt, ahead } = found.value
  if (!holderId || !expiresAt) return ok({ status, claim: null })
  const you = holderId === actor.id
  const name = (await findNames([holderId])).get(holderId) ?? ''
  return ok({
    status,
    claim: { mine: you, holder: { id: holderId, name, you }, expiresAt: expiresAt.toISOString(), ahead },
  })
}

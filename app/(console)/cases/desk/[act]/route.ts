import { z } from 'zod'
import { caseState, claimAhead, claimNext, openCase, undoDecision } from '@/lib/review'
import { ok, type Result, type StaffActor } from '@/lib/vocabulary'
import { type Act, answer, read } from '../../answer'

/** The cases that the bench has read already need not be read again. */
const claimForm = z.object({ known: z.array(z.uuid()).max(8).default([]) })

/** What the bench asks of whichever case comes, by the last word of the address. */
const ACTS: Record<string, Act> = {
  /** Claims the next case for the bench. */
  next: (actor, said) => claimed(actor, said, claimNext),
  /** Keeps the one after it ready. */
  ahead: (actor, said) => claimed(actor, said, claimAhead),
  /** Takes back the newest decision, if it is the one of this case. */
  async undo(actor, said) {
    const form = read(z.object({ caseId: z.uuid() }), said)
    return form.ok ? await undoDecision(actor, new Date(), form.value) : form
  },
}

async function claimed(
  actor: StaffActor,
  said: unknown,
  claim: (actor: StaffActor) => Promise<Result<{ caseId: string }>>,
): Promise<Result<unknown>> {
  const form = read(claimForm, said)
  if (!form.ok) return form
  const next = await claim(actor)
  if (!next.ok) return next
  const { caseId } = next.value
  const now = new Date().toISOString()
  const state = await caseState(actor, caseId)
  if (!state.ok) return state
  const report = { ...state.value, now }
  if (form.value.known.includes(caseId)) return ok({ caseId, report, bench: null })
  const bench = await openCase(actor, caseId)
  return bench.ok ? ok({ caseId, report, bench: bench.value }) : bench
}

/** One thing asked by the bench of no case in particular. */
export async function POST(request: Request, { params }: { params: Promise<{ act: string }> }): Promise<Response> {
  const { act } = await params
  return await answer(request, Object.hasOwn(ACTS, act) ? ACTS[act] : undefined)
}

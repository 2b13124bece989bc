import { z } from 'zod'
import {
  benchLandmarks,
  caseState,
  claimCase,
  decide,
  extendClaim,
  leaveCase,
  openCase,
  recordFirstFinding,
  releaseClaim,
  snoozeCase,
} from '@/lib/review'
import { decisionForm, firstFindingForm, snoozeForm } from '@/lib/review/view'
import { flagSharing } from '@/lib/sharing'
import { flagForm } from '@/lib/sharing/view'
import { isId, ok, type Result, type StaffActor } from '@/lib/vocabulary'
import { answer, read } from '../../answer'

type CaseAct = (actor: StaffActor, id: string, said: unknown) => Promise<Result<unknown>>

const now = () => new Date().toISOString()

/** What the bench asks of one case, by the last word of the address. */
const ACTS: Record<string, CaseAct> = {
  open: opened,
  async claim(actor, id) {
    const claimed = await claimCase(actor, id)
    return claimed.ok ? await opened(actor, id) : claimed
  },
  release: (actor, id) => releaseClaim(actor, id),
  async 'put-off'(actor, id, said) {
    const form = read(snoozeForm, said)
    return form.ok ? await snoozeCase(actor, id, form.value) : form
  },
  leave: (actor, id) => leaveCase(actor, id),
  async extend(actor, id) {
    const extended = await extendClaim(actor, id)
    return extended.ok ? ok({ ...extended.value, now: now() }) : extended
  },
  async state(actor, id) {
    const state = await caseState(actor, id)
    return state.ok ? ok({ ...state.value, now: now() }) : state
  },
  /** The case as it may be seen after the finding, score included. */
  async 'first-finding'(actor, id, said) {
    const form = read(firstFindingForm, said)
    if (!form.ok) return form
    const found = await recordFirstFinding(actor, id, form.value)
    return found.ok ? await opened(actor, id) : found
  },
  async decision(actor, id, said) {
    const form = read(decisionForm, said)
    if (!form.ok) return form
    const decided = await decide(actor, id, form.value)
    return decided.ok ? ok({ ...decided.value, now: now() }) : decided
  },
  async landmarks(actor, id, said) {
    const form = read(z.object({ photoId: z.uuid() }), said)
    return form.ok ? await benchLandmarks(actor, id, form.value.photoId) : form
  },
  async sharing(actor, id, said) {
    const form = read(flagForm.omit({ caseId: true }), said)
    return form.ok ? await flagSharing(actor, { ...form.value, caseId: id }) : form
  },
}

async function opened(actor: StaffActor, id: string): Promise<Result<unknown>> {
  const bench = await openCase(actor, id)
  return bench.ok ? ok({ bench: bench.value, now: now() }) : bench
}

/** One thing asked of one case by the bench. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string; act: string }> },
): Promise<Response> {
  const { id, act } = await params
  const known = Object.hasOwn(ACTS, act) && isId(id) ? ACTS[act] : undefined
  return await answer(request, known && ((actor, said) => known(actor, id, said)))
}

import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { type Tx, transaction } from '@/lib/database'
import { policyAt, type SharingRule } from '@/lib/policy'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { membersOf } from './case-records'
import { about, heldCase } from './claims'
import { bearsOn, foundByPeople } from './found-by-people'
import { findPairsWithin, findSelfies, upsertPair } from './pair-records'
import { recountCase } from './recount-case'
import { findSignalsWithin, noteFound, type SignalRecord, upsertSignals } from './signal-records'
import { type Evidence, evidence } from './signals'
import { isOpenCase } from './transitions'
import { type PairForm, pairForm, type SharingRefusal } from './view'

type Compared = { driverId: string; otherId: string; firstId: string; secondId: string; finding: string; at: Date }

/**
 * Records what a person found of two selfies of a sharing case they hold. It decides whether a likeness that the matcher
 * gave counts: one person on two accounts, or two people on one. A pair the matcher had not pointed at becomes evidence
 * of its own when it shows sharing.
 * Refuses `forbidden`, `invalid` (different people without a reason), `not-found`, `claim-lost`, `not-open`,
 * `same-selfie`, `not-of-case`. Locks the case.
 */
export async function comparePair(
  actor: Actor,
  form: PairForm,
  now = new Date(),
): Promise<Result<null, SharingRefusal>> {
  const refusal = forbidden(actor, 'sharing.work')
  if (refusal) return refusal
  const said = pairForm.safeParse(form)
  if (!said.success) return refuse('invalid', said.error.issues[0]?.message)
  const { caseId, finding, reasons } = said.data
  const [firstId, secondId] = [said.data.firstId, said.data.secondId].sort() as [string, string]
  if (firstId === secondId) return refuse('same-selfie')
  return await transaction(async (tx) => {
    const held = await heldCase(tx, actor, caseId, now)
    if (!held.ok) return held
    if (!isOpenCase(held.value.status)) return refuse('not-open')
    const members = await membersOf(caseId, tx)
    const selfies = await findSelfies([firstId, secondId], tx)
    const [one, other] = [selfies.find(({ id }) => id === firstId), selfies.find(({ id }) => id === secondId)]
    if (!one || !other || !members.includes(one.driverId) || !members.includes(other.driverId))
      return refuse('not-of-case')
    const pair = { driverId: one.driverId, otherId: other.driverId, firstId, secondId, finding }
    await upsertPair(tx, { caseId, ...pair, reasons, userId: actor.id, recordedAt: now })
    const known = await findSignalsWithin([one.driverId, other.driverId], tx)
    const at = new Date(Math.max(one.at.getTime(), other.at.getTime()))
    const fresh = await upsertSignals(tx, foundEvidence({ ...pair, at }, known, (await policyAt(now, tx)).sharing))
    await applyFindings(tx, [one.driverId, other.driverId], actor.id, now)
    await recountCase(tx, held.value, now, { fresh: fresh.length > 0 })
    const data = { firstId, secondId, finding, reasons }
    await record(tx, { type: 'sharing.compared', actor, subject: about(caseId), data, occurredAt: now })
    return ok(null)
  })
}

/** What people found of the selfies of these accounts, brought to the face signals between them. */
async function applyFindings(tx: Tx, accounts: string[], userId: string, now: Date): Promise<void> {
  const pairs = await findPairsWithin(accounts, tx)
  for (const fact of await findSignalsWithin(accounts, tx)) {
    if (fact.kind !== 'face') continue
    const found = foundByPeople(fact, pairs)
    if (found !== fact.found) await noteFound(tx, [fact.id], found, userId, now)
  }
}

/**
 * A finding that shows sharing, as evidence: added to what the matcher gave and still bears, or standing for itself where
 * it gave nothing, or where that was closed with another case.
 */
function foundEvidence(pair: Compared, known: readonly SignalRecord[], { life }: SharingRule): Evidence[] {
  const { driverId, otherId, firstId, secondId, finding, at } = pair
  const found = { weight: 2, facts: {}, firstAt: at, lastAt: at } as const
  const open = known.filter((fact) => fact.closedAt === null)
  if (driverId !== otherId && finding === 'same_person') {
    const given = open.some((fact) => fact.signal === 'shared_face')
    const key = given ? 'face' : `${firstId} ${secondId}`
    const verificationIds = [firstId, secondId]
    return [
      evidence([driverId, otherId], {
        ...found,
        signal: 'shared_face',
        key,
        verificationIds,
        lifeMs: life.shared_face,
      }),
    ]
  }
  const given = open.some((fact) => fact.signal === 'several_faces' && bearsOn(fact, pair))
  if (driverId !== otherId || finding !== 'different_people' || given) return []
  return [
    evidence([driverId], {
      ...found,
      signal: 'several_faces',
      key: `${firstId} ${secondId}`,
      verificationIds: [secondId],
      lifeMs: life.several_faces,
    }),
  ]
}

import { approveSuspension, declineSuspension, proposeAfterSharing } from '@/lib/enforcement'
import {
  claimSharing,
  comparePair,
  confirmSharing,
  findSharingCase,
  flagSharing,
  gatherSignals,
  mergeSharing,
  proposeConfirmation,
} from '@/lib/sharing'
import { after, before, HOUR, hourOfDay, MINUTE, SECOND } from '../instants'
import type { Sent } from './checks'
import { tellSuspension } from './decided-cases'
import { caseOf } from './looks'
import { findProposalForSharing } from './proposal'
import { tellCheck } from './story'
import { driverNamed, must, type World } from './world'

/** Whose account it was, and who worked on it with her own phone. */
const [LENT, WORKED] = ['p06', 'p38'] as const

/**
 * An account on which somebody else's phone and face turned up: two independent kinds of evidence, proposed by one person,
 * confirmed by another, and a suspension of whoever worked on it that rests on nothing else. Ten days ago.
 */
export function tellSharedAccount(world: World): void {
  const { agenda, calendar, now, staff } = world
  const at = hourOfDay(now, 10, 15.7)
  calendar.take(WORKED, before(at, 7 * HOUR), now)
  calendar.take(LENT, before(at, HOUR), after(at, 8 * 24 * HOUR))
  const own = tellCheck(world, WORKED, { file: `${WORKED}/2`, at: hourOfDay(now, 10, 9.3), reason: 'before_shift' })
  const sent = tellCheck(world, LENT, {
    file: `${WORKED}/3`,
    at,
    reason: 'before_shift',
    phoneOf: WORKED,
    looks: [
      [7, 'yuki', 'different_people', ['face_shape', 'eyes'], 'Fair and grey-eyed; not the woman on the account.'],
      [16, 'tomasz', 'different_people', ['face_shape', 'nose'], 'Two different women.'],
    ],
  })
  tellSuspension(world, sent, after(at, 47 * MINUTE), { by: 'hanna' })
  const caseId = tellFlags(world, own, sent, after(at, 21 * MINUTE))
  const looked = after(at, 66 * MINUTE)
  agenda.add(looked, async () => {
    must(await claimSharing(staff.ines, caseId(), looked), 'the claim of the sharing case')
    const pair = { caseId: caseId(), firstId: own().verificationId, secondId: sent().verificationId }
    must(await comparePair(staff.ines, { ...pair, finding: 'same_person', reasons: [] }, looked), 'the pair')
    const reason =
      'Her phone and, compared by me, her face on the other account in the same week. Not a shared household phone.'
    must(await proposeConfirmation(staff.ines, { caseId: caseId(), reason }, looked), 'proposing')
  })
  tellConfirmed(world, caseId, after(at, 4 * HOUR))
}

/** Each account is flagged, and the two cases are made one. @returns the case */
function tellFlags(world: World, own: () => Sent, sent: () => Sent, at: Date): () => string {
  const { agenda, staff } = world
  let caseId = ''
  agenda.add(at, async () => {
    for (const { verificationId } of [own(), sent()]) await gatherSignals(verificationId, {}, at)
    const flag = async (key: string, note: string, about?: string) => {
      const form = { driverId: driverNamed(world, key).id, note, ...(about ? { caseId: about } : {}) }
      return must(await flagSharing(staff.tomasz, form, at), 'a suspicion').sharingCaseId
    }
    const phone = driverNamed(world, WORKED).role.ref
    caseId = await flag(LENT, `This selfie came from the phone of ${phone}, and it looks like her.`, caseOf(sent()))
    const other = await findSharingCase(await flag(WORKED, 'Her phone sent a selfie for another account today.'))
    const form = { caseId, withNumber: other?.number ?? 0 }
    if (other?.id !== caseId) must(await mergeSharing(staff.tomasz, form, at), 'making one case of two')
  })
  return () => caseId
}

function tellConfirmed(world: World, caseId: () => string, at: Date): void {
  const { agenda, staff } = world
  agenda.add(at, async () => {
    const reason = 'Phone and face together; the platform knows of no shared household.'
    must(await confirmSharing(staff.marisol, { caseId: caseId(), reason }, at), 'confirming')
  })
  const proposed = after(at, 2 * SECOND)
  agenda.add(proposed, async () => {
    for (const key of [WORKED, LENT]) await proposeAfterSharing(caseId(), driverNamed(world, key).id, proposed)
  })
  const decided = after(at, 2 * HOUR)
  agenda.add(decided, async () => {
    const proposal = await findProposalForSharing(caseId(), driverNamed(world, WORKED).id)
    const form = { suspensionId: proposal.id, step: 'severe' } as const
    must(await approveSuspension(staff.desmond, form, decided), 'approving for sharing')
  })
  const declined = after(decided, 3 * MINUTE)
  agenda.add(declined, async () => {
    const { id } = await findProposalForSharing(caseId(), driverNamed(world, LENT).id)
    const reason = 'She is suspended for the same selfie already; that she lent the account knowingly is not shown.'
    must(await declineSuspension(staff.desmond, { suspensionId: id, reason }, declined), 'declining')
  })
}

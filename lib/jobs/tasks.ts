import 'server-only'
import type { Task } from 'graphile-worker'
import { z } from 'zod'
import { measureAppealPhoto, watchAppeals } from '@/lib/appeals'
import { forgetOldReceipts } from '@/lib/audit'
import { reEnrol } from '@/lib/capture'
import {
  askBeforeShift,
  askByRisk,
  expireChallenges,
  graceWhileMoving,
  remindOfChallenges,
  runPeriodic,
} from '@/lib/challenges'
import {
  deliverDueNotices,
  deliverNotice,
  lapseProposals,
  overturnAfterSharing,
  proposeAfterRejection,
  proposeAfterSharing,
} from '@/lib/enforcement'
import {
  buildTemplate,
  forgetMeasurement,
  type Measurer,
  measureReference,
  measureVerification,
  searchFaces,
} from '@/lib/matching'
import { completeErasure, keepTerms, lapseConsents, releaseEvidence } from '@/lib/retention'
import { KEPT_AT_MINUTE } from '@/lib/retention/view'
import {
  askOnNewPhone,
  countScores,
  escalateHolds,
  expireClaims,
  measureGolden,
  settleDecision,
  settleDueDecisions,
  settleMeasured,
  stopLivelihoodClock,
} from '@/lib/review'
import { gatherSignals, runBackfill, tendSharing } from '@/lib/sharing'
import { runShadow } from '@/lib/trends'
import { destroyFiles, sweepVault } from '@/lib/vault'
import type { JobName } from '@/lib/vocabulary'
import { deliverLane, forgetDeliveries, forgetExcerpts, wakeStuckLanes } from '@/lib/webhooks'

const subject = z.object({ id: z.uuid() })
const lane = z.object({ endpointId: z.uuid(), lane: z.uuid() })
const ofDriver = z.object({ driverId: z.uuid() })
const accountOf = z.object({ id: z.uuid(), driverId: z.uuid() })
const shadow = z.object({ runId: z.uuid() })
const files = z.object({ objectIds: z.array(z.uuid()).default([]) })

/**
 * Binds each job name to a function of a stage. Every one may run twice: a job whose worker died runs again.
 * @param next a matcher that is being made ready beside the one in force
 */
export function tasks(measurer: Measurer, next?: Measurer): Record<JobName, Task> {
  return {
    'measure-verification': async (payload) => measureVerification(measurer, subject.parse(payload).id),
    're-enrol': async (payload) => reEnrol(subject.parse(payload).id),
    'measure-reference': async (payload) => measureReference(measurer, subject.parse(payload).id),
    'settle-measured': async (payload) => {
      const { id } = subject.parse(payload)
      await settleMeasured(id)
      await askOnNewPhone(id)
    },
    'measure-golden': async (payload) => measureGolden(measurer, subject.parse(payload).id),
    'settle-decision': async (payload) => settleDecision(subject.parse(payload).id),
    'settle-due-decisions': async () => void (await settleDueDecisions()),
    'stop-livelihood-clock': async (payload) => stopLivelihoodClock(subject.parse(payload).id),
    'destroy-objects': async (payload) => destroyFiles(files.parse(payload).objectIds),
    'forget-measurement': async (payload) => forgetMeasurement(subject.parse(payload).id),
    'build-template': async (payload) => {
      const { driverId } = ofDriver.parse(payload)
      await buildTemplate(measurer, driverId)
      if (next) await buildTemplate(next, driverId)
    },
    'lapse-consents': async () => void (await lapseConsents()),
    'complete-erasure': async (payload) => completeErasure(subject.parse(payload).id),
    'release-evidence': async (payload) => releaseEvidence(ofDriver.parse(payload).driverId),
    'keep-terms': async () => void (await keepTerms()),
    'sweep-vault': async () => void (await sweepVault()),
    'expire-challenges': async () => void (await expireChallenges()),
    'ask-drivers': async () => {
      await graceWhileMoving()
      await runPeriodic()
      await askBeforeShift()
      await remindOfChallenges()
    },
    'ask-by-risk': async (payload) => void (await askByRisk(ofDriver.parse(payload).driverId, 'suspicion')),
    'escalate-holds': async () => void (await escalateHolds()),
    'expire-claims': async () => void (await expireClaims()),
    'gather-signals': async (payload) => gatherSignals(subject.parse(payload).id, { search: searchFaces }),
    'backfill-signals': async () => void (await runBackfill(searchFaces)),
    'tend-sharing': async () => tendSharing(),
    'forget-old-receipts': async () => void (await forgetOldReceipts()),
    'deliver-webhooks': async (payload) => deliverLane(lane.parse(payload)),
    'wake-webhooks': async () => void (await wakeStuckLanes()),
    'forget-webhooks': async () => void (await forgetDeliveries()),
    'count-scores': async () => countScores(),
    'propose-suspension': async (payload) => proposeAfterRejection(subject.parse(payload).id),
    'propose-for-sharing': async (payload) => {
      const { id, driverId } = accountOf.parse(payload)
      await proposeAfterSharing(id, driverId)
    },
    'overturn-for-sharing': async (payload) => {
      const { id, driverId } = accountOf.parse(payload)
      await overturnAfterSharing(id, driverId)
    },
    'lapse-proposals': async () => void (await lapseProposals()),
    'send-notice': async (payload) => deliverNotice(subject.parse(payload).id),
    'send-due-notices': async () => void (await deliverDueNotices()),
    'measure-appeal-photo': async (payload) => measureAppealPhoto(measurer, subject.parse(payload).id),
    'watch-appeals': async () => void (await watchAppeals()),
    'forget-excerpts': async (payload) => forgetExcerpts(ofDriver.parse(payload).driverId),
    'run-shadow': async (payload) => runShadow(shadow.parse(payload).runId),
  }
}

/** What the clock starts (UTC): standing and claims are right at every instant without it, this says so by events. */
export const CRONTAB = [
  '* * * * * expire-challenges ?max=3',
  '* * * * * ask-drivers ?max=1',
  '* * * * * lapse-consents ?max=3',
  '* * * * * escalate-holds ?max=3',
  '* * * * * expire-claims ?max=3',
  '* * * * * settle-due-decisions ?max=3',
  '*/15 * * * * sweep-vault ?max=3',
  `${KEPT_AT_MINUTE} * * * * keep-terms ?max=3`,
  '* * * * * backfill-signals ?max=1',
  '*/5 * * * * tend-sharing ?max=1',
  '17 * * * * forget-old-receipts ?max=3',
  '* * * * * wake-webhooks ?max=3',
  '43 * * * * forget-webhooks ?max=3',
  '*/10 * * * * count-scores ?max=3',
  '* * * * * lapse-proposals ?max=3',
  '* * * * * send-due-notices ?max=3',
  '* * * * * watch-appeals ?max=3',
].join('\n')

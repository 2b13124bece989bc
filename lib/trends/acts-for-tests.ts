import 'server-only'
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { transaction } from '@/lib/database'
import type { VerificationStatus } from '@/lib/vocabulary'
import { foldTrends } from './fold-trends'
import { addCheck, addSuspension } from './rows-for-tests'

const HOUR = 3_600_000
const REGIONS = ['Harbour', 'Airport']
export const SOMEBODY = '0198a000-0000-7000-8000-000000000002'

/** Whoever keeps counts now is cut off, as by a crash. */
const cutOff = () =>
  transaction(
    (tx) => tx.$executeRaw`
      select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = 7241020
        and database = (select oid from pg_database where datname = current_database())`,
  )

/** A run that is cut off, by an act beside it too, has kept nothing; one that fails for itself fails again at the end. */
const keepUnlessCutOff = () => foldTrends().catch(() => 'cut off')

export type Case = { verificationId: string; driverId: string; caseId: string }
type Act = (cases: Case[], at: Date, pick: number) => Promise<unknown>

const ofCase =
  (act: (of: Case, at: Date, pick: number) => Promise<unknown>): Act =>
  async (cases, at, pick) => {
    const of = cases[pick % cases.length]
    if (of) await act(of, at, pick)
  }
const setCase = (of: Case, data: object) =>
  transaction((tx) => tx.reviewCase.updateMany({ where: { id: of.caseId }, data }))
const setCheck = (of: Case, status: VerificationStatus) =>
  transaction((tx) => tx.verification.updateMany({ where: { id: of.verificationId }, data: { status } }))
const later = (at: Date, pick: number) => new Date(at.getTime() + (pick % 50) * HOUR)

/** What can happen to checks and cases, and to whoever keeps their counts. `pick` draws which and how. */
export const ACTS: Record<string, Act> = {
  check: (_, at, pick) =>
    addCheck(REGIONS[pick % 2] ?? '', at, (['approved', 'retake', 'cancelled', 'measuring'] as const)[pick % 4]),
  refer: async (cases, at, pick) => {
    const band = pick % 3 ? 'hold' : 'refer'
    const made = await addCheck(REGIONS[pick % 2] ?? '', at, 'in_review', { openedAt: later(at, pick % 3), band })
    if (made.caseId) cases.push({ ...made, caseId: made.caseId })
  },
  find: ofCase((of, at) => setCase(of, { firstFindingAt: at })),
  takeBack: ofCase((of) => setCase(of, { firstFindingAt: null })),
  close: ofCase(async (of, at, pick) => {
    const disposition = pick % 2 ? 'different_people' : 'same_person'
    await setCheck(of, pick % 2 ? 'rejected' : 'approved')
    await setCase(of, { status: 'closed', closedAt: at, disposition })
  }),
  confirm: ofCase(({ caseId }, at, pick) =>
    transaction(
      (tx) => tx.$executeRaw`
        insert into finding (id, case_id, user_id, lane, finding, recorded_at, settles_at)
        select ${randomUUID()}::uuid, id, id, ${pick % 2 ? 'second_review' : 'adjudication'}, 'different_people', ${at}, ${at}
        from review_case where id = ${caseId}::uuid for key share`,
    ),
  ),
  decide: ofCase(({ caseId }, at, pick) =>
    transaction(
      (tx) => tx.$executeRaw`
        insert into finding (id, case_id, user_id, lane, finding, recorded_at, settles_at, claimed_at, blind_finding, zoomed)
        select ${randomUUID()}::uuid, id, ${pick % 2 ? SOMEBODY : randomUUID()}::uuid, 'match',
          ${pick % 3 ? 'same_person' : 'different_people'}, ${at}, ${at},
          ${pick % 5 ? new Date(at.getTime() - pick * 100) : null}::timestamptz,
          ${pick % 4 ? 'same_person' : null}, ${pick % 7 ? pick % 2 === 0 : null}::boolean
        from review_case where id = ${caseId}::uuid for key share`,
    ),
  ),
  undo: ofCase(({ caseId }, at) =>
    transaction((tx) => tx.finding.updateMany({ where: { caseId }, data: { undoneAt: at } })),
  ),
  makeGolden: ofCase(({ caseId, driverId }, at, pick) =>
    transaction(async (tx) => {
      if (!(await tx.$executeRaw`update review_case set kind = 'golden' where id = ${caseId}::uuid`)) return
      const truth = pick % 2 ? 'same_person' : 'different_people'
      const of = { driverId, verificationId: randomUUID(), asOf: at, madeById: SOMEBODY }
      const pair = await tx.goldenPair.create({ data: { truth, ...of } })
      const showing = { pairId: pair.id, userId: SOMEBODY, practice: pick % 3 === 0 }
      await tx.goldenShowing.upsert({ where: { caseId }, create: { caseId, ...showing }, update: showing })
    }),
  ),
  learnTruth: ofCase(({ driverId }) =>
    transaction((tx) => tx.goldenPair.updateMany({ where: { driverId }, data: { truth: 'same_person' } })),
  ),
  recant: ofCase((of) =>
    transaction((tx) => tx.finding.updateMany({ where: { caseId: of.caseId }, data: { finding: 'same_person' } })),
  ),
  /** The check alone, as by an appeal, and not the case. */
  clear: ofCase((of) => setCheck(of, 'approved')),
  reverse: ofCase(async (of) => {
    await setCase(of, { disposition: null })
    await setCheck(of, 'approved')
  }),
  cancel: ofCase(async (of, at) => {
    await setCheck(of, 'cancelled')
    await setCase(of, { status: 'cancelled', closedAt: at, disposition: 'cancelled' })
  }),
  reopen: ofCase((of) => setCase(of, { status: 'open', closedAt: null, disposition: null })),
  move: ofCase((of, _, pick) =>
    setCase(of, { region: REGIONS[pick % 2], reason: pick % 5 ? 'below_hold' : 'clear_sample' }),
  ),
  eraseCheck: ofCase((of) => transaction((tx) => tx.verification.deleteMany({ where: { id: of.verificationId } }))),
  eraseCase: ofCase((of) => transaction((tx) => tx.reviewCase.deleteMany({ where: { id: of.caseId } }))),
  suspend: ofCase(({ driverId, caseId }, at) => addSuspension({ driverId, caseId }, at)),
  lift: ofCase((of, at) =>
    transaction((tx) => tx.suspension.updateMany({ where: { caseId: of.caseId }, data: { liftedAt: at } })),
  ),
  keep: () => keepUnlessCutOff(),
  keepCutOff: async (_, __, pick) => {
    const keeping = keepUnlessCutOff()
    await pause(pick % 8)
    await cutOff()
    await keeping
  },
}

import 'server-only'
import { type Tx, transaction } from '@/lib/database'
import { type DriverRecord, lockDriver } from '@/lib/drivers'
import { type Policy, policyAt } from '@/lib/policy'
import { ok } from '@/lib/vocabulary'
import { askBySchedule } from './ask-driver'
import { type Draw, drawByKey } from './draw'
import { isWithin, nextWithin } from './local-time'
import { nextPlan, wantedIn } from './periodic'
import {
  beginningOf,
  deletePlan,
  findDuePlans,
  findPlan,
  findProgress,
  findStalePlans,
  findUnplanned,
  insertPlans,
  type Place,
  type Plannable,
  type PlanRecord,
  redrawPlans,
  updatePlan,
} from './schedule-records'

export const PLANNED_AT_ONCE = 1_000
export const DUE_AT_ONCE = 200
/** A driver's row may be committed this much later than its time of making. */
const LATE_COMMIT_MS = 60_000

/**
 * Keeps a plan for each driver while the policy asks from time to time: new drivers get one, and those made under
 * another version of the policy are drawn anew. Each run goes on where the last one ended; running it twice changes
 * nothing. Reads only drivers that have none or an old one.
 * @returns how many plans it made or changed
 */
export async function planPeriodic(now = new Date(), draw: Draw = drawByKey): Promise<number> {
  const { version, challenges: rule } = await policyAt(now)
  if (!rule.periodic.on) return 0
  const plan = ({ id, timeZone }: { id: string; timeZone: string }) => ({
    driverId: id,
    ...nextPlan(now, { driverId: id, timeZone }, rule, draw),
  })
  const fresh = await findUnplanned(await findProgress(), PLANNED_AT_ONCE)
  const stale = await findStalePlans(version, PLANNED_AT_ONCE)
  await transaction(async (tx) => {
    const last = fresh.at(-1)
    if (last) await insertPlans(tx, fresh.map(plan), version, through(last, fresh.length < PLANNED_AT_ONCE, now))
    if (stale.length > 0) await redrawPlans(tx, stale.map(plan), version)
    return ok(null)
  })
  return fresh.length + stale.length
}

/** A full batch goes on from its end; at the end of the list the last minute is read again, for rows that come late. */
function through({ id, createdAt }: Plannable, isEnd: boolean, now: Date): Place {
  const late = new Date(now.getTime() - LATE_COMMIT_MS)
  return isEnd && createdAt > late ? beginningOf(late) : { createdAt, driverId: id }
}

/**
 * Asks the drivers whose day has come, by their plans. What has to wait (a night, a drive, the week's limit) stays
 * planned for later in the same period; what was decided is planned for the next one, in the transaction that issued the
 * challenge: a worker that dies in between asks nobody twice and forgets nobody. Locks each driver in turn.
 * @returns how many were asked
 */
export const askPeriodic = async (now = new Date(), draw: Draw = drawByKey): Promise<number> =>
  (await askDue(now, draw)).asked

/** The same, and how many it looked at: a full batch is followed by another. */
export async function askDue(now: Date, draw: Draw): Promise<{ looked: number; asked: number }> {
  const policy = await policyAt(now)
  if (!policy.challenges.periodic.on) return { looked: 0, asked: 0 }
  const due = await findDuePlans(now, DUE_AT_ONCE)
  let asked = 0
  for (const { driverId } of due) {
    const { value } = await transaction(async (tx) => {
      const driver = await lockDriver(tx, driverId)
      const plan = await findPlan(tx, driverId)
      if (!driver) await deletePlan(tx, driverId)
      return ok(driver && plan && plan.dueAt <= now ? await askPlanned(tx, driver, plan, policy, now, draw) : false)
    })
    if (value) asked++
  }
  return { looked: due.length, asked }
}

async function askPlanned(
  tx: Tx,
  driver: DriverRecord,
  plan: PlanRecord,
  policy: Policy,
  now: Date,
  draw: Draw,
): Promise<boolean> {
  const rule = policy.challenges
  const { timeZone } = driver
  const who = { driverId: driver.id, timeZone }
  const next = { period: plan.period + 1, wantedAt: wantedIn(plan.period + 1, who, rule, draw) }
  if (next.wantedAt <= now) return await putOff(tx, driver.id, nextPlan(now, who, rule, draw))
  if (!isWithin(now, rule.hours, timeZone)) {
    return await putOff(tx, driver.id, { dueAt: nextWithin(now, rule.hours, timeZone) })
  }
  const answer = await askBySchedule(tx, driver, 'periodic', plan.wantedAt, policy, now)
  if (answer.did === 'later')
    return await putOff(tx, driver.id, { dueAt: nextWithin(answer.from, rule.hours, timeZone) })
  await putOff(tx, driver.id, next)
  return answer.did === 'asked'
}

async function putOff(
  tx: Tx,
  driverId: string,
  to: { dueAt: Date } | { period: number; wantedAt: Date },
): Promise<false> {
  await updatePlan(tx, driverId, 'dueAt' in to ? to : { ...to, dueAt: to.wantedAt })
  return false
}

import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/database'
import { listDrivers } from '@/lib/dossier'
import { bandOf, consequenceOf, FIRST_POLICY, standingAt } from '@/lib/policy'
import { listQueue, queueOverview } from '@/lib/review'
import { queueQuery } from '@/lib/review/view'
import { findRestrictions } from '@/lib/standing'
import { readTrends } from '@/lib/trends'
import type { Finding, Role, StaffActor } from '@/lib/vocabulary'
import { recount } from '@/scripts/testing/standing-recount'
import { seed } from '../seed'

const now = new Date()
const DAY = 86_400_000
const quiet = () => undefined
const ASKED = { verifications: 6_000, drivers: 900, openCases: 60, days: 28 }
const args = Object.entries({ ...ASKED, seed: 3 }).map(
  ([name, value]) => `--${name.replace(/[A-Z]/g, (big) => `-${big.toLowerCase()}`)}=${value}`,
)

const actor = async (role: Role): Promise<StaffActor> => {
  const { id, name } = await database().staffUser.findFirstOrThrow({ where: { role } })
  return { kind: 'staff', id, role, name }
}

beforeAll(async () => {
  const answer = await seed('volume', quiet, now, args)
  if (!answer.ok) throw new Error(answer.said)
}, 120_000)

describe('a history at scale', () => {
  it('makes exactly what was asked for, with staff to look at it', async () => {
    expect({
      verifications: await database().verification.count(),
      drivers: await database().driver.count(),
      openCases: await database().reviewCase.count({ where: { status: 'open' } }),
    }).toEqual({ verifications: ASKED.verifications, drivers: ASKED.drivers, openCases: ASKED.openCases })
    expect(await database().staffUser.count()).toBe(11)
    const { _min, _max } = await database().verification.aggregate({
      _min: { createdAt: true },
      _max: { createdAt: true },
    })
    expect(_min.createdAt?.getTime()).toBeGreaterThan(now.getTime() - (ASKED.days + 1) * DAY)
    expect(_max.createdAt?.getTime()).toBeLessThan(now.getTime())
  })

  it('has no picture, and every check on the scale and in the band of its score', async () => {
    const checks = await database().verification.findMany()
    expect(checks.filter((check) => check.objectId !== null)).toEqual([])
    expect(new Set(checks.map((check) => check.scale))).toEqual(new Set(['single', 'template', null]))
    for (const { id, score, scale, band, status, challengeId, reason } of checks) {
      const right = scale === null ? null : bandOf(score ?? 0, FIRST_POLICY.thresholds[scale as 'single' | 'template'])
      expect({ id, band, retake: status === 'retake' }).toEqual({ id, band: right, retake: scale === null })
      expect(challengeId === null).toBe(reason === null)
    }
  })

  it('decides each case by the rule of the product', async () => {
    const cases = await database().reviewCase.findMany({ include: { findings: { orderBy: { recordedAt: 'asc' } } } })
    for (const row of cases) {
      const [first, second, third] = row.findings.map((found) => found.finding as Finding)
      const path = [
        first && consequenceOf('match', first, null, null),
        second && consequenceOf('second_review', second, first ?? null, null),
        third && consequenceOf('adjudication', third, first ?? null, null),
      ].filter((step) => step !== undefined)
      const last = path.at(-1)
      const check = await database().verification.findUniqueOrThrow({ where: { id: row.verificationId } })
      expect(row.partIds).toEqual(row.findings.map((found) => found.userId))
      expect(new Set(row.partIds).size).toBe(row.partIds.length)
      expect([row.driverId, row.band]).toEqual([check.driverId, check.band])
      if (row.status === 'closed') {
        expect([row.number, check.status]).toEqual([row.number, last?.to])
        expect(row.closedAt?.getTime()).toBeLessThanOrEqual(now.getTime())
      } else {
        expect([check.status, row.lane]).toEqual(['in_review', last?.to === 'lane' ? last.lane : 'match'])
      }
    }
    expect(new Set(cases.filter((row) => row.status === 'open').map((row) => row.lane)).size).toBe(3)
    const waiting = await database().verification.count({ where: { status: 'in_review' } })
    expect(waiting).toBe(ASKED.openCases)
  })

  it('leaves every driver the standing that a recount of what happened gives', async () => {
    const words = new Set<string>()
    for (const driver of await database().driver.findMany()) {
      const facts = await findRestrictions(driver.id)
      const standing = facts && standingAt(facts.restrictions, now, facts)
      words.add(standing?.standing ?? '')
      const told = { ref: driver.ref, standing: standing?.standing, mayWork: standing?.mayWork }
      expect(told).toEqual({ ref: driver.ref, ...(await recount(driver.id, now)) })
    }
    expect(words).toContain('due')
    expect(words).toContain('held')
    expect(words).toContain('clear')
  }, 60_000)

  it("agrees with the product's own figures", async () => {
    const lead = await actor('lead')
    const read = { trends: await readTrends(lead, { weeks: 4 }, now), overview: await queueOverview(lead, now) }
    const page = await listQueue(lead, queueQuery.parse({ lane: 'all' }), now)
    const drivers = await listDrivers(lead, {}, now)
    if (!read.trends.ok || !read.overview.ok || !page.ok || !drivers.ok) throw new Error('refused')
    const from = new Date(`${read.trends.value.from}T00:00:00Z`)
    const within = { createdAt: { gte: from, lt: now } }
    const count = (where: object) => database().verification.count({ where: { ...within, ...where } })
    const sum = (key: 'checks' | 'approved' | 'retakes' | 'referred') =>
      read.trends.ok && read.trends.value.days.reduce((all, day) => all + day[key], 0)
    expect({ checks: sum('checks'), approved: sum('approved'), retakes: sum('retakes') }).toEqual({
      checks: await count({ status: { not: 'retake' } }),
      approved: await count({ status: 'approved' }),
      retakes: await count({ status: 'retake' }),
    })
    expect(sum('referred')).toBe(await count({ band: { in: ['refer', 'hold'] } }))
    expect(read.trends.value.figures.backlog.value).toBe(ASKED.openCases)
    expect([read.overview.value.openCases, page.value.total]).toEqual([ASKED.openCases, ASKED.openCases])
    expect(drivers.value.total).toBe(ASKED.drivers)
  })

  it('has an audit log and a feed that run forward, and no job left to do', async () => {
    const [row] = await database().$queryRaw<Record<string, number>[]>`
      with told as (select occurred_at < lag(occurred_at) over (order by id) as back from audit_record where type like 'verification.%'),
        fed as (select occurred_at < lag(occurred_at) over (order by position) as back, position from event)
      select (select count(*) filter (where back) from told)::int as "auditBack",
        (select count(*) filter (where back) from fed)::int as "feedBack",
        (select count(*) from fed where position is null)::int as unplaced,
        (select count(*) from audit_record where type = 'verification.received')::int as received,
        (select count(*) from event where type = 'case.opened')::int as opened,
        (select count(*) from review_case)::int as cases,
        (select count(*) from graphile_worker.jobs)::int as jobs`
    expect(row).toMatchObject({ auditBack: 0, feedBack: 0, unplaced: 0, received: ASKED.verifications, jobs: 0 })
    expect(row?.opened).toBe(row?.cases)
  })

  it('is there once, and says so when asked again', async () => {
    const again = await seed('volume', quiet, now, args)
    expect(again).toMatchObject({ ok: true, said: 'The scenario "volume" is seeded already.' })
    expect(await database().driver.count()).toBe(ASKED.drivers)
  })

  it('says which option is wrong', async () => {
    const told = async (...asked: string[]) => (await seed('volume', quiet, now, asked)).said
    expect(await told('--verifications', 'many')).toContain('--verifications must be a whole number from 100')
    expect(await told('--verifications=1000', '--drivers=60', '--open-cases=31')).toContain('raise --drivers')
    expect(await told('--speed=3')).toContain('--speed')
  })
})

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/database'
import { countChecksDue } from '@/lib/dossier'
import { listSuspensions } from '@/lib/enforcement'
import { changeDraft, draftPolicy, FIRST_POLICY, openVersion, standingAt, withValue } from '@/lib/policy'
import { findRestrictions } from '@/lib/standing'
import { readQuality } from '@/lib/trends'
import { readObject } from '@/lib/vault'
import type { StaffActor } from '@/lib/vocabulary'
import { runOverTheMonth } from '@/scripts/testing/run-over-the-month'
import { CAST } from './demo/cast'
import { demoFile } from './demo-file'
import { seed } from './seed'
import { shadowByHand } from './shadow-by-hand'

const SEEDED_WITHIN_MS = 600_000
const MINUTE = 60_000
const now = new Date()
const OPEN = { status: { in: ['open', 'claimed'] } }

beforeAll(async () => {
  const answer = await seed('demo', () => undefined, now)
  if (!answer.ok) throw new Error(answer.said)
}, SEEDED_WITHIN_MS)

describe('the demo', () => {
  it('tells where everything is in demo.json', async () => {
    const { users, drivers } = JSON.parse(await readFile(demoFile(), 'utf8'))
    expect(users).toHaveLength(11)
    expect(drivers).toEqual(CAST.map((role) => role.ref))
    expect(await database().driver.count()).toBe(drivers.length)
    expect(await database().driver.count({ where: { ref: { in: drivers } } })).toBeGreaterThanOrEqual(44)
  })

  it('shows in a shadow run of a draft over its month what a hand counts', async () => {
    const lead: StaffActor = { kind: 'staff', id: crypto.randomUUID(), role: 'lead', name: 'Ada' }
    const note = 'Looser holds, stricter clears.'
    const begun = await draftPolicy(lead, { basedOn: 1, note }, now)
    if (!begun.ok) throw new Error(begun.code)
    const { version: _, ...content } = FIRST_POLICY
    const thresholds = {
      single: { hold: 0.94, clear: 0.972 },
      template: { hold: 0.95, clear: 0.975 },
      normalised: { hold: 2, clear: 5 },
    }
    const says = withValue(withValue(content, 'thresholds', thresholds), 'review.secondLookShare', 0.2)
    await changeDraft(lead, { number: begun.value.number, revision: 1, note, content: says }, now)
    await runOverTheMonth(lead, begun.value.number, now)
    const page = await openVersion(lead, begun.value.number)
    const run = page.ok ? page.value.shadow : null
    if (!run) throw new Error('Nothing was found.')
    const { bands, moved, wronglyHeld, impostorsCleared, secondLooks, checks } = run
    const hand = await shadowByHand({ ...says, version: 2 }, new Date(run.from), now)
    expect({
      checks,
      ...bands.would,
      moved: moved.reduce((sum, one) => sum + one.checks, 0),
      same: wronglyHeld.would?.of,
      wronglyHeld: wronglyHeld.would?.in,
      different: impostorsCleared.would?.of ?? 0,
      cleared: impostorsCleared.would?.in ?? 0,
    }).toEqual(hand.told)
    expect(secondLooks).toEqual(hand.looks)
    expect(hand.told.moved).toBeGreaterThan(0)
    expect(hand.looks.would).toBeGreaterThan(0)
  })

  it('has a second version in force, by two people, and a draft that was run over the month', async () => {
    const lead: StaffActor = { kind: 'staff', id: crypto.randomUUID(), role: 'lead', name: 'Ada' }
    const [second, draft] = [await openVersion(lead, 2, 1, now), await openVersion(lead, 3, undefined, now)]
    if (!second.ok || !draft.ok) throw new Error('not there')
    expect(second.value).toMatchObject({ state: 'in_force', draftedBy: {}, publishedBy: {} })
    expect(second.value.draftedBy).not.toEqual(second.value.publishedBy)
    expect(second.value.changes.map((change) => change.path).sort()).toEqual([
      'challenges.remindBeforeMs',
      'enforcement.ladder.severe.reviewAfterDays',
    ])
    expect(draft.value).toMatchObject({ state: 'draft', against: 2, running: null })
    expect(draft.value.changes).toHaveLength(3)
    expect(draft.value.shadow?.checks).toBeGreaterThan(500)
    const at = new Date(second.value.inForceFrom ?? 0)
    const wrong = await database().verification.count({
      where: {
        OR: [
          { measuredAt: { lt: at }, policyVersion: 2 },
          { measuredAt: { gte: at }, policyVersion: 1 },
        ],
      },
    })
    expect(wrong).toBe(0)
  })

  it('has some thirty open cases in every lane, for every reason', async () => {
    const open = await database().reviewCase.findMany({ where: OPEN })
    const inLane = (lane: string) => open.filter((row) => row.lane === lane).length
    expect(open.length).toBeGreaterThanOrEqual(28)
    expect(open.length).toBeLessThanOrEqual(36)
    expect({ second: inLane('second_review'), adjudication: inLane('adjudication') }).toEqual({
      second: 6,
      adjudication: 4,
    })
    expect(new Set(open.map((row) => row.reason))).toEqual(
      new Set(['below_hold', 'between_thresholds', 'declared_change', 'matcher_failed', 'supplied_unknown']),
    )
    const claimed = open.filter((row) => row.claimedById && row.claimExpiresAt && row.claimExpiresAt > now)
    expect(claimed).toHaveLength(2)
  })

  it('has clocks and waits of this shift', async () => {
    const open = await database().reviewCase.findMany({ where: OPEN })
    const minutes = (at: Date) => (now.getTime() - at.getTime()) / MINUTE
    const blocked = open.flatMap((row) => (row.blockedSince ? [minutes(row.blockedSince)] : []))
    expect(Math.min(...blocked)).toBeLessThan(2)
    expect(Math.max(...blocked)).toBeLessThan(45)
    expect(Math.max(...open.map((row) => minutes(row.laneSince)))).toBeLessThan(181)
  })

  it('keeps each open case, its check and its driver in step', async () => {
    for (const row of await database().reviewCase.findMany({ where: OPEN })) {
      const check = await database().verification.findUniqueOrThrow({ where: { id: row.verificationId } })
      const facts = await findRestrictions(row.driverId)
      const standing = facts && standingAt(facts.restrictions, now, facts)
      expect(check).toMatchObject({ status: 'in_review', driverId: row.driverId, band: row.band })
      expect(check.objectId).not.toBeNull()
      expect({ number: row.number, held: standing?.standing === 'held', mayWork: standing?.mayWork }).toEqual({
        number: row.number,
        held: row.blockedSince !== null,
        mayWork: row.blockedSince === null,
      })
    }
    const inReview = await database().verification.count({ where: { status: { in: ['in_review', 'measuring'] } } })
    expect(inReview).toBe(await database().reviewCase.count({ where: OPEN }))
  })

  it('has announced the standing that each driver has', async () => {
    for (const driver of await database().driver.findMany()) {
      const about = { driverId: driver.id, type: 'standing.changed' }
      const facts = await findRestrictions(driver.id)
      const standing = facts && standingAt(facts.restrictions, now, facts)
      const last = await database().auditRecord.findFirst({ where: about, orderBy: { id: 'desc' } })
      const told = last?.data as { standing: string; mayWork: boolean; version: number } | undefined
      expect(await database().auditRecord.count({ where: about })).toBe(driver.standingVersion)
      expect(told ?? { standing: 'clear', mayWork: true, version: 0 }).toMatchObject({
        standing: standing?.standing,
        mayWork: standing?.mayWork,
        version: driver.standingVersion,
      })
    }
  })

  it('shows what leads and the desk have to do', async () => {
    const { id, name } = await database().staffUser.findFirstOrThrow({ where: { role: 'lead' } })
    const lead: StaffActor = { kind: 'staff', id, role: 'lead', name }
    const listed = await listSuspensions(lead, {}, now)
    const history = await listSuspensions(lead, { tab: 'history' }, now)
    if (!listed.ok || !history.ok) throw new Error('forbidden')
    const current = listed.value.rows.filter((row) => row.endedAt === null)
    expect(current.map(({ state, step }) => `${state}, ${step}`).sort()).toEqual([
      'active, first',
      'active, severe',
      'active, severe',
      'proposed, first',
      'proposed, repeated',
    ])
    expect(new Set(history.value.rows.map((row) => row.state))).toEqual(
      new Set(['declined', 'expired', 'lapsed', 'lifted', 'overturned']),
    )
    const letters = await database().notice.groupBy({ by: ['kind'], _count: true })
    expect(new Set(letters.map((row) => row.kind))).toEqual(
      new Set(['rejection', 'suspension', 'not_suspended', 'lifted', 'appeal_decided']),
    )
    expect(await database().notice.count({ where: { mail: { not: 'platform' } } })).toBe(0)
    expect(await database().sharingSuspicion.count()).toBe(3)
    const shared = current.filter((row) => row.basis === 'sharing')
    expect(shared.map((row) => row.driver.name)).toEqual(['Linnea Virtanen'])
    expect(await database().sharingCase.count({ where: { status: 'confirmed', core: 2 } })).toBe(1)
    expect(await database().sharingCase.count({ where: { status: { in: ['suspected', 'corroborated'] } } })).toBe(4)
    const due = await database().personCheck.findMany({ where: { doneAt: null } })
    expect(due.map((check) => check.cause).sort()).toEqual(['cannot', 'declined'])
    expect(await database().personCheck.count({ where: { result: 'confirmed' } })).toBe(1)
    expect(await countChecksDue({ ...lead, id: crypto.randomUUID() }, now)).toBe(1)
    expect(await database().holdRelease.count()).toBeGreaterThanOrEqual(1)
  })

  it('has appeals that are open, being heard, and decided each way', async () => {
    const rows = await database().appeal.findMany({ orderBy: { filedAt: 'asc' } })
    expect(rows.map((row) => row.status).sort()).toEqual(['assigned', 'changed', 'filed', 'overturned', 'upheld'])
    const overturned = rows.find((row) => row.status === 'overturned')
    expect(await database().reversalTrace.count({ where: { driverId: overturned?.driverId } })).toBeGreaterThan(2)
    expect(await database().appealPicture.count({ where: { status: 'accepted' } })).toBe(2)
  })

  it('has weeks of history, mostly cleared by the matcher', async () => {
    const checks = await database().verification.count({
      where: { status: { in: ['approved', 'in_review', 'rejected'] } },
    })
    const referred = await database().reviewCase.count({ where: { kind: 'match' } })
    expect(checks).toBeGreaterThan(1_200)
    expect(referred / checks).toBeGreaterThan(0.09)
    expect(referred / checks).toBeLessThan(0.16)
    const reviewers = await database().finding.groupBy({ by: ['userId'] })
    expect(reviewers.length).toBeGreaterThanOrEqual(5)
    expect(await database().verification.count({ where: { createdAt: { gt: now } } })).toBe(0)
    expect(await database().reviewCase.count({ where: { closedAt: { gt: now } } })).toBe(0)
  })

  it('tells how well each reviewer finds, by golden pairs that are retired since', async () => {
    const { id, name } = await database().staffUser.findFirstOrThrow({ where: { role: 'lead' } })
    const quality = await readQuality({ kind: 'staff', id, role: 'lead', name }, { weeks: 13 }, now)
    if (!quality.ok) throw new Error(quality.code)
    const reviewers = quality.value.people.filter(({ person }) => person.role === 'reviewer')
    expect(reviewers).toHaveLength(3)
    for (const { golden } of reviewers) {
      expect(golden.different + golden.same + golden.undecided).toBe(24)
      expect(golden.dPrime?.value).toBeGreaterThan(1)
      expect(golden.criterion).not.toBeNull()
    }
    expect(await database().goldenPair.count({ where: { retiredAt: null } })).toBe(0)
    const golden = await database().reviewCase.findMany({ where: { kind: 'golden' } })
    expect(golden.every((row) => row.status === 'closed')).toBe(true)
  })

  it('uses no picture twice', async () => {
    const kept = { select: { objectId: true }, where: { objectId: { not: null } } }
    const photos = [
      ...(await database().referencePhoto.findMany(kept)),
      ...(await database().verification.findMany(kept)),
    ]
    const hashes = await Promise.all(
      photos.map(async ({ objectId }) =>
        createHash('sha256')
          .update((await readObject(objectId ?? '')) ?? '')
          .digest('hex'),
      ),
    )
    expect(photos.length).toBeGreaterThan(150)
    expect(new Set(hashes).size).toBe(photos.length)
  })

  it('leaves an audit log that runs forward, a feed in order and nothing for the worker but files to remove', async () => {
    const [backwards] = await database().$queryRaw<{ n: number }[]>`
      select count(*)::int as n from (
        select occurred_at, lag(occurred_at) over (order by id) as before from audit_record) as pair
      where before > occurred_at`
    expect(backwards?.n).toBe(0)
    expect(await database().event.count({ where: { position: null } })).toBe(0)
    const [jobs] = await database().$queryRaw<{ n: number }[]>`
      select count(*)::int as n from graphile_worker.jobs where task_identifier <> 'destroy-objects'`
    expect(jobs?.n).toBe(0)
  })
})

import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import type { StaffActor } from '@/lib/vocabulary'
import { staff } from '@/scripts/testing/platform'
import { exportQuality } from './export-quality'
import { readQuality } from './read-quality'

const NOW = new Date('2017-05-10T12:00:00Z')
const at = (hours: number): Date => new Date(NOW.getTime() - hours * 3_600_000)

type Look = {
  by: StaffActor
  finding: string
  lane?: string
  blind?: string
  zoomed?: boolean
  ms?: number
  hours?: number
}

/** A closed case with what people found in it; `truth` makes it a golden pair's showing to the first of them. */
async function decided(looks: Look[], more: { disposition?: string; truth?: string; practice?: boolean } = {}) {
  const { disposition = 'same_person', truth, practice = false } = more
  const pairId = randomUUID()
  const row = await database().reviewCase.create({
    data: {
      kind: truth ? 'golden' : 'match',
      driverId: truth ? pairId : randomUUID(),
      verificationId: randomUUID(),
      lane: 'match',
      status: 'closed',
      band: 'refer',
      reason: 'between_thresholds',
      openedAt: at(100),
      closedAt: at(30),
      disposition,
    },
  })
  for (const { by, finding, lane = 'match', blind = null, zoomed = null, ms = 30_000, hours = 40 } of looks) {
    const recordedAt = at(hours)
    const claimedAt = new Date(recordedAt.getTime() - ms)
    await database().finding.create({
      data: {
        caseId: row.id,
        userId: by.id,
        lane,
        finding,
        blindFinding: blind,
        zoomed,
        recordedAt,
        settlesAt: recordedAt,
        settledAt: recordedAt,
        claimedAt,
      },
    })
  }
  const [first] = looks
  if (truth && first) {
    await database().goldenPair.create({
      data: {
        id: pairId,
        driverId: randomUUID(),
        verificationId: randomUUID(),
        caseId: randomUUID(),
        truth,
        asOf: at(999),
        madeById: randomUUID(),
      },
    })
    await database().goldenShowing.create({
      data: { caseId: row.id, pairId, userId: first.by.id, practice, shownAt: at(41) },
    })
  }
  return row.id
}

const mine = async (reader: StaffActor, now = NOW, person = reader) => {
  const answer = await readQuality(reader, { weeks: 4 }, now)
  if (!answer.ok) throw new Error(answer.code)
  const found = answer.value.people.find((one) => one.person.id === person.id)
  if (!found) throw new Error('not among the people')
  return { ...answer.value, me: found }
}

test('golden pairs measure how well somebody tells people apart; practice counts nowhere', async () => {
  const by = await staff('reviewer')
  const golden = (truth: string, finding: string, practice = false) => decided([{ by, finding }], { truth, practice })
  for (let i = 0; i < 12; i++) await golden('different_people', i < 9 ? 'different_people' : 'same_person')
  for (let i = 0; i < 12; i++) await golden('same_person', i < 2 ? 'different_people' : 'same_person')
  await golden('same_person', 'cannot_tell')
  await golden('different_people', 'same_person', true)
  const { me, wrong } = await mine(by)
  expect(me).toMatchObject({
    decisions: 25,
    golden: { different: 12, hits: 9, same: 12, falseAlarms: 2, undecided: 1 },
  })
  // (9.5 / 13, 2.5 / 13): z 0.6151 and −0.8694
  expect(me.golden.dPrime?.value).toBeCloseTo(1.484, 2)
  expect(me.golden.criterion?.value).toBeCloseTo(0.127, 2)
  expect(wrong).toHaveLength(5)
  expect(me.overturned).toBeNull()
})

test('which decisions of today were golden is told by no figure before the day after', async () => {
  const by = await staff('reviewer')
  await decided([{ by, finding: 'same_person', hours: 20 }], { truth: 'same_person' })
  await decided([{ by, finding: 'same_person', hours: 2 }])
  const figures = async (now = NOW) => {
    const { me } = await mine(by, now)
    return { decisions: me.decisions, golden: me.golden, of: me.overturned?.of ?? 0 }
  }
  const before = await figures()
  await decided([{ by, finding: 'same_person', hours: 1 }], { truth: 'different_people' })
  expect(await figures()).toEqual({ ...before, decisions: before.decisions + 1 })
  await decided([{ by, finding: 'same_person', hours: 1 }])
  expect(await figures()).toEqual({ ...before, decisions: before.decisions + 2 })
  expect(await figures(at(-24))).toMatchObject({ golden: { same: 1, different: 1, hits: 0 }, of: 2 })
})

test('agreement, overturned and revised findings, looking closer and pace are counted from decisions', async () => {
  const [one, other] = await Promise.all([staff('reviewer'), staff('reviewer')])
  for (let i = 0; i < 20; i++) {
    const second = { by: other, finding: i < 15 ? 'different_people' : 'same_person', lane: 'second_review' }
    await decided(
      [
        {
          by: one,
          finding: 'different_people',
          blind: i < 4 ? 'same_person' : 'different_people',
          zoomed: i < 10,
          ms: 4_000,
        },
        second,
      ],
      {
        disposition: i < 15 ? 'different_people' : 'same_person',
      },
    )
  }
  for (let i = 0; i < 5; i++) {
    await decided([
      { by: one, finding: 'same_person', ms: 60_000 },
      { by: other, finding: 'same_person', lane: 'second_review' },
    ])
  }
  const { me } = await mine(one)
  expect(me.agreed).toMatchObject({ in: 20, of: 25 })
  expect(me.kappa?.value).toBeCloseTo(0.545, 2)
  expect(me.overturned).toMatchObject({ in: 5, of: 25 })
  expect(me.revised).toMatchObject({ in: 4, of: 20 })
  expect(me.zoomed).toMatchObject({ in: 10, of: 20 })
  expect(me.hasty).toMatchObject({ in: 20, of: 25 })
  expect(me.medianMs).toBe(4_000)
})

test('a reviewer reads their own figures, a lead everybody’s; a wrong pair is told from the day after', async () => {
  const [one, other, lead] = await Promise.all([staff('reviewer'), staff('reviewer'), staff('lead')])
  await decided([{ by: one, finding: 'same_person', hours: 2 }], { truth: 'different_people' })
  await decided([{ by: other, finding: 'same_person' }])
  const own = await readQuality(one, { weeks: 1 }, NOW)
  expect(own.ok && own.value.people.map(({ person }) => person.id)).toEqual([one.id])
  expect(own.ok && own.value.wrong).toEqual([])
  expect(own.ok && own.value.pool).toBeNull()
  const tomorrow = new Date(NOW.getTime() + 86_400_000)
  expect(await readQuality(one, { weeks: 1 }, tomorrow)).toMatchObject({
    value: { wrong: [{ truth: 'different_people' }] },
  })
  await mine(lead, NOW, other)
  const taken = await exportQuality(one, { weeks: 1 }, NOW)
  expect(taken.ok && taken.value.rows).toHaveLength(1)
  expect(await readQuality(await staff('admin'), { weeks: 1 }, NOW)).toMatchObject({ code: 'forbidden' })
})

import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import { flagSharing } from '@/lib/sharing'
import { readTrends } from '@/lib/trends'
import type { Finding } from '@/lib/vocabulary'
import { decideCase, decideHeld, decisionForm } from '@/scripts/testing/decide-case'
import { DAY, GOLDEN, goldenOn, REAL, settledCase } from '@/scripts/testing/golden-on'
import { closeCases } from '@/scripts/testing/open-cases'
import { decideConsent, enrolledDriver, openedCase, staff } from '@/scripts/testing/platform'
import { deliverPhoto } from '../bench/deliver-photo'
import { openCase } from '../bench/open-case'
import { claimAhead, claimNext } from '../claims/claims'
import { releaseClaim } from '../claims/keep-claim'
import { undoDecision } from '../decisions/undo-decision'
import { countOpenCases } from '../queue/count-open'
import { listQueue, queueOverview } from '../queue/list-queue'
import { queueQuery } from '../view'
import { makeGoldenPair } from './golden-pairs'
import { listGoldenPairs } from './list-golden-pairs'
import { startPractice } from './start-practice'

test('a pair is made of a case that two people decided, by a lead who took no part, with the consent', async () => {
  const { driver, opened, first, lead } = await settledCase()
  expect(await makeGoldenPair(first, opened.id)).toMatchObject({ code: 'forbidden' })
  const alone = await openedCase(driver, 'p15/2.jpg')
  expect(await makeGoldenPair(lead, alone.id)).toMatchObject({ code: 'not-settled' })
  await decideCase(first, alone.id, 'same_person')
  expect(await makeGoldenPair(lead, alone.id)).toMatchObject({ code: 'not-settled' })
  expect(await makeGoldenPair(lead, opened.id)).toMatchObject({ ok: true })
  expect(await makeGoldenPair(lead, opened.id)).toMatchObject({ code: 'golden' })
  const other = await settledCase()
  await decideConsent(other.driver.ref, 'withdrawn')
  expect(await makeGoldenPair(other.lead, other.opened.id)).toMatchObject({ ok: false })
})

test('one finding beside a "cannot tell" makes no truth; two of a kind do, and so does a lead who adjudicated', async () => {
  const driver = await enrolledDriver('p01')
  const lead = await staff('lead')
  const madeOf = async (...found: Finding[]) => {
    const { id } = await openedCase(driver, 'p15/2.jpg')
    for (const [place, finding] of found.entries())
      await decideCase(await staff(place === 2 ? 'lead' : 'reviewer'), id, finding)
    const listed = await listGoldenPairs(lead)
    const offered = listed.ok && listed.value.candidates.some(({ caseId }) => caseId === id)
    const made = await makeGoldenPair(lead, id)
    return [offered, made.ok ? 'made' : made.code]
  }
  expect(await madeOf('cannot_tell', 'same_person')).toEqual([false, 'not-settled'])
  expect(await madeOf('different_people', 'different_people')).toEqual([true, 'made'])
  expect(await madeOf('different_people', 'same_person', 'same_person')).toEqual([true, 'made'])
  expect(await madeOf('different_people', 'cannot_tell', 'same_person')).toEqual([true, 'made'])
})

test('a golden pair looks like any other case: as of its date, times shifted, never as a hold', async () => {
  const reviewer = await staff('reviewer')
  const real = await openedCase(await enrolledDriver('p02'), 'p02/1.jpg')
  const { caseId, driver, opened, earlier } = await goldenOn(reviewer)
  const bench = await openCase(reviewer, caseId)
  if (!bench.ok) throw new Error(bench.code)
  const shown = bench.value
  expect(shown).toMatchObject({
    lane: 'match',
    status: 'claimed',
    photos: 'open',
    blind: true,
    score: null,
    blockedSince: null,
    driver: { ref: driver.ref, name: 'Ada Ferro' },
    selfie: { id: opened.verificationId },
    claim: { mine: true, ahead: false },
    facts: { checks: 2 },
  })
  expect(shown.earlierSelfies.map((selfie) => selfie.id)).toEqual([earlier])
  expect(Date.now() - Date.parse(shown.selfie?.at ?? '')).toBeLessThan(DAY / 4)
  expect(Date.parse(shown.openedAt) - Date.parse(shown.earlierSelfies[0]?.at ?? '')).toBeCloseTo(5 * DAY, -6)
  const realBench = await openCase(await staff('lead'), real.id)
  if (!realBench.ok) throw new Error(realBench.code)
  expect(Object.keys(shown).sort()).toEqual(Object.keys(realBench.value).sort())
  expect(JSON.stringify(shown)).not.toMatch(/golden/i)
  const photo = { photoId: opened.verificationId, size: 'full' as const, caseId }
  expect(await deliverPhoto(reviewer, photo)).toMatchObject({ ok: true })
  expect(await deliverPhoto(await staff('reviewer'), photo)).toMatchObject({ code: 'forbidden' })
})

test('a golden decision touches no driver and no count, and is taken back like any other', async () => {
  const [reviewer, lead, manager] = await Promise.all([staff('reviewer'), staff('lead'), staff('manager')])
  const { caseId, driver } = await goldenOn(reviewer)
  const figures = async () => {
    const now = new Date()
    const [overview, page, trends] = await Promise.all([
      queueOverview(lead, now),
      listQueue(lead, queueQuery.parse({ lane: 'all' }), now),
      readTrends(manager, { weeks: 1 }, now),
    ])
    return JSON.stringify({
      open: overview.ok && [overview.value.openCases, overview.value.lanes, overview.value.firstDecisionP95Ms],
      total: page.ok && page.value.total,
      rail: await countOpenCases(lead),
      trends: trends.ok && trends.value.figures,
      events: await database().event.count({ where: { driverId: driver.id } }),
      records: await database().auditRecord.count({ where: { driverId: driver.id } }),
      restrictions: await database().restriction.count({ where: { driverId: driver.id } }),
    })
  }
  const start = await figures()
  expect(await decideHeld(reviewer, caseId, decisionForm('different_people', 'Ears.'))).toMatchObject({
    ok: true,
    value: { disposition: 'second_review' },
  })
  expect(await flagSharing(reviewer, { driverId: driver.id, caseId, note: 'Looked odd.' })).toMatchObject({ ok: true })
  expect(await figures()).toBe(start)
  expect(await database().reviewCase.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({
    status: 'closed',
    partIds: [reviewer.id],
  })
  expect(await undoDecision(reviewer)).toMatchObject({ code: 'nothing-to-undo' })
})

test('nobody is shown a pair twice, nor one they made or took part in', async () => {
  const reviewer = await staff('reviewer')
  const { caseId, first, lead, pairId } = await goldenOn(reviewer)
  await releaseClaim(reviewer, caseId)
  await closeCases([caseId])
  for (const actor of [reviewer, first, lead]) {
    const next = await claimNext(actor, new Date(), GOLDEN)
    if (next.ok) {
      expect(await database().goldenShowing.count({ where: { caseId: next.value.caseId, pairId } })).toBe(0)
      await releaseClaim(actor, next.value.caseId)
    }
  }
  const other = await staff('reviewer')
  await openedCase(await enrolledDriver('p02'), 'p02/1.jpg')
  await claimNext(other, new Date(), REAL)
  const ahead = await claimAhead(other, new Date(), GOLDEN)
  expect(ahead.ok && (await database().goldenShowing.count({ where: { caseId: ahead.value.caseId, pairId } }))).toBe(1)
})

test('a withdrawal takes the pair off every bench at once', async () => {
  const reviewer = await staff('reviewer')
  const { caseId, driver, pairId } = await goldenOn(reviewer)
  await decideConsent(driver.ref, 'withdrawn')
  expect(await database().reviewCase.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({
    status: 'cancelled',
  })
  expect(await database().goldenPair.findUniqueOrThrow({ where: { id: pairId } })).toMatchObject({
    retiredWhy: 'consent',
  })
  expect(await decideHeld(reviewer, caseId, decisionForm('same_person'))).toMatchObject({ code: 'cancelled' })
})

test('practice tells that it is one, and its truth after the decision', async () => {
  await database().goldenPair.updateMany({ data: { retiredAt: new Date() }, where: { retiredAt: null } })
  const { opened, lead } = await settledCase()
  await makeGoldenPair(lead, opened.id)
  const reviewer = await staff('reviewer')
  const started = await startPractice(reviewer)
  if (!started.ok) throw new Error(started.code)
  const { caseId } = started.value
  expect(await startPractice(reviewer)).toEqual(started)
  expect(await openCase(reviewer, caseId)).toMatchObject({ value: { training: { practice: true, truth: null } } })
  await decideHeld(reviewer, caseId, decisionForm('same_person'))
  expect(await openCase(reviewer, caseId)).toMatchObject({
    value: { training: { practice: true, truth: 'different_people' }, photos: 'open', blind: false },
  })
  const photo = { photoId: opened.verificationId, size: 'full' as const, caseId }
  expect(await deliverPhoto(reviewer, photo)).toMatchObject({ ok: true })
  expect(await startPractice(reviewer)).toMatchObject({ code: 'nothing-waits' })
})

test('what a pair was is told from the day after, to nobody else', async () => {
  const reviewer = await staff('reviewer')
  const { caseId } = await goldenOn(reviewer)
  await decideHeld(reviewer, caseId, decisionForm('same_person'))
  expect(await openCase(reviewer, caseId)).toMatchObject({ value: { training: null } })
  const tomorrow = new Date(Date.now() + DAY)
  expect(await openCase(reviewer, caseId, tomorrow)).toMatchObject({
    value: { training: { practice: false, truth: 'different_people' } },
  })
  expect(await openCase(await staff('reviewer'), caseId, tomorrow)).toMatchObject({ value: { training: null } })
})

import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { database, transaction } from '@/lib/database'
import { decideHeld, decisionForm } from '@/scripts/testing/decide-case'
import { before, GOLDEN, goldenOn, REAL } from '@/scripts/testing/golden-on'
import { closeCases, insertCases } from '@/scripts/testing/open-cases'
import { enrolledDriver, openedCase, staff } from '@/scripts/testing/platform'
import { caseState } from '../bench/case-state'
import { openCase } from '../bench/open-case'
import { claimAhead, claimCase, claimNext } from '../claims/claims'
import { releaseClaim } from '../claims/keep-claim'
import { addNote } from '../notes/add-note'
import { listNotes } from '../notes/list-notes'
import { searchCases } from '../queue/search-cases'
import { queueNews } from '../queue/watch-queue'
import { insertCase } from '../records'
import { startPractice } from './start-practice'

test('a golden case has a number among those that were opened when it seems to have been', async () => {
  const reviewer = await staff('reviewer')
  const { caseId } = await goldenOn(reviewer)
  await releaseClaim(reviewer, caseId)
  const ahead = { blockedSince: before(300), laneSince: before(0.2), openedAt: before(0.2) }
  await database().$queryRaw`select nextval(pg_get_serial_sequence('review_case', 'number'))::int as left_out`
  const [waits] = await insertCases(1, ahead)
  const [later] = await insertCases(1)
  const claimed = await claimNext(await staff('reviewer'), new Date(), GOLDEN)
  const ids = [claimed.ok ? claimed.value.caseId : '', waits ?? '', later ?? '']
  const rows = await database().reviewCase.findMany({ where: { id: { in: ids } }, orderBy: { openedAt: 'asc' } })
  expect(rows.map(({ kind }) => kind)).toEqual(['golden', 'match', 'match'])
  expect(rows[0]?.number).toBeLessThan(rows[2]?.number ?? 0)
  await closeCases([waits ?? '', later ?? ''])
})

test('the address of a golden case is made as that of any other, and says the time at which it seems to be opened', async () => {
  const real = await openedCase(await enrolledDriver('p02'), 'p02/1.jpg')
  const { caseId } = await goldenOn(await staff('reviewer'))
  const golden = await database().reviewCase.findUniqueOrThrow({ where: { id: caseId } })
  for (const { id, openedAt } of [real, golden]) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    const said = Number.parseInt(id.replace('-', '').slice(0, 12), 16)
    expect(Math.abs(said - openedAt.getTime())).toBeLessThan(1_000)
  }
})

test('some numbers of cases are left out by lot', async () => {
  const { id: driverId } = await enrolledDriver('p02')
  const bare = { kind: 'match', driverId, lane: 'match', status: 'cancelled', band: 'refer', reason: 'matcher_failed' }
  const numbers: number[] = []
  for (const lot of [0.99, 0.99, 0, 0.99]) {
    const made = await transaction((tx) => insertCase(tx, { ...bare, verificationId: randomUUID() }, lot))
    numbers.push(made.number - (numbers[0] ?? 0))
  }
  expect(numbers.slice(1)).toEqual([1, 3, 4])
})

test('a pair comes only in the place of a case that waits, so that an empty queue stays empty', async () => {
  const reviewer = await staff('reviewer')
  const { caseId } = await goldenOn(reviewer)
  await releaseClaim(reviewer, caseId)
  const open = { kind: 'match', status: { in: ['open', 'claimed', 'snoozed', 'pending'] } }
  await database().reviewCase.updateMany({ where: open, data: { status: 'closed', closedAt: new Date() } })
  const other = await staff('reviewer')
  expect(await claimNext(other, new Date(), GOLDEN)).toMatchObject({ code: 'nothing-waits' })
  await openedCase(await enrolledDriver('p02'), 'p02/1.jpg')
  expect(await claimNext(other, new Date(), REAL)).toMatchObject({ ok: true })
  expect(await claimAhead(other, new Date(), GOLDEN)).toMatchObject({ code: 'nothing-waits' })
  expect(await startPractice(await staff('reviewer'))).toMatchObject({ ok: true })
})

test.each(['reviewer', 'lead'] as const)(
  'decided by a %s, a golden pair is found and reads like any other case of that finding until the day after',
  async (role) => {
    const actor = await staff(role)
    const real = await openedCase(await enrolledDriver('p02'), 'p02/1.jpg')
    const { caseId, driver } = await goldenOn(actor)
    const hits = async (text: string) => {
      const found = await searchCases(actor, text)
      return found.ok ? found.value : []
    }
    const number = (await database().reviewCase.findUniqueOrThrow({ where: { id: caseId } })).number
    for (const text of [`C-${number}`, driver.ref])
      expect((await hits(text)).find(({ id }) => id === caseId)).toMatchObject({
        ...{ driver: { ref: driver.ref }, holder: { you: true }, waitingSince: expect.any(String) },
      })
    const found = await searchCases(await staff(role), `C-${number}`)
    expect(found.ok && found.value.map(({ id }) => id)).not.toContain(caseId)
    const seen = []
    for (const id of [caseId, real.id]) {
      if (id === real.id) await claimCase(actor, id)
      await decideHeld(actor, id, decisionForm('different_people', 'The lobes differ.'))
      const bench = await openCase(actor, id)
      const state = await caseState(actor, id)
      const news = await queueNews(actor, id)
      const [hit] = await hits(`C-${(await database().reviewCase.findUniqueOrThrow({ where: { id } })).number}`)
      if (!bench.ok || !state.ok || !news.ok) throw new Error('It can be opened.')
      const { status, lane, disposition, closedAt, photos, mayClaim, leadsTo, ladder, blind, findings, history } =
        bench.value
      const { blockedSince } = bench.value
      seen.push({
        ...{ status, lane, disposition, closedAt, photos, mayClaim, leadsTo, ladder, blind },
        findings: findings.map((one) => one.finding),
        history: history.map((one) => [one.text, one.by]).filter(([text]) => text !== 'Case opened'),
        blocked: blockedSince !== null,
        ended: hit?.waitingSince === null,
        state: state.value,
        news: news.value.cases?.map((one) => ({ ...one, id: '' })),
      })
    }
    expect(seen[0]).toEqual(seen[1])
    expect(seen[0]).toMatchObject({ status: 'open', lane: 'second_review', mayClaim: { ok: false } })
  },
)

test('a note that went with a golden decision stands among the notes as on any case', async () => {
  const reviewer = await staff('reviewer')
  const real = await openedCase(await enrolledDriver('p02'), 'p02/1.jpg')
  const { caseId } = await goldenOn(reviewer)
  for (const id of [caseId, real.id]) {
    await claimCase(reviewer, id)
    await addNote(reviewer, id, { text: 'Look at the ears.' })
    await decideHeld(reviewer, id, decisionForm('different_people', 'The lobes differ.'))
    const notes = await listNotes(reviewer, id)
    expect(notes.ok && notes.value.entries.map(({ text, finding, by }) => [text, finding, by.you])).toEqual([
      ['Look at the ears.', null, true],
      ['The lobes differ.', 'different_people', true],
    ])
  }
})

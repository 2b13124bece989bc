import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import { decisionForm } from '@/scripts/testing/decide-case'
import { enrolledDriver, openedCase, staff } from '@/scripts/testing/platform'
import { claimCase } from '../claims/claims'
import { releaseClaim } from '../claims/keep-claim'
import { decide } from './decide'
import { recordFirstFinding } from './record-first-finding'
import { undoDecision } from './undo-decision'

/** A case with a first finding of the reviewer, who holds it. */
async function found(reviewer: Awaited<ReturnType<typeof staff>>) {
  const opened = await openedCase(await enrolledDriver('p01'), 'p15/1.jpg')
  await claimCase(reviewer, opened.id)
  await recordFirstFinding(reviewer, opened.id, { finding: 'same_person', features: {} })
  return opened
}

const form = () => ({ ...decisionForm('same_person'), id: randomUUID() })

test('a decision whose answer got lost is recorded once, and answers the same', async () => {
  const reviewer = await staff('reviewer')
  const opened = await found(reviewer)
  const said = form()
  const answer = await decide(reviewer, opened.id, said)
  expect(answer).toMatchObject({ ok: true, value: { decisionId: said.id } })
  expect(await decide(reviewer, opened.id, said)).toEqual(answer)
  expect(await database().finding.count({ where: { caseId: opened.id } })).toBe(1)
  expect(await decide(reviewer, opened.id, form())).toMatchObject({ ok: false, code: 'already-decided' })
  expect(await decide(await staff('reviewer'), opened.id, said)).toMatchObject({ ok: false, code: 'already-decided' })
})

test('a decision that was taken back is not recorded by being said again under its id', async () => {
  const reviewer = await staff('reviewer')
  const opened = await found(reviewer)
  const said = form()
  await decide(reviewer, opened.id, said)
  expect(await undoDecision(reviewer)).toMatchObject({ ok: true })
  expect(await decide(reviewer, opened.id, said)).toMatchObject({ ok: false, code: 'taken-back' })
  const row = await database().reviewCase.findUniqueOrThrow({ where: { id: opened.id } })
  expect(row).toMatchObject({ status: 'claimed', claimedById: reviewer.id })
  expect(await decide(reviewer, opened.id, form())).toMatchObject({ ok: true })
})

test('an undo that is asked again takes back no second decision', async () => {
  const reviewer = await staff('reviewer')
  const older = await found(reviewer)
  await decide(reviewer, older.id, form(), new Date(), { undoMs: 60_000 })
  const latest = await found(reviewer)
  await decide(reviewer, latest.id, form(), new Date(), { undoMs: 60_000 })
  const named = { caseId: latest.id }
  expect(await undoDecision(reviewer, new Date(), named)).toEqual({ ok: true, value: named })
  expect(await undoDecision(reviewer, new Date(), named)).toMatchObject({ ok: false, code: 'nothing-to-undo' })
  const row = await database().reviewCase.findUniqueOrThrow({ where: { id: older.id } })
  expect(row.status).toBe('pending')
})

test('a decision that was kept unsent is not recorded as that of whoever has signed in since', async () => {
  const [reviewer, since] = [await staff('reviewer'), await staff('reviewer')]
  const opened = await found(reviewer)
  const said = { ...form(), by: reviewer.id }
  await releaseClaim(reviewer, opened.id)
  await claimCase(since, opened.id)
  await recordFirstFinding(since, opened.id, { finding: 'different_people', features: {} })
  expect(await decide(since, opened.id, said)).toMatchObject({
    code: 'forbidden',
    detail: expect.stringMatching(/else/),
  })
  expect(await database().finding.count({ where: { caseId: opened.id } })).toBe(0)
  expect(await decide(since, opened.id, { ...form(), by: since.id })).toMatchObject({ ok: true })
})

import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import type { StaffActor } from '@/lib/vocabulary'
import { insertCases, minutes } from '@/scripts/testing/open-cases'
import { staff } from '@/scripts/testing/platform'
import { claimCase, claimNext } from './claims'
import { expireClaims } from './expire-claims'
import { extendClaim, releaseClaim } from './keep-claim'

const close = (id: string) =>
  database().reviewCase.update({ where: { id }, data: { status: 'closed', closedAt: new Date() } })

async function workUntilNothingWaits(actor: StaffActor): Promise<string[]> {
  const claimed: string[] = []
  for (;;) {
    const next = await claimNext(actor)
    if (!next.ok) return claimed
    claimed.push(next.value.caseId)
    await close(next.value.caseId)
  }
}

test('16 people claim 2,000 cases at once: none is claimed twice, every one is claimed', {
  timeout: 120_000,
}, async () => {
  const ids = await insertCases(2_000)
  const people = await Promise.all(Array.from({ length: 16 }, (_, i) => staff(i % 4 === 0 ? 'lead' : 'reviewer')))
  const claimed = (await Promise.all(people.map(workUntilNothingWaits))).flat()
  const ours = claimed.filter((id) => ids.includes(id))
  expect(ours).toHaveLength(2_000)
  expect(new Set(ours).size).toBe(2_000)
  const records = await database().auditRecord.count({ where: { type: 'case.claimed', subjectId: { in: ids } } })
  expect(records).toBe(2_000)
})

test('drivers who cannot work come first, then the longest wait', async () => {
  const reviewer = await staff('reviewer')
  const [waiting] = await insertCases(1, { laneSince: new Date(Date.now() - minutes(600)) })
  const [blocked] = await insertCases(1, { laneSince: new Date(), blockedSince: new Date(Date.now() - minutes(500)) })
  const first = await claimNext(reviewer)
  expect(first).toMatchObject({ ok: true, value: { caseId: blocked } })
  await close(blocked as string)
  expect(await claimNext(reviewer)).toMatchObject({ ok: true, value: { caseId: waiting } })
  await close(waiting as string)
})

test('a held case is claimed by nobody else, and can be once its lease has run out', async () => {
  const [one, other] = await Promise.all([staff('reviewer'), staff('reviewer')])
  const [id] = (await insertCases(1)) as [string]
  const now = new Date()
  expect(await claimCase(one, id, now)).toMatchObject({ ok: true })
  expect(await claimCase(other, id, now)).toMatchObject({
    ok: false,
    code: 'claimed-by-another',
    facts: { holderId: one.id },
  })
  const later = new Date(now.getTime() + minutes(5) + 1)
  expect(await extendClaim(one, id, later)).toMatchObject({ ok: false, code: 'claim-lost' })
  expect(await claimCase(other, id, later)).toMatchObject({ ok: true })
  await close(id)
})

test('two who want the same case at once: one gets it', async () => {
  const [one, other] = await Promise.all([staff('reviewer'), staff('reviewer')])
  const [id] = (await insertCases(1)) as [string]
  const answers = await Promise.all([claimCase(one, id), claimCase(other, id)])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  await close(id)
})

test('releasing gives the case back at once; an expired claim is swept and recorded once', async () => {
  const reviewer = await staff('reviewer')
  const [id] = (await insertCases(1)) as [string]
  await claimCase(reviewer, id)
  expect(await releaseClaim(reviewer, id)).toMatchObject({ ok: true })
  expect(await releaseClaim(reviewer, id)).toMatchObject({ ok: false, code: 'claim-lost' })
  const past = new Date(Date.now() - minutes(10))
  await claimCase(reviewer, id, past)
  await Promise.all([expireClaims(), expireClaims()])
  const released = await database().auditRecord.count({
    where: { type: 'case.released', subjectId: id, data: { path: ['why'], equals: 'expired' } },
  })
  expect(released).toBe(1)
  expect(await database().reviewCase.findUnique({ where: { id } })).toMatchObject({ status: 'open', claimedById: null })
  await close(id)
})

test('an adjudication is for leads, and nobody claims a case they took part in', async () => {
  const [reviewer, lead] = await Promise.all([staff('reviewer'), staff('lead')])
  const [adjudication] = (await insertCases(1, { lane: 'adjudication' })) as [string]
  expect(await claimCase(reviewer, adjudication)).toMatchObject({ ok: false, code: 'lead-only' })
  expect(await claimCase(lead, adjudication)).toMatchObject({ ok: true })
  const [own] = (await insertCases(1, { partIds: [lead.id] })) as [string]
  expect(await claimCase(lead, own)).toMatchObject({ ok: false, code: 'took-part' })
  await Promise.all([close(adjudication), close(own)])
})

test('whatever tabs a person has open, they get one case', async () => {
  await insertCases(12)
  for (let attempt = 0; attempt < 8; attempt++) {
    const reviewer = await staff('reviewer')
    const answers = await Promise.all(Array.from({ length: 6 }, () => claimNext(reviewer)))
    const cases = answers.map((answer) => (answer.ok ? answer.value.caseId : answer.code))
    expect(new Set(cases).size).toBe(1)
    const held = { claimedById: reviewer.id, status: 'claimed' }
    expect(await database().reviewCase.count({ where: held })).toBe(1)
    await close(cases[0] as string)
  }
})

test('a claim that ran out is opened when its person comes for the next case', async () => {
  const reviewer = await staff('reviewer')
  const now = new Date()
  const [forgotten] = await insertCases(1, { blockedSince: new Date(now.getTime() - minutes(2_000)) })
  expect(await claimNext(reviewer, now)).toMatchObject({ ok: true, value: { caseId: forgotten } })
  await database().reviewCase.update({ where: { id: forgotten }, data: { partIds: [reviewer.id] } })
  const later = new Date(now.getTime() + minutes(6))
  const [other] = await insertCases(1, { blockedSince: new Date(now.getTime() - minutes(1_999)) })
  expect(await claimNext(reviewer, later)).toMatchObject({ ok: true, value: { caseId: other } })
  const row = await database().reviewCase.findUniqueOrThrow({ where: { id: forgotten } })
  expect(row).toMatchObject({ status: 'open', claimedById: null, claimKind: null })
  for (const id of [forgotten, other]) await close(id as string)
})

test('a claim of somebody else that ran out is taken in its turn', async () => {
  const now = new Date()
  const [gone] = await insertCases(1, { blockedSince: new Date(now.getTime() - minutes(3_000)) })
  const [first, second] = [await staff('reviewer'), await staff('reviewer')]
  expect(await claimNext(first, now)).toMatchObject({ ok: true, value: { caseId: gone } })
  const later = new Date(now.getTime() + minutes(6))
  expect(await claimNext(second, later)).toMatchObject({ ok: true, value: { caseId: gone } })
  await close(gone as string)
})

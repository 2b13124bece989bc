import { beforeEach, expect, test } from 'vitest'
import { database } from '@/lib/database'
import { CLAIM } from '@/lib/policy'
import type { StaffActor } from '@/lib/vocabulary'
import { decideCase } from '@/scripts/testing/decide-case'
import { goldenOn, REAL } from '@/scripts/testing/golden-on'
import { enrolledDriver, openedCase, staff } from '@/scripts/testing/platform'
import { openCase } from '../bench/open-case'
import { assignCase } from '../claims/assign-case'
import { claimCase, claimNext } from '../claims/claims'
import { directCases } from '../claims/direct-cases'
import { expireClaims } from '../claims/expire-claims'
import { releaseClaim } from '../claims/keep-claim'
import { reassignCase } from '../claims/reassign-case'
import { listQueue, queueOverview } from '../queue/list-queue'
import { queueQuery } from '../view'

let lead: StaffActor
let colleague: StaffActor
beforeEach(async () => {
  const undecided = { status: { in: ['open', 'claimed', 'snoozed'] } }
  await database().reviewCase.updateMany({ where: undecided, data: { status: 'closed', closedAt: new Date() } })
  ;[lead, colleague] = [await staff('lead'), await staff('reviewer')]
})

async function rowOf(actor: StaffActor, id: string, more: Record<string, unknown> = {}) {
  const page = await listQueue(actor, queueQuery.parse({ lane: 'all', limit: 100, ...more }))
  return page.ok ? page.value.rows.find((row) => row.id === id) : undefined
}
const nextOf = async (actor: StaffActor) => {
  const overview = await queueOverview(actor)
  return overview.ok ? overview.value.next?.id : undefined
}
const recordsOf = async (id: string) =>
  (await database().auditRecord.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })).map(({ type }) => type)

const GIVE: [string, (id: string) => Promise<unknown>][] = [
  ['reassigned from the bench', (id) => reassignCase(lead, id, { userId: colleague.id })],
  [
    'given back and assigned',
    async (id) => {
      await releaseClaim(lead, id)
      return await assignCase(lead, id, { userId: colleague.id })
    },
  ],
  [
    'assigned in bulk with others',
    (id) => directCases(lead, { caseIds: [id], deed: { do: 'assign', userId: colleague.id, take: true } }),
  ],
]

test.each(GIVE)('%s, a golden case looks to its reader as any other that they give away', async (_, give) => {
  const real = await openedCase(await enrolledDriver('p02'), 'p02/1.jpg')
  const { caseId } = await goldenOn(lead)
  const seen = []
  for (const id of [caseId, real.id]) {
    if (id === real.id) await claimCase(lead, id)
    expect(await give(id)).toMatchObject({ ok: true })
    const row = await rowOf(lead, id)
    const bench = await openCase(lead, id)
    if (!bench.ok) throw new Error(bench.code)
    const { status, lane, mayClaim, claim, findings, disposition } = bench.value
    seen.push({
      bench: { status, lane, mayClaim, claim, findings, disposition },
      row: row && { ...row, id: '', number: '', driver: '', waitingSince: '' },
      listed: [
        (await rowOf(lead, id, { assignee: 'none' })) !== undefined,
        (await rowOf(lead, id, { assignee: colleague.id })) !== undefined,
        (await rowOf(lead, id, { assignee: 'me' })) !== undefined,
      ],
      next: (await nextOf(lead)) === id,
      said: (await recordsOf(id)).filter((type) => type !== 'golden.shown' && type !== 'case.opened'),
    })
  }
  expect(seen[0]).toEqual({ ...seen[1], said: expect.arrayContaining(['case.released', 'case.assigned']) })
  expect(seen[0]).toMatchObject({
    bench: { status: 'open', mayClaim: { ok: true } },
    row: { assignee: { id: colleague.id, you: false } },
    listed: [false, true, false],
    next: false,
  })
  expect(await rowOf(colleague, caseId)).toBeUndefined()
  expect(await rowOf(colleague, caseId, { assignee: 'me' })).toBeUndefined()
  expect(await openCase(colleague, caseId)).toMatchObject({ value: { status: 'closed' } })
  expect(await claimCase(colleague, caseId)).toMatchObject({ ok: false })
  expect(await claimNext(colleague, new Date(), REAL)).toEqual({ ok: true, value: { caseId: real.id } })
})

test('taken back, or once others may take it, it comes again in its turn; given to oneself it comes first', async () => {
  const { caseId } = await goldenOn(lead)
  await reassignCase(lead, caseId, { userId: colleague.id })
  expect(await nextOf(lead)).not.toBe(caseId)
  const later = new Date(Date.now() + CLAIM.assignedMs + 1_000)
  const overview = await queueOverview(lead, later)
  expect(overview.ok && overview.value.next?.id).toBe(caseId)
  expect(await assignCase(lead, caseId, { userId: null })).toMatchObject({ ok: true })
  expect(await rowOf(lead, caseId)).toMatchObject({ assignee: null })
  expect(await nextOf(lead)).toBe(caseId)
  await database().reviewCase.update({ where: { id: caseId }, data: { laneSince: new Date() } })
  expect(await nextOf(lead)).not.toBe(caseId)
  expect(await assignCase(lead, caseId, { userId: lead.id })).toMatchObject({ ok: true })
  expect(await rowOf(lead, caseId)).toMatchObject({ assignee: { id: lead.id, you: true } })
  expect(await claimNext(lead, new Date(), REAL)).toEqual({ ok: true, value: { caseId } })
})

test('it goes once whoever it seems to be given to has decided a case that they claimed since, not by a third', async () => {
  const { caseId } = await goldenOn(lead)
  await reassignCase(lead, caseId, { userId: colleague.id })
  const decide = async (who: StaffActor) =>
    await decideCase(who, (await openedCase(await enrolledDriver('p02'), 'p02/1.jpg')).id, 'different_people')
  await decide(await staff('reviewer'))
  await expireClaims()
  expect(await rowOf(lead, caseId)).toBeDefined()
  await decide(colleague)
  await expireClaims()
  expect(await rowOf(lead, caseId)).toBeUndefined()
  expect(await openCase(lead, caseId)).toMatchObject({ value: { status: 'closed', disposition: null } })
})

import { expect, test } from 'vitest'
import { countToHear, exportAppeals, listAppeals, openHearing } from '@/lib/appeals'
import { database } from '@/lib/database'
import { countAwaiting, exportSuspensions, listSuspensions, openSuspension } from '@/lib/enforcement'
import { releaseClaim } from '@/lib/review'
import { countOpenSharing, exportSharing, listSharing, openSharing } from '@/lib/sharing'
import { given, place } from '@/lib/sharing/rows-for-tests'
import type { StaffActor } from '@/lib/vocabulary'
import { filed } from '@/scripts/testing/appeals'
import { decideHeld, decisionForm } from '@/scripts/testing/decide-case'
import { before, DAY, goldenOn } from '@/scripts/testing/golden-on'
import { newDriver, staff } from '@/scripts/testing/platform'
import { proposalOn } from '@/scripts/testing/suspend-driver'
import { openDriver, searchSharing } from '.'

async function rowsOf<Row extends { id: string }>(taken: { ok: true; value: AsyncIterable<Row[]> } | { ok: false }) {
  const ids: string[] = []
  if (taken.ok) for await (const rows of taken.value) ids.push(...rows.map((row) => row.id))
  return ids
}

/** A golden case on somebody's bench; what became of its driver since it was decided lies on three desks. */
async function withLater(reader: StaffActor) {
  const shown = await goldenOn(reader)
  const { driver, opened } = shown
  const suspension = await proposalOn(opened.id)
  const approveBy = new Date(Date.now() + 2 * DAY)
  await database().suspension.update({ where: { id: suspension.id }, data: { approveBy } })
  const appeal = await filed({ driver, decisionId: suspension.decisionId })
  if (!appeal.ok) throw new Error(appeal.detail ?? appeal.code)
  const pair = [driver.id, (await newDriver()).id].sort() as [string, string]
  const sharing = (await place([given(pair, { signal: 'same_picture', weight: 3 })])) ?? ''
  return { ...shown, ids: { suspension: suspension.id, appeal: appeal.value.id, sharing } }
}

type Later = Awaited<ReturnType<typeof withLater>>

/** Where each of the three is found by a reader: list, CSV, by address, and the sharing case in the palette. */
async function finds(reader: StaffActor, { driver, ids }: Later, now = new Date()) {
  const search = driver.ref
  const [suspensions, appeals] = [
    await listSuspensions(reader, { search }, now),
    await listAppeals(reader, { search }, now),
  ]
  const sharing = await listSharing(reader, { search }, now)
  const palette = await searchSharing(reader, search, now)
  if (!suspensions.ok || !appeals.ok || !sharing.ok || !palette.ok) throw new Error('A desk is closed.')
  return {
    suspension: [
      suspensions.value.rows.some((row) => row.id === ids.suspension),
      (await openSuspension(reader, ids.suspension, now)).ok,
    ],
    appeal: [appeals.value.rows.some((row) => row.id === ids.appeal), (await openHearing(reader, ids.appeal, now)).ok],
    sharing: [
      sharing.value.rows.some((row) => row.id === ids.sharing),
      (await openSharing(reader, ids.sharing, {}, now)).ok,
      palette.value.some((row) => row.id === ids.sharing),
    ],
  }
}

const inCsv = async (reader: StaffActor, { driver, ids }: Later) => [
  (await rowsOf(await exportSuspensions(reader, { search: driver.ref }))).includes(ids.suspension),
  (await rowsOf(await exportAppeals(reader, { search: driver.ref }))).includes(ids.appeal),
  (await rowsOf(await exportSharing(reader, { search: driver.ref }))).includes(ids.sharing),
]

const ALL = { suspension: [true, true], appeal: [true, true], sharing: [true, true, true] }
const NONE = { suspension: [false, false], appeal: [false, false], sharing: [false, false, false] }

test.each(['reviewer', 'lead'] as const)(
  'what became of the driver of a golden case is on no desk for a %s who was shown it, until they are told',
  async (role) => {
    const [reader, colleague] = [await staff(role), await staff(role)]
    const later = await withLater(reader)
    expect(await finds(reader, later)).toEqual(NONE)
    expect(await finds(colleague, later)).toEqual(ALL)
    await decideHeld(reader, later.caseId, decisionForm('different_people'))
    expect(await finds(reader, later)).toEqual(NONE)
    expect(await inCsv(reader, later)).toEqual([false, false, false])
    expect(await openSharing(reader, later.ids.sharing)).toMatchObject({ code: 'not-found' })
    expect(await inCsv(colleague, later)).toEqual([true, true, true])
    expect(await finds(reader, later, new Date(Date.now() + DAY))).toEqual(ALL)
  },
)

test('what there was before the date of the case is neither on the desks nor on the page of the driver until then', async () => {
  const [reader, colleague] = [await staff('reviewer'), await staff('reviewer')]
  const later = await withLater(reader)
  const [proposedAt, approveBy] = [before(36), before(34)]
  const { suspension, sharing } = later.ids
  await database().suspension.update({ where: { id: suspension }, data: { proposedAt, approveBy } })
  await database().sharingCase.update({ where: { id: sharing }, data: { openedAt: before(36) } })
  await decideHeld(reader, later.caseId, decisionForm('different_people'))
  const pageOf = async (actor: StaffActor, now = new Date()) => {
    const page = await openDriver(actor, later.driver.ref, now)
    if (!page.ok) throw new Error(page.code)
    const { suspensions, sharingCases, appeals, notices, timeline } = page.value
    const led = timeline.filter(({ href }) => href?.startsWith('/suspensions')).length > 0
    return [suspensions.length, sharingCases.length, appeals.length, notices.length > 0, led]
  }
  expect(await finds(reader, later)).toEqual(NONE)
  expect(await pageOf(reader)).toEqual([0, 0, 0, false, false])
  const tomorrow = new Date(Date.now() + DAY)
  for (const seen of [await pageOf(colleague), await pageOf(reader, tomorrow)])
    expect(seen).toEqual([1, 1, 1, true, true])
})

test('one that was given back stays so, and the counts of the pages are those of the lists', async () => {
  const reader = await staff('lead')
  const later = await withLater(reader)
  await releaseClaim(reader, later.caseId)
  expect(await finds(reader, later)).toEqual(NONE)
  const counts = async () => {
    const [suspensions, appeals, sharing] = [
      await listSuspensions(reader, {}),
      await listAppeals(reader, {}),
      await listSharing(reader, {}),
    ]
    if (!suspensions.ok || !appeals.ok || !sharing.ok) throw new Error('A desk is closed.')
    expect(await countOpenSharing(reader)).toBe(sharing.value.counts.open)
    expect(await countAwaiting(reader)).toBe(suspensions.value.counts.mine)
    return [
      suspensions.value.counts.mine,
      appeals.value.counts.open,
      await countToHear(reader),
      sharing.value.counts.open,
    ]
  }
  const first = await counts()
  await database().goldenPair.update({ where: { id: later.pairId }, data: { retiredAt: new Date() } })
  expect(await finds(reader, later)).toEqual(ALL)
  expect(await counts()).toEqual(first.map((count) => (count ?? 0) + 1))
})

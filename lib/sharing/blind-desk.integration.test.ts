import { expect, test } from 'vitest'
import { claimCase, recordFirstFinding, releaseClaim } from '@/lib/review'
import type { StaffActor } from '@/lib/vocabulary'
import { enrolledDriver, newDriver, openedCase, staff } from '@/scripts/testing/platform'
import { listSharing, openSharing } from '.'
import { given, place } from './rows-for-tests'

test.each(['reviewer', 'lead'] as const)(
  'a sharing case is closed to a %s while a check of one of its accounts waits on their bench for a finding of their own',
  async (role) => {
    const [driver, other] = [await enrolledDriver('p05'), await newDriver()]
    const check = await openedCase(driver, 'p15/1.jpg')
    const pair = [driver.id, other.id].sort() as [string, string]
    const sharingId = (await place([given(pair, { signal: 'same_picture', weight: 3 })])) ?? ''
    const [holder, colleague] = [await staff(role), await staff('reviewer')]
    const counted: number[] = []
    const sees = async (reader: StaffActor) => {
      const [list, desk] = [await listSharing(reader, { search: driver.ref }), await openSharing(reader, sharingId)]
      if (list.ok) counted.push(list.value.counts.open)
      return [list.ok && list.value.rows.map((row) => row.id), desk.ok || desk.code]
    }
    const saysSo = async (reader: StaffActor) => {
      const list = await listSharing(reader, {})
      return list.ok && list.value.isOnBench
    }
    expect(await sees(holder)).toEqual([[sharingId], true])
    await claimCase(holder, check.id)
    expect(await sees(holder)).toEqual([[], 'on-your-bench'])
    expect(counted[1]).toBe((counted[0] ?? 0) - 1)
    expect([await saysSo(holder), await saysSo(colleague)]).toEqual([true, false])
    expect(await sees(colleague)).toEqual([[sharingId], true])
    await recordFirstFinding(holder, check.id, { finding: 'same_person', features: {} })
    expect(await sees(holder)).toEqual([[sharingId], true])
    await releaseClaim(holder, check.id)
    await claimCase(colleague, check.id)
    expect(await sees(colleague)).toEqual([[], 'on-your-bench'])
  },
)

import { expect, test } from 'vitest'
import { setActivity } from '@/lib/drivers'
import { newDriver, platformKey } from '@/scripts/testing/platform'
import { findActivity } from './list-records'
import { workSeen } from './work-seen'

const DAY = 86_400_000
const key = platformKey()

test('work is counted from every report, by when it was so, however many there are and however late they came', async () => {
  const now = new Date()
  const { id, ref } = await newDriver()
  const began = now.getTime() - 20 * DAY
  for (let shift = 0; shift < 4; shift++)
    for (const [state, hours] of [
      ['on_shift', 0],
      ['moving', 2],
      ['off', 5],
    ] as const) {
      const at = new Date(began + shift * DAY + hours * 3_600_000)
      // the last shift was told of a day later
      const told = shift === 3 ? new Date(at.getTime() + DAY) : at
      expect(await setActivity(key, ref, { state, at: at.toISOString() }, told)).toMatchObject({ ok: true })
    }
  const since = new Date(now.getTime() - 28 * DAY)
  for (const atOnce of [5, 12, 100]) {
    const reports = await findActivity(id, since, atOnce)
    expect(reports).toHaveLength(12)
    expect(workSeen(reports, now)).toEqual({ shifts: 4, hours: 20, days: 20 })
  }
})

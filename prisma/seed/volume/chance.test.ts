import { describe, expect, it } from 'vitest'
import { createChance } from './chance'
import { spreadOverHours } from './demand'
import { readVolumeOptions } from './options'

const DAY = 86_400_000

describe('chance in SQL', () => {
  it('is written alike for one seed and differently for another', () => {
    const one = createChance(1)
    expect(createChance(1).draw('i', 'score')).toBe(one.draw('i', 'score'))
    expect(createChance(2).draw('i', 'score')).not.toBe(one.draw('i', 'score'))
    expect(one.draw('i', 'reason')).not.toBe(one.draw('i', 'score'))
  })

  it('quotes what it writes', () => {
    expect(
      createChance(1).weighed('i', 'name', [
        ["O'Hara", 0.5],
        [null, 0.5],
      ]),
    ).toMatch(/then 'O''Hara' else null end/)
  })
})

describe('checks over the hours', () => {
  const now = new Date('2026-03-18T13:40:00Z')

  it.each([97, 5_000, 123_457])('gives all %d away, in order, before now', (checks) => {
    const slots = spreadOverHours(checks, 30, now)
    expect(slots.reduce((sum, { count }) => sum + count, 0)).toBe(checks)
    let next = 1
    for (const { first, count } of slots) {
      expect([first, count >= 0]).toEqual([next, true])
      next += count
    }
    expect(slots.every(({ at }, i) => i === 0 || (slots[i - 1]?.at ?? at) < at)).toBe(true)
    expect(slots.at(-1)?.at.getTime()).toBeLessThan(now.getTime() - DAY / 24)
    expect(slots[0]?.at.getTime()).toBeGreaterThanOrEqual(now.getTime() - 30 * DAY)
  })

  it('has quiet nights and a morning rush', () => {
    const byHour = new Map<number, number>()
    for (const { at, count } of spreadOverHours(100_000, 28, now))
      byHour.set(at.getUTCHours(), (byHour.get(at.getUTCHours()) ?? 0) + count)
    expect(byHour.get(6)).toBeGreaterThan(10 * (byHour.get(2) ?? 0))
  })
})

describe('options', () => {
  it('follow from the number of verifications', () => {
    expect(readVolumeOptions([])).toMatchObject({
      options: { verifications: 1_000_000, drivers: 100_000, openCases: 2_400, days: 182, seed: 1 },
    })
    expect(readVolumeOptions(['--verifications=20000'])).toMatchObject({ options: { drivers: 2_000, openCases: 50 } })
  })
})

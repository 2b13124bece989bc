import { expect, test } from 'vitest'
import { after, DAY, MINUTE } from '../instants'
import { createRandom } from '../random'
import { Agenda } from './agenda'
import { Calendar } from './calendar'
import { Ledger } from './ledger'
import { Pictures } from './pictures'
import { tellStories } from './seed-demo'
import type { World } from './world'

const somebody = { kind: 'staff', id: 'nobody', role: 'lead', name: 'Nobody' } as const

/** A world in which stories are put down and never played. */
function worldAt(now: Date): World {
  const staff = new Proxy({}, { get: () => somebody }) as World['staff']
  return {
    now,
    random: createRandom(1),
    agenda: new Agenda(),
    ledger: new Ledger(),
    calendar: new Calendar(),
    pictures: new Pictures(),
    platform: { kind: 'key', id: 'none', scopes: [] },
    staff,
    drivers: new Map(),
  }
}

const days = ['2026-11-23', '2026-07-01', '2026-10-25', '2026-03-29', '2027-01-01']
const instants = days.flatMap((day) =>
  Array.from({ length: DAY / (10 * MINUTE) }, (_, i) => after(new Date(`${day}T00:03:00Z`), i * 10 * MINUTE)),
)

test('whenever the demo is seeded, no two stories of one driver overlap', () => {
  const clashes = instants.flatMap((now) => {
    const world = worldAt(now)
    tellStories(world)
    return world.calendar.clashes().map((key) => `${now.toISOString()} ${key}`)
  })
  expect(clashes).toEqual([])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { budgetOf } from './budget'

test('works share a budget in order, never above it, and all of them end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.record({ cost: fc.integer({ min: 1, max: 150 }), fails: fc.boolean() }), { maxLength: 12 }),
      async (scheduler, works) => {
        const within = budgetOf(100)
        const began: number[] = []
        let spent = 0
        const asked = works.map(({ cost, fails }, place) =>
          within(cost, async () => {
            began.push(place)
            spent += Math.min(cost, 100)
            expect(spent).toBeLessThanOrEqual(100)
            await scheduler.schedule(Promise.resolve())
            spent -= Math.min(cost, 100)
            if (fails) throw new Error('damaged')
            return place
          }).catch(() => 'failed'),
        )
        await scheduler.waitFor(Promise.all(asked))
        expect(await Promise.all(asked)).toEqual(works.map(({ fails }, place) => (fails ? 'failed' : place)))
        expect(began).toEqual(works.map((_, place) => place))
      },
    ),
  )
})

import { foldTrends } from '@/lib/trends'
import { periodOf } from '@/lib/trends/period'
import { readFacts } from '@/lib/trends/read-facts'
import { median } from './compare'

/** Asks a reader for the median time in ms of so many readings of so many weeks. */
export type Asked = { weeks: number; regions: (string | null)[]; readings: number }

/** A process of its own over a history of its own: keeps its counts, then reads as often as it is asked to. */
async function main(): Promise<void> {
  while ((await foldTrends()) !== 'kept');
  process.on('message', async ({ weeks, regions, readings }: Asked) => {
    const took: number[] = []
    for (let reading = 0; reading < readings; reading++) {
      const began = performance.now()
      await readFacts(periodOf(weeks, new Date()), regions[reading % regions.length] ?? null)
      took.push(performance.now() - began)
    }
    process.send?.(median(took))
  })
  process.send?.('ready')
}

await main()

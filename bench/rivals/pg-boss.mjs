import { createInterface } from 'node:readline'
import PgBoss from 'pg-boss'

const QUEUE = 'cases'
const CLIENTS = 16

const boss = new PgBoss({ connectionString: process.env.DATABASE_URL, max: CLIENTS, supervise: false, schedule: false })
await boss.start()
await boss.createQueue(QUEUE)

/** Claims so many jobs, one at a time by each of the clients; answers how many a second. */
async function round(count) {
  await boss.purgeQueue(QUEUE)
  await boss.insert(Array.from({ length: count }, (_, i) => ({ name: QUEUE, data: { case: i } })))
  const began = performance.now()
  let claimed = 0
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (claimed < count) {
        const jobs = await boss.fetch(QUEUE)
        if (jobs.length === 0) return
        claimed += jobs.length
      }
    }),
  )
  return (claimed / (performance.now() - began)) * 1_000
}

console.log('ready')
for await (const line of createInterface({ input: process.stdin })) console.log(await round(Number(line)))

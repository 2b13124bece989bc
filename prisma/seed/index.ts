import { isLocal } from './local'

process.env.LIKENESS_LOG_LEVEL ??= 'silent'
process.env.LIKENESS_PROCESS ??= 'seed'
process.env.LIKENESS_DATABASE_POOL ??= '6'

const UNLESS_OCCUPIED = '--unless-occupied'

/**
 * `prisma/seed/index.ts <scenario> [--unless-occupied | options of the scenario]`: fills a local database with a named
 * scenario. With `--unless-occupied` a database that holds other data is left alone and that is no failure.
 */
async function main([scenario, ...options]: string[]): Promise<void> {
  const url = process.env.DATABASE_URL ?? ''
  if (url && !isLocal(url)) {
    return stop(`The database at ${new URL(url).hostname} is not on this machine: only a local one is ever seeded.`)
  }
  const { seed } = await import('./seed')
  const args = options.filter((option) => option !== UNLESS_OCCUPIED)
  const answer = await seed(scenario, console.log, new Date(), args)
  if (answer.ok) console.log(answer.said)
  else if (answer.occupied && options.includes(UNLESS_OCCUPIED)) console.log(`Left alone: ${answer.said}`)
  else stop(answer.said)
}

function stop(why: string): void {
  console.error(why)
  process.exitCode = 1
}

await main(process.argv.slice(2))

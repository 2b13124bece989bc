import { isLocal } from './local'

process.env.LIKENESS_LOG_LEVEL ??= 'silent'
process.env.LIKENESS_PROCESS ??= 'seed'
process.env.LIKENESS_DATABASE_POOL ??= '6'

const UNLESS_OCCUPIED = '--unless-occupied'

/**
 * `prisma/seed/index.ts <scenario> [--unless-occupied]`: fills an empty local database with a named scenario. With
 * the option a database that holds other data is left alone and that is no failure.
 */
async function main([scenario, option]: string[]): Promise<void> {
  const url = process.env.DATABASE_URL ?? ''
  if (url && !isLocal(url)) {
    return stop(`The database at ${new URL(url).hostname} is not on this machine: only a local one is ever seeded.`)
  }
  const { seed } = await import('./seed')
  const answer = await seed(scenario, console.log)
  if (answer.ok) console.log(answer.said)
  else if (answer.occupied && option === UNLESS_OCCUPIED) console.log(`Left alone: ${answer.said}`)
  else stop(answer.said)
}

function stop(why: string): void {
  console.error(why)
  process.exitCode = 1
}

await main(process.argv.slice(2))

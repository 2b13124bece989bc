import { isLocal } from './local'

process.env.LIKENESS_LOG_LEVEL ??= 'silent'
process.env.LIKENESS_PROCESS ??= 'seed'
process.env.LIKENESS_DATABASE_POOL ??= '6'

/** `prisma/seed/index.ts <scenario>`: fills an empty local database with a named scenario. */
async function main(scenario: string | undefined): Promise<void> {
  const url = process.env.DATABASE_URL ?? ''
  if (url && !isLocal(url)) {
    return stop(`The database at ${new URL(url).hostname} is not on this machine: only a local one is ever seeded.`)
  }
  const { seed } = await import('./seed')
  const answer = await seed(scenario, console.log)
  if (answer.ok) console.log(answer.said)
  else stop(answer.said)
}

function stop(why: string): void {
  console.error(why)
  process.exitCode = 1
}

await main(process.argv[2])

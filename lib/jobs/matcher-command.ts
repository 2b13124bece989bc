import 'server-only'
import { disconnect } from '@/lib/database'
import { deleteFailedGaps, forgetMatcher, matcherStates } from '@/lib/matching'

const USAGE = 'npm run matcher -- status | retry | forget <name> <version>'

/** The operator's command on matcher versions; `scripts/matcher.mjs` runs it. */
async function main([verb = '', name = '', version = '']: string[]): Promise<void> {
  if (verb === 'status') await printStates()
  else if (verb === 'retry') console.log(`${await deleteFailedGaps()} photos that failed are tried again.`)
  else if (verb === 'forget' && name && version) await forget(name, version)
  else fail(USAGE)
}

async function printStates(): Promise<void> {
  for (const one of await matcherStates()) {
    const rest = one.left === null ? '' : `, ${one.left} photos to measure`
    console.log(`${one.name} ${one.version} (${one.role}): ${one.measurements} photos measured${rest}`)
    console.log(`  ${one.templates} templates, ${one.acrossAccounts} drivers across accounts`)
    if (one.noFace + one.failed > 0) console.log(`  ${one.noFace} photos without a face, ${one.failed} failed`)
  }
}

async function forget(name: string, version: string): Promise<void> {
  const answer = await forgetMatcher({ name, version })
  if (answer.ok) console.log(`What ${name} ${version} made is gone.`)
  else fail(answer.detail ?? answer.code)
}

function fail(reason: string): void {
  console.error(reason)
  process.exitCode = 1
}

try {
  await main(process.argv.slice(2))
} finally {
  await disconnect()
}

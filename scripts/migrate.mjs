import { describeDatabase, openDatabase } from './database.mjs'
import { readSettings } from './environment.mjs'
import { deployMigrations } from './migrations/deploy.mjs'
import { findDrift } from './migrations/drift.mjs'
import { withScratchDatabase } from './migrations/scratch.mjs'
import { runScript, StopError } from './stop-error.mjs'

async function check() {
  const drift = await withScratchDatabase(findDrift)
  if (drift) {
    throw new StopError(
      `prisma/schema and prisma/migrations disagree. Run: npm run migration -- --name what_changes\n\n${drift}`,
    )
  }
  console.log('prisma/schema and prisma/migrations agree.')
}

async function deploy() {
  const { databaseUrl, dataDir } = readSettings()
  const database = await openDatabase({ databaseUrl, dataDir, log: console.log })
  try {
    const applied = await deployMigrations(database.url)
    const where = describeDatabase(database.url)
    console.log(applied.length > 0 ? `Applied to ${where}: ${applied.join(', ')}` : `${where} is up to date.`)
  } finally {
    await database.stop({ onlyIfIdle: true })
  }
}

await runScript(() => (process.argv.includes('--check') ? check() : deploy()))

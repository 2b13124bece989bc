import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import { readMigrations, readSchemaFiles, writeMigration } from './migrations/files.mjs'
import { filters, withSchemaEngine } from './migrations/schema-engine.mjs'
import { withScratchDatabase } from './migrations/scratch.mjs'
import { root } from './root.mjs'
import { runScript, StopError } from './stop-error.mjs'

function readName() {
  const { values } = parseArgs({ options: { name: { type: 'string' }, empty: { type: 'boolean', default: false } } })
  if (!/^[a-z][a-z0-9_]*$/.test(values.name ?? '')) {
    throw new StopError(
      'Name the migration in lower case with underscores: npm run migration -- --name what_changes\nAdd --empty for one that you write by hand.',
    )
  }
  return values
}

async function createMigration(url, migrationName, draft) {
  const files = readSchemaFiles()
  const migrationsList = readMigrations()
  return withSchemaEngine(url, files, async (engine) => {
    await engine.applyMigrations({ migrationsList, filters })
    const { action } = await engine.devDiagnostic({ migrationsList, filters })
    if (action.tag === 'reset') throw new StopError(action.reason)
    return engine.createMigration({ draft, migrationName, migrationsList, schema: { files }, filters })
  })
}

await runScript(async () => {
  const { name, empty } = readName()
  const made = await withScratchDatabase((url) => createMigration(url, name, empty))
  if (!made.migrationScript && !empty) {
    console.log('prisma/schema holds nothing that the migrations do not make already.')
    return
  }
  const path = writeMigration(made.generatedMigrationName, made.migrationScript ?? '')
  console.log(`Wrote ${relative(root, path)}. Read it before you commit it.`)
})

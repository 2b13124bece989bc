import { readMigrations, readSchemaFiles } from './files.mjs'
import { filters, withSchemaEngine } from './schema-engine.mjs'

/**
 * The SQL by which `prisma/schema` differs from what the migrations make, or undefined when they agree. Triggers,
 * functions and partial indexes, which a Prisma schema cannot say, are no difference.
 */
export async function findDrift(url) {
  const files = readSchemaFiles()
  const result = await withSchemaEngine(url, files, (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...readMigrations() },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      shadowDatabaseUrl: null,
      filters,
    }),
  )
  return result.exitCode === 0 ? undefined : result.stdout
}

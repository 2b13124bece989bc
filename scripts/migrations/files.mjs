import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.mjs'

const schemaFolder = join(root, 'prisma', 'schema')
const migrationsFolder = join(root, 'prisma', 'migrations')
const lockName = 'migration_lock.toml'

/** Every file of the Prisma schema, in the order of its name. */
export function readSchemaFiles(folder = schemaFolder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: join(folder, name), content: readFileSync(join(folder, name), 'utf8') }))
}

/** The migrations as the schema engine wants them told. */
export function readMigrations(folder = migrationsFolder) {
  mkdirSync(folder, { recursive: true })
  const lock = join(folder, lockName)
  if (!existsSync(lock)) writeFileSync(lock, 'provider = "postgresql"\n')
  return {
    baseDir: folder,
    lockfile: { path: lockName, content: readFileSync(lock, 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort()
      .map((path) => ({
        path,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok', value: readFileSync(join(folder, path, 'migration.sql'), 'utf8') },
        },
      })),
  }
}

/** Writes a new migration and answers the path of its SQL. */
export function writeMigration(name, sql, folder = migrationsFolder) {
  const path = join(folder, name, 'migration.sql')
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(path, sql)
  return path
}

import 'server-only'
import { Pool } from 'pg'
import { configuration } from '@/lib/configuration'

/** Connections of this process, which Prisma and `queryDirectly` share. */
export function openPool(): Pool {
  const { databaseUrl, databasePool } = configuration()
  const pool = new Pool({
    connectionString: databaseUrl,
    // adapter-pg drops the offset of timestamptz: a session in any zone but UTC would read wrong times
    options: '-c timezone=UTC',
    max: databasePool,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
  })
  // A connection that breaks while nobody uses it is left out of the pool; whoever asks next opens another.
  pool.on('error', () => undefined)
  return pool
}

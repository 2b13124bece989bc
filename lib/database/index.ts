import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { configuration } from '@/lib/configuration'
import { Prisma, PrismaClient } from './generated/client'
import { statementName } from './prepared'

export { isDatabaseAway } from './is-database-away'
export { type Listener, listen } from './listen'
export { PREPARED } from './prepared'
export { Prisma }
/** A transaction handle: what a verb hands to records. */
export type Tx = Prisma.TransactionClient

const held = globalThis as typeof globalThis & { likenessDatabase?: PrismaClient }

function connect(): PrismaClient {
  const { databaseUrl, databasePool } = configuration()
  // adapter-pg drops the offset of timestamptz: a session in any zone but UTC would read wrong times
  const adapter = new PrismaPg(
    {
      connectionString: databaseUrl,
      options: '-c timezone=UTC',
      max: databasePool,
      connectionTimeoutMillis: 5_000,
      statement_timeout: 30_000,
    },
    { statementNameGenerator: statementName },
  )
  return new PrismaClient({ adapter })
}

/** The pool of this process. Read through it; write through `transaction`. */
export function database(): PrismaClient {
  held.likenessDatabase ??= connect()
  return held.likenessDatabase
}

/** Closes the pool; the next use opens a new one. */
export async function disconnect(): Promise<void> {
  await held.likenessDatabase?.$disconnect()
  held.likenessDatabase = undefined
}

class Rollback extends Error {
  constructor(readonly answer: unknown) {
    super('rolled back with an answer')
  }
}

/**
 * One transaction per verb. An answer that is a refusal (`{ ok: false }`) rolls back everything that was written
 * before it and is returned; an exception rolls back and is thrown.
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await database().$transaction(
      async (tx) => {
        const answer = await work(tx)
        if (isRefusal(answer)) throw new Rollback(answer)
        return answer
      },
      { maxWait: 10_000, timeout: 20_000 },
    )
  } catch (error) {
    if (error instanceof Rollback) return error.answer as T
    throw error
  }
}

const isRefusal = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false

/** True for a unique-constraint violation, also of a statement written by hand. */
export const isDuplicate = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError &&
  (error.code === 'P2002' || (error.code === 'P2010' && /\b23505\b/.test(error.message)))

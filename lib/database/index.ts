import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { PrismaPg } from '@prisma/adapter-pg'
import { DatabaseError, type Pool } from 'pg'
import { Prisma, PrismaClient } from './generated/client'
import { openPool } from './pool'
import { directName, statementName } from './prepared'

export { columnsOf } from './columns'
export { isDatabaseAway } from './is-database-away'
export { listen } from './listen'
export { newId } from './new-id'
export { PREPARED } from './prepared'
export { Prisma }
/** A transaction handle: what a verb hands to records. */
export type Tx = Prisma.TransactionClient

const held = globalThis as typeof globalThis & { likenessDatabase?: PrismaClient; likenessPool?: Pool }

function pool(): Pool {
  held.likenessPool ??= openPool()
  return held.likenessPool
}

function connect(): PrismaClient {
  const adapter = new PrismaPg(pool(), { statementNameGenerator: statementName })
  return new PrismaClient({ adapter })
}

/** The pool of this process. Read through it; write through `transaction`. */
export function database(): PrismaClient {
  held.likenessDatabase ??= connect()
  return held.likenessDatabase
}

/** Closes the pool; the next use opens a new one. */
export async function disconnect(): Promise<void> {
  const { likenessDatabase, likenessPool } = held
  held.likenessDatabase = undefined
  held.likenessPool = undefined
  await likenessDatabase?.$disconnect()
  await likenessPool?.end()
}

/** What `Prisma.sql` makes, or a text made once with `$1`, `$2` … and the values of this time. */
export type Statement = { text: string; values: unknown[] }

/**
 * Sends one statement without Prisma in between, prepared once on each connection: half the CPU of `$queryRaw`, for what
 * is read or claimed at every step of a reviewer. It is a transaction of its own. Answers rows as pg gives them: `bigint`
 * and `numeric` as text, times as `Date`.
 */
export async function queryDirectly<Row extends object>({ text, values }: Statement): Promise<Row[]> {
  const { rows } = await pool().query<Row>({ name: directName(text), text, values })
  return rows
}

class Rollback extends Error {
  constructor(readonly answer: unknown) {
    super('rolled back with an answer')
  }
}

const alsoWritten = new AsyncLocalStorage<(tx: Tx) => Promise<unknown>>()

/** Does `work`; each transaction of it that commits has written this, too. */
export const alsoWriting = <T>(write: (tx: Tx) => Promise<unknown>, work: () => Promise<T>): Promise<T> =>
  alsoWritten.run(write, work)

const ends = new WeakMap<Tx, Map<string, () => Promise<unknown>>>()

/**
 * Does `work` at the end of a transaction, before it commits, with all that was written in it; a later one of the same
 * key takes the place of an earlier one. For what is told once, as it is in the end, however many steps lead there.
 */
export function atEndOf(tx: Tx, key: string, work: () => Promise<unknown>): void {
  const waiting = ends.get(tx)
  if (!waiting) throw new Error('Only what `transaction` began has an end to wait for.')
  waiting.delete(key)
  waiting.set(key, work)
}

/**
 * One transaction per verb. An answer that is a refusal (`{ ok: false }`) rolls back everything that was written
 * before it and is returned; an exception rolls back and is thrown.
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await database().$transaction(
      async (tx) => {
        const waiting = new Map<string, () => Promise<unknown>>()
        ends.set(tx, waiting)
        const answer = await work(tx)
        if (isRefusal(answer)) throw new Rollback(answer)
        for (const last of waiting.values()) await last()
        await alsoWritten.getStore()?.(tx)
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
  error instanceof Prisma.PrismaClientKnownRequestError
    ? error.code === 'P2002' || (error.code === 'P2010' && /\b23505\b/.test(error.message))
    : error instanceof DatabaseError && error.code === '23505'

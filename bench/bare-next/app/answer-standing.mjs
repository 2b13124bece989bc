import { createHash } from 'node:crypto'

const KEY = { name: 'key', text: 'select id, scopes from api_key where hash = $1 and revoked_at is null' }
const FACTS = {
  name: 'facts',
  text: `select d.standing_version as version, d.created_at as since, r.kind, r.cause, r.from_at, r.blocks_from, r.until_at, r.ended_at
    from driver d left join restriction r on r.driver_id = d.id where d.ref = $1`,
}
const ORDER = ['clear', 'due', 'held', 'suspended', 'removed']

function standingIn(rows, at) {
  const current = rows.filter(
    (row) =>
      row.kind && row.from_at <= at && !(row.ended_at && row.ended_at <= at) && !(row.until_at && row.until_at <= at),
  )
  const word = ORDER[Math.max(0, ...current.map((row) => ORDER.indexOf(row.kind)))]
  const bearing = current.filter((row) => row.kind === word)
  return {
    version: rows[0].version,
    standing: word,
    mayWork: !current.some((row) => row.blocks_from && row.blocks_from <= at),
    reasons: [...new Set(bearing.map((row) => row.cause))],
    since: bearing[0]?.from_at ?? rows[0].since,
    until: bearing[0]?.until_at ?? null,
  }
}

/** The standing of one driver from the facts in one query; null: there is no such driver. */
export async function readFacts(pool, ref) {
  const { rows } = await pool.query({ ...FACTS, values: [ref] })
  return rows[0] ? standingIn(rows, new Date()) : null
}

/** What a bare program answers to the call: the key looked up, the facts in one query. */
export async function answerStanding(pool, authorization, ref) {
  const token = (authorization ?? '').slice('Bearer '.length)
  const key = await pool.query({ ...KEY, values: [createHash('sha256').update(token).digest()] })
  const standing = key.rows[0] ? await readFacts(pool, ref) : null
  return standing ? { status: 200, body: standing } : { status: 404, body: { code: 'driver-not-found' } }
}

import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import pg from 'pg'

/** The smallest program that answers a standing: node:http, pg, the key looked up, the facts in one query. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
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

createServer(async (request, response) => {
  const token = (request.headers.authorization ?? '').slice('Bearer '.length)
  const ref = decodeURIComponent(request.url.split('/')[4] ?? '')
  const key = await pool.query({ ...KEY, values: [createHash('sha256').update(token).digest()] })
  const { rows } = key.rows[0] ? await pool.query({ ...FACTS, values: [ref] }) : { rows: [] }
  response.statusCode = rows[0] ? 200 : 404
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(rows[0] ? standingIn(rows, new Date()) : { code: 'driver-not-found' }))
}).listen(Number(process.env.PORT), '127.0.0.1')

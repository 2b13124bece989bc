import { createServer } from 'node:http'
import pg from 'pg'
import { answerStanding } from '../bare-next/app/answer-standing.mjs'

/** The smallest program that answers a standing: node:http and pg. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })

createServer(async (request, response) => {
  const ref = decodeURIComponent(request.url.split('/').at(-1) ?? '')
  const { status, body } = await answerStanding(pool, request.headers.authorization, ref)
  response.statusCode = status
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(body))
}).listen(Number(process.env.PORT), '127.0.0.1')

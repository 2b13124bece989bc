import pg from 'pg'
import { answerStanding } from '../../answer-standing.mjs'

export const dynamic = 'force-dynamic'

let pool

/** The same call as the floor answers, from a bare Next handler. */
export async function GET(request, { params }) {
  pool ??= new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
  const { ref } = await params
  const { status, body } = await answerStanding(pool, request.headers.get('authorization'), ref)
  return Response.json(body, { status })
}

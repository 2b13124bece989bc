import { randomUUID } from 'node:crypto'
import { problem } from '@/app/api/problem'
import { respond } from '@/app/api/reply'
import { refuse } from '@/lib/vocabulary'

const notFound = async () => respond(problem(refuse('not-found')), randomUUID())

export { notFound as DELETE, notFound as GET, notFound as PATCH, notFound as POST, notFound as PUT }

import { randomUUID } from 'node:crypto'
import { refuse } from '@/lib/vocabulary'
import type { Handler } from './endpoint'
import { problem } from './problem'
import { respond } from './reply'

type Method = 'GET' | 'PUT' | 'POST' | 'DELETE' | 'PATCH'
type Context = Parameters<Handler>[1]
type AnyHandler = (request: Request, context: Context) => Promise<Response>

/** The methods of one address: those it has, and a problem for every other that says which there are. */
export function methods(own: Partial<Record<Method, Handler>>): Record<Method, AnyHandler> {
  const allow = Object.keys(own).join(', ')
  const refused: AnyHandler = async () =>
    respond(
      problem({ ...refuse('method-not-allowed', `This address takes ${allow}.`), headers: { allow } }),
      randomUUID(),
    )
  return { GET: refused, PUT: refused, POST: refused, DELETE: refused, PATCH: refused, ...own }
}

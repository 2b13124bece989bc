import 'server-only'
import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import { streamed } from '@/app/streamed'
import { type Permission, recordForbidden, staffActor } from '@/lib/access'
import type { Refusal, StaffActor } from '@/lib/vocabulary'

type Cell = string | number | null
type Rows = AsyncIterable<Cell[]> | Iterable<Cell[]>

/**
 * A list as CSV (RFC 4180, UTF-8 with a byte order mark), streamed as it is read. A cell that a spreadsheet would
 * run as a formula begins with an apostrophe.
 * @param list names the file, with today's date in UTC
 */
export function csvDownload(list: string, header: string[], rows: Rows): Response {
  const csv = stringify({ bom: true, header: true, columns: header, escape_formulas: true, record_delimiter: '\r\n' })
  const source = Readable.from(rows)
  source.on('error', (error) => csv.destroy(error))
  csv.on('close', () => source.destroy())
  source.pipe(csv)
  return new Response(Readable.toWeb(csv) as ReadableStream<Uint8Array>, {
    headers: fileHeaders(`${list}-${today()}.csv`, 'text/csv; charset=utf-8'),
  })
}

/** A JSON text in pieces as a file that is kept nowhere on the way. */
export const jsonDownload = (name: string, pieces: AsyncIterable<string>): Response =>
  new Response(streamed(pieces), { headers: fileHeaders(`${name}-${today()}.json`, 'application/json') })

/** A drawing as a file. Opened by itself it may run and fetch nothing. */
export const svgDownload = (name: string, svg: string): Response =>
  new Response(svg, {
    headers: {
      ...fileHeaders(`${name}-${today()}.svg`, 'image/svg+xml; charset=utf-8'),
      'content-security-policy': "default-src 'none'; sandbox",
    },
  })

const today = () => new Date().toISOString().slice(0, 10)

const fileHeaders = (name: string, type: string) => ({
  'content-type': type,
  'content-disposition': `attachment; filename="likeness-${name}"`,
  'cache-control': 'private, no-store',
})

/** A download for whoever is signed in: 401 for nobody, 403 and an audit record where the door refuses. */
export async function staffDownload(
  answer: (actor: StaffActor) => Promise<Response | Refusal<'forbidden'>>,
): Promise<Response> {
  const actor = await staffActor()
  if (!actor) return new Response('Sign in first.\n', { status: 401 })
  const download = await answer(actor)
  if (download instanceof Response) return download
  await recordForbidden(actor, download.facts?.permission as Permission)
  return new Response(`Your role may not take this list. ${download.detail ?? ''}\n`, { status: 403 })
}

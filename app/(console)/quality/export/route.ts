import { csvDownload, staffDownload } from '@/app/(console)/download'
import { exportQuality } from '@/lib/trends'
import { qualityQuery } from '@/lib/trends/view'

export const GET = (request: Request) =>
  staffDownload(async (actor) => {
    const query = qualityQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams))
    if (!query.success) return new Response('weeks is 1, 4, 13 or 52.\n', { status: 422 })
    const people = await exportQuality(actor, query.data)
    return people.ok ? csvDownload('quality', people.value.header, people.value.rows) : people
  })

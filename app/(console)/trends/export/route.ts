import { csvDownload, staffDownload } from '@/app/(console)/download'
import { exportTrends } from '@/lib/trends'
import { trendsQuery } from '@/lib/trends/view'

export const GET = (request: Request) =>
  staffDownload(async (actor) => {
    const query = trendsQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams))
    if (!query.success) return new Response('weeks is 1, 4, 13 or 52; region names a region.\n', { status: 422 })
    const days = await exportTrends(actor, query.data)
    return days.ok ? csvDownload('trends', days.value.header, days.value.rows) : days
  })

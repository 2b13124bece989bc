import { z } from 'zod'
import { staffDownload, svgDownload } from '@/app/(console)/download'
import { CHARTS } from '@/components/trends/chart-spec'
import { chartSvg } from '@/components/trends/chart-svg'
import { chartsOf } from '@/components/trends/charts'
import { dayOf, spanOf } from '@/components/trends/words'
import { exportChart } from '@/lib/trends'
import { type Trends, trendsQuery, type Zoom } from '@/lib/trends/view'

const chartQuery = trendsQuery.extend({ chart: z.enum(CHARTS) })

function captionOf({ days, region, readAt }: Trends & { zoom: Zoom | null }): string {
  const span = spanOf(days[0]?.day ?? '', days.at(-1)?.day ?? '')
  const counted = `${dayOf(readAt.slice(0, 10))} ${readAt.slice(0, 4)}, ${readAt.slice(11, 16)} UTC`
  return `${span}, ${region ?? 'all regions'}, days in UTC. Likeness, counted ${counted}.`
}

/** One chart as a picture that stands alone. */
export const GET = (request: Request) =>
  staffDownload(async (actor) => {
    const query = chartQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams))
    if (!query.success)
      return new Response(`chart is one of ${CHARTS.join(', ')}; weeks is 1, 4, 13 or 52; region names a region.\n`, {
        status: 422,
      })
    const { chart, ...asked } = query.data
    const trends = await exportChart(actor, asked, chart)
    if (!trends.ok) return trends
    const { days, policies } = trends.value
    const spec = chartsOf(trends.value).find(({ id }) => id === chart)
    if (!spec) throw new Error(`No chart ${chart}.`)
    const picture = { spec, days: days.map(({ day }) => day), policies, caption: captionOf(trends.value) }
    return svgDownload(`trends-${chart}`, chartSvg(picture))
  })

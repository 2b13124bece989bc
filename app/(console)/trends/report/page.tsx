import type { Metadata } from 'next'
import { TopBar } from '@/components/shell'
import { NoSuchWeek } from '@/components/trends/no-such-week'
import { WeekReportPage } from '@/components/trends/week-report'
import { requireStaff } from '@/lib/access'
import { readReport } from '@/lib/trends'
import { reportQuery, type WeekReport } from '@/lib/trends/view'
import { ok, type Result, type StaffActor } from '@/lib/vocabulary'
import { SlowPart } from '../../slow-part'

export const metadata: Metadata = { title: 'Weekly report' }

type ReportPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const ABOVE = { href: '/trends', label: 'Trends' }

/** The report, or why there is none of that week. */
async function readPage(
  actor: StaffActor,
  params: Awaited<ReportPageProps['searchParams']>,
): Promise<Result<WeekReport | 'no-such-week' | 'not-over', 'forbidden'>> {
  const query = reportQuery.safeParse(params)
  if (!query.success) return ok('no-such-week')
  const report = await readReport(actor, query.data)
  if (report.ok) return report
  return report.code === 'forbidden' ? { ...report, code: report.code } : ok(report.code)
}

export default async function ReportPage({ searchParams }: ReportPageProps) {
  const actor = await requireStaff('trends.see')
  const top = <TopBar title="Weekly report" above={ABOVE} />
  return (
    <SlowPart of="/trends/report" top={top} reading={readPage(actor, await searchParams)}>
      {(report) =>
        typeof report === 'string' ? (
          <>
            {top}
            <NoSuchWeek why={report} />
          </>
        ) : (
          <WeekReportPage report={report} />
        )
      }
    </SlowPart>
  )
}

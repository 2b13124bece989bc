'use client'

import { Button } from '@mantine/core'
import { IconChartLine } from '@tabler/icons-react'
import Link from 'next/link'
import { RelativeTime } from '@/components/clock'
import { Empty } from '@/components/states'
import type { Trends } from '@/lib/trends/view'
import { trendsHref } from './trends-href'
import { weeksOf } from './words'

/** No checks in what is shown, and where there are some. */
export function NothingYet({ weeks, region, lastCheckAt }: Pick<Trends, 'weeks' | 'region' | 'lastCheckAt'>) {
  const where = region === null ? '' : ` in ${region}`
  return (
    <Empty
      title={
        lastCheckAt === null
          ? 'No selfie has come in yet'
          : `No checks${where} in this ${weeks === 1 ? 'week' : 'time'}`
      }
      icon={IconChartLine}
      actions={
        <>
          {region !== null && (
            <Button component={Link} href={trendsHref({ weeks, region: null })}>
              All regions
            </Button>
          )}
          {lastCheckAt !== null && weeks !== 52 && (
            <Button component={Link} href={trendsHref({ weeks: 52, region })}>
              Show 52 weeks
            </Button>
          )}
        </>
      }
    >
      {lastCheckAt === null ? (
        <p>Trends are counted from the checks themselves. They begin with the first selfie that a driver sends.</p>
      ) : (
        <p>
          The last selfie came in <RelativeTime at={lastCheckAt} />. Nothing was checked{where} in the {weeksOf(weeks)}{' '}
          shown.
        </p>
      )}
    </Empty>
  )
}

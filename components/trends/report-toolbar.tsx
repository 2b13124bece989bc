'use client'

import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { ButtonLink } from '@/components/shell'
import { FilterSelect } from '@/components/table'
import type { WeekReport } from '@/lib/trends/view'
import { reportHref } from './trends-href'
import toolbar from './trends-toolbar.module.css'
import classes from './week-report.module.css'

/** The weeks before and after, the region, and the sheet on paper. */
export function ReportToolbar({ report }: { report: WeekReport }) {
  const { before, after, region, regions } = report
  return (
    <div className={toolbar.bar}>
      <ButtonLink size="xs" href={reportHref({ week: before, region })}>
        Week before
      </ButtonLink>
      {after ? (
        <ButtonLink size="xs" href={reportHref({ week: after, region })}>
          Week after
        </ButtonLink>
      ) : (
        <span className={classes.newest}>The newest week that is over</span>
      )}
      <FilterSelect
        param="region"
        label="Region"
        all="All regions"
        options={regions.map((name) => ({ value: name, label: name }))}
      />
      <Button
        size="xs"
        className={classes.print}
        leftSection={<IconPrinter size={14} stroke={1.75} aria-hidden />}
        onClick={() => window.print()}
      >
        Print
      </Button>
    </div>
  )
}

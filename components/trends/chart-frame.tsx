'use client'

import { ActionIcon } from '@mantine/core'
import { IconChartLine, IconTable } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import { PageLink } from '@/components/controls'
import classes from './chart-frame.module.css'
import { bucketsOf, type ChartId } from './chart-spec'
import { useDayCursor, useListBehind } from './day-cursor'
import { DayTable } from './day-table'
import { READINGS } from './readings'
import { TakeAlong } from './take-along'
import { dayOf } from './words'

type ChartFrameProps = {
  id: ChartId
  title: string
  note: string
  bucketDays: number
  /** Names of the lines, where there are several. */
  legend: readonly { name: string; tone: 1 | 2 }[]
  /** The drawing. */
  children: ReactNode
}

/** A chart with its heading, the value of the day under the hair line, and its figures as a table behind it. */
export function ChartFrame({ id, title, note, bucketDays, legend, children }: ChartFrameProps) {
  const [asTable, setAsTable] = useState(false)
  const heading = useId()
  const { days, csv } = useDayCursor()
  const other = asTable ? 'Show as a chart' : 'Show as a table'
  return (
    <section className={classes.chart} aria-labelledby={heading}>
      <header className={classes.head}>
        <h2 id={heading}>{title}</h2>
        {note && <span className={classes.note}>{note}</span>}
        {legend.map(({ name, tone }) => (
          <span key={name} className={classes.key} data-tone={tone}>
            <i aria-hidden />
            {name}
          </span>
        ))}
        <DayValue id={id} title={title} bucketDays={bucketDays} />
        <ActionIcon
          aria-label={`${title}: ${other.toLowerCase()}`}
          title={other}
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? <IconChartLine size={16} stroke={1.75} /> : <IconTable size={16} stroke={1.75} />}
        </ActionIcon>
        <TakeAlong id={id} title={title} />
      </header>
      {asTable ? (
        <DayTable caption={title} days={days} columns={READINGS[id].columns} csv={csv} />
      ) : (
        <div className={classes.body}>{children}</div>
      )}
    </section>
  )
}

/** The value under the hair line, which leads to what is behind it; without one, that of the last day shown or of the seven that end with it. */
function DayValue({ id, title, bucketDays }: { id: ChartId; title: string; bucketDays: number }) {
  const { days, weeks, at, running } = useDayCursor()
  const listBehind = useListBehind()
  const weekly = bucketDays > 1
  const place = Math.floor((at ?? days.length - 1) / bucketDays)
  const bucket = bucketsOf(days, bucketDays)[place] ?? []
  const { behind, say } = READINGS[id]
  const lastDay = days.at(-1)?.day ?? ''
  const week = `week of ${dayOf(bucket[0]?.day ?? '')}`
  const today = weekly || behind.over ? 'last 7 days' : 'today'
  const past = weekly ? week : `${behind.over ? '7 days to ' : ''}${dayOf(lastDay)}`
  const when = at === null ? (running ? today : past) : weekly ? week : (behind.over ?? '')
  const href = listBehind(behind, bucket)
  const value = say(bucket, weekly ? weeks[place] : undefined)
  return (
    <span className={classes.value}>
      <small>{when}</small>{' '}
      {href ? (
        <PageLink href={href} title="List them">
          {value}
          <span className="visually-hidden">, {title}: list them</span>
        </PageLink>
      ) : (
        value
      )}
    </span>
  )
}

'use client'

import { IconChartDots, IconEyeOff, IconTable } from '@tabler/icons-react'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { type DriverPage, SELFIES_AT_MOST } from '@/lib/dossier/view'
import { ChecksTable } from './checks-table'
import { counted, NOT_SHOWN } from './driver-words'
import { HistoryTime } from './history-time'
import classes from './likeness.module.css'
import { LikenessChart } from './likeness-chart'
import { likenessPlot, type Plot } from './likeness-plot'
import { Marker } from './marker'
import { endWords, OUTCOME_WORDS } from './selfie-words'

const LISTED = 4
const view = parseAsStringLiteral(['table'] as const)

/** Every check of the driver by how like the references it was, as a chart or as a table. @param now in ms */
export function LikenessPanel({ driver, now }: { driver: DriverPage; now: number }) {
  const [as, show] = useQueryState('checks', view)
  const { selfies, blind } = driver
  const plot = likenessPlot(selfies, now)
  const drawn = plot.points.length + plot.open.length > 0
  const Icon = as === 'table' ? IconChartDots : IconTable
  const oldest = plot.days[0]?.at ?? now
  return (
    <section className={classes.panel} aria-label="Selfies by likeness">
      <header className={classes.head}>
        <h2>Selfies by likeness</h2>
        <span>{counted(selfies.length, 'selfie')}</span>
        {!blind && drawn && as !== 'table' && <Legend plot={plot} />}
        {!blind && selfies.length > 0 && (
          <button
            type="button"
            className={classes.turn}
            onClick={() => void show(as === 'table' ? null : 'table')}
            aria-label={as === 'table' ? 'Show as a chart' : 'Show as a table'}
          >
            <Icon size={16} stroke={1.75} aria-hidden />
          </button>
        )}
      </header>
      {blind ? (
        <Blind />
      ) : as === 'table' ? (
        <ChecksTable selfies={selfies} />
      ) : (
        <Drawn plot={plot} span={now - oldest} />
      )}
      {selfies.length === SELFIES_AT_MOST && (
        <p className={classes.note}>The newest {SELFIES_AT_MOST} are shown. Older ones are in the audit log.</p>
      )}
    </section>
  )
}

function Drawn({ plot, span }: { plot: Plot; span: number }) {
  const { points, open, unplaced } = plot
  if (points.length + open.length + unplaced.length === 0)
    return <p className={classes.note}>No selfie has come in yet. A challenge asks for one.</p>
  return (
    <>
      {points.length + open.length > 0 && <LikenessChart plot={plot} span={span} />}
      {unplaced.length > 0 && <Unplaced plot={plot} />}
    </>
  )
}

const Blind = () => (
  <p className={classes.blind}>
    <IconEyeOff size={16} stroke={1.75} aria-hidden />
    {NOT_SHOWN} How earlier selfies ended would tell what others found.
  </p>
)

const ORDER = ['matcher', 'same', 'different', 'new_selfie', 'open'] as const

function Legend({ plot }: { plot: Plot }) {
  const there = new Set([...plot.points, ...plot.open].map(({ selfie }) => selfie.outcome))
  return (
    <ul className={classes.legend}>
      {ORDER.filter((outcome) => there.has(outcome)).map((outcome) => (
        <li key={outcome}>
          <Marker outcome={outcome} />
          {OUTCOME_WORDS[outcome]}
        </li>
      ))}
    </ul>
  )
}

function Unplaced({ plot: { unplaced } }: { plot: Plot }) {
  const more = unplaced.length - LISTED
  return (
    <div className={classes.unplaced}>
      <h3>{counted(unplaced.length, 'check')} without a score on this scale</h3>
      <ul>
        {unplaced.slice(0, LISTED).map((selfie) => (
          <li key={selfie.id}>
            <Marker outcome={selfie.outcome} />
            {endWords(selfie)}
            <HistoryTime at={selfie.at} />
          </li>
        ))}
      </ul>
      {more > 0 && <p>and {more} more, in the table</p>}
    </div>
  )
}

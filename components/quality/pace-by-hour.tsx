import type { CSSProperties } from 'react'
import { Panel } from '@/components/shell'
import type { PaceHour } from '@/lib/trends/view'
import classes from './quality.module.css'
import { timeWords } from './quality-words'

const decisions = (count: number): string => (count === 1 ? '1 decision' : `${count} decisions`)
const twoDigits = (hour: number): string => `${String(hour).padStart(2, '0')}:00`

/** The median time to decide by hour of the day, with a table for readers. */
export function PaceByHour({ pace }: { pace: readonly PaceHour[] }) {
  const slowest = Math.max(1, ...pace.map((hour) => hour.medianMs ?? 0))
  const decided = pace.filter((hour) => hour.decisions > 0)
  return (
    <Panel title="Pace by hour" aside={`median to decide, the highest ${timeWords(slowest)}, UTC`}>
      {decided.length === 0 ? (
        <p className={classes.none}>Nothing was decided in this time.</p>
      ) : (
        <>
          <ul className={classes.hours} aria-hidden>
            {pace.map((hour) => (
              <li
                key={hour.hour}
                data-empty={hour.decisions === 0 || undefined}
                style={{ '--share': (hour.medianMs ?? 0) / slowest } as CSSProperties}
                title={`${twoDigits(hour.hour)}: ${timeWords(hour.medianMs)}, ${decisions(hour.decisions)}`}
              />
            ))}
          </ul>
          <p className={classes.axis} aria-hidden>
            {[0, 6, 12, 18, 23].map((hour) => (
              <span key={hour}>{twoDigits(hour)}</span>
            ))}
          </p>
          <table className="visually-hidden">
            <caption>Pace by hour</caption>
            <tbody>
              {decided.map((hour) => (
                <tr key={hour.hour}>
                  <th scope="row">{twoDigits(hour.hour)}</th>
                  <td>{timeWords(hour.medianMs)}</td>
                  <td>{decisions(hour.decisions)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Panel>
  )
}

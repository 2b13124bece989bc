import { TimeOfDay } from '@/components/clock'
import { type BenchCase, LANE_LABELS } from '@/lib/review/view'
import classes from './bench.module.css'
import { taskOf } from './case-words'

/** Which case this is and which look at it, above the photos. */
export function CaseLine({ bench }: { bench: BenchCase }) {
  return (
    <div className={classes.line}>
      <span className="ref">{bench.number}</span>
      <b>{LANE_LABELS[bench.lane]}</b>
      <span>{taskOf(bench)}</span>
      <span className={classes.opened}>
        Opened <TimeOfDay at={bench.openedAt} />
      </span>
    </div>
  )
}

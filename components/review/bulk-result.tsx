import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { CloseButton } from '@/components/controls'
import type { Said } from './bulk-bar'
import classes from './bulk-bar.module.css'

const DONE: Record<Said['deed'], string> = {
  assign: 'assigned',
  release: 'released',
  escalate: 'handed to the leads',
  snooze: 'put off',
  wake: 'back in the lane',
}

const cases = (count: number): string => (count === 1 ? '1 case' : `${count} cases`)

/** "2 of 3 cases assigned": what was done, and each case that was not, with the reason. Stays until it is closed. */
export function BulkResult({ said: { deed, lines }, close }: { said: Said; close: () => void }) {
  const failed = lines.filter((line) => line.why !== null)
  const done = lines.length - failed.length
  const words = failed.length === 0 ? `${cases(done)} ${DONE[deed]}` : `${done} of ${cases(lines.length)} ${DONE[deed]}`
  const Icon = failed.length > 0 ? IconAlertTriangle : IconCircleCheck
  return (
    <section className={classes.result} aria-label="What was done">
      <div className={classes.head}>
        <Icon size={16} stroke={1.75} aria-hidden />
        <p role="status">{words}</p>
        <CloseButton aria-label="Close what was done" onClick={close} />
      </div>
      {failed.length > 0 && (
        <ul aria-label="Not done">
          {failed.map((line) => (
            <li key={line.caseId}>
              <span className="ref">{line.number || 'Unknown'}</span>
              <span>{line.driverName}</span>
              <span>{line.why}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

import { IconAlertCircle } from '@tabler/icons-react'
import classes from './entrance.module.css'

/** Why something was refused and what mends it; said aloud when it appears. */
export function Refused({ children }: { children: string | null }) {
  return (
    <div role="alert" className={classes.refusal}>
      {children && (
        <>
          <IconAlertCircle size={16} stroke={1.75} aria-hidden />
          <span>{children}</span>
        </>
      )}
    </div>
  )
}

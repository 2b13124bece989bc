import type { ReactNode } from 'react'
import classes from './audit.module.css'

/** The list, and the record that is open beside it. */
export const AuditDesk = ({ list, record }: { list: ReactNode; record: ReactNode }) => (
  <div className={classes.page}>
    <div className={classes.list}>{list}</div>
    {record}
  </div>
)

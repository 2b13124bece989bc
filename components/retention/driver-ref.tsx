import Link from 'next/link'
import classes from './retention.module.css'

/** The platform's reference of a driver; a link for who may open the driver's page. */
export const DriverRef = ({ of, opens }: { of: string; opens: boolean }) =>
  opens ? (
    <Link className={classes.ref} href={`/drivers/${of}`}>
      {of}
    </Link>
  ) : (
    <span className={classes.ref}>{of}</span>
  )

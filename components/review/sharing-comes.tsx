import { Opening } from '@/components/shell/opening'
import classes from './sharing-form.module.css'

/** In the place of the form while it is fetched: letters that are meant for it decide nothing. */
export function SharingComes({ close }: { close: () => void }) {
  return (
    <div className={classes.form}>
      <h2>Flag sharing</h2>
      <Opening giveUp={close} />
    </div>
  )
}

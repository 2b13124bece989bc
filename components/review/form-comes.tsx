import { Opening } from '@/components/shell/opening'
import classes from './slot-form.module.css'

type ComesProps = { close: () => void }

/** In the place of a form while it is fetched: letters that are meant for it decide nothing. */
const comes =
  (title: string) =>
  ({ close }: ComesProps) => (
    <div className={classes.form}>
      <h2>{title}</h2>
      <Opening giveUp={close} />
    </div>
  )

export const SharingComes = comes('Flag sharing')
export const PutOffComes = comes('Put off')

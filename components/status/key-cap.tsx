import classes from './status.module.css'

type KeyCapProps = {
  children: string
  large?: boolean
  /** The ground it lies on. */
  on?: 'accent' | 'inverted'
  /** Stays while single keys are switched off, as the face of a button. */
  stays?: boolean
}

/** A key as it lies on the keyboard. Draw it only where the key works. `large` for the decisions. */
export function KeyCap({ children, large, on, stays }: KeyCapProps) {
  const single = children.length === 1 && !stays
  return (
    <kbd className={classes.key} data-large={large || undefined} data-on={on} data-single={single || undefined}>
      {children}
    </kbd>
  )
}

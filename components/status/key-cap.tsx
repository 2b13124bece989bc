import classes from './status.module.css'

/** A key as it lies on the keyboard. Draw it only where the key works. `large` for the decisions, `on` for the ground it lies on. */
export function KeyCap({ children, large, on }: { children: string; large?: boolean; on?: 'accent' | 'inverted' }) {
  return (
    <kbd
      className={classes.key}
      data-large={large || undefined}
      data-on={on}
      data-single={children.length === 1 || undefined}
    >
      {children}
    </kbd>
  )
}

import classes from './quality.module.css'

/** A figure and its interval; what is too few to say is quieter. */
export function Figure({ words }: { words: { said: string; interval: string | null } }) {
  return (
    <span className={classes.figure} data-few={words.interval === null || undefined}>
      {words.said}
      {words.interval && <span className={classes.interval}>({words.interval})</span>}
    </span>
  )
}

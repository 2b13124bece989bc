import type { Word } from './finding-words'
import classes from './status.module.css'
import { type StatusName, statusWords, type Tone } from './words'

/** A word of status with its icon and colour. `children` follow the word, as "until 4 Dec". */
export function StatusWord({ of, children }: { of: StatusName; children?: React.ReactNode }) {
  return <ToneWord of={statusWords[of]}>{children}</ToneWord>
}

/** A word of a page's own with its icon and colour, drawn as those of status are. */
export function ToneWord({ of: { label, icon: Icon, tone }, children }: { of: Word; children?: React.ReactNode }) {
  return (
    <span className={classes.word} data-tone={tone}>
      <Icon size={14} stroke={1.75} aria-hidden />
      {label}
      {children}
    </span>
  )
}

/** A word of status on its soft ground, 20 px. With `of` it takes word, icon and colour from the table of words. */
export function Badge({
  of,
  tone,
  children,
}:
  | { of: StatusName; tone?: never; children?: React.ReactNode }
  | { of?: never; tone?: Tone; children: React.ReactNode }) {
  const word = of === undefined ? undefined : statusWords[of]
  const Icon = word?.icon
  return (
    <span className={classes.badge} data-tone={word?.tone ?? tone ?? 'mute'}>
      {Icon && <Icon size={12} stroke={2} aria-hidden />}
      {word?.label}
      {children}
    </span>
  )
}

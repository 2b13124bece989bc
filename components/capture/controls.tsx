import type { ChangeEvent, ComponentProps, ReactNode } from 'react'
import styles from './controls.module.css'

type Look = 'primary' | 'plain' | 'quiet'

const LOOKS: Record<Look, string> = {
  primary: `${styles.button} ${styles.primary}`,
  plain: `${styles.button}`,
  quiet: `${styles.quiet}`,
}

/**
 * A button of the driver's page, 56 px high.
 * @param busy what it does is under way: it keeps the focus and does nothing
 */
export const Button = ({
  look = 'plain',
  busy = false,
  onClick,
  ...rest
}: Omit<ComponentProps<'button'>, 'className'> & { look?: Look; busy?: boolean }) => (
  <button
    type="button"
    {...rest}
    className={LOOKS[look]}
    aria-disabled={busy || undefined}
    onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
  />
)

/** A way to another step that works before the page's script has arrived. */
export const StepLink = ({
  look = 'plain',
  href,
  onGo,
  children,
}: {
  look?: Look
  href: string
  onGo: () => void
  children: ReactNode
}) => (
  <a
    className={LOOKS[look]}
    href={href}
    onClick={(event) => {
      event.preventDefault()
      onGo()
    }}
  >
    {children}
  </a>
)

/** Chooses a picture from the phone. */
export const FileButton = ({
  look = 'quiet',
  camera = false,
  onFile,
  children,
}: {
  look?: Look
  /** Opens the phone's camera, where it has one. */
  camera?: boolean
  onFile: (file: File) => void
  children: ReactNode
}) => {
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0]
    event.currentTarget.value = ''
    if (file) onFile(file)
  }
  return (
    <label className={`${LOOKS[look]} ${styles.file}`}>
      <input
        type="file"
        accept="image/*"
        capture={camera ? 'user' : undefined}
        className="visually-hidden"
        onChange={choose}
      />
      {children}
    </label>
  )
}

/** A quiet box with a fact. */
export const Note = ({ icon, children }: { icon?: ReactNode; children: ReactNode }) => (
  <div className={styles.note}>
    {icon}
    <div>{children}</div>
  </div>
)

/** Something went wrong and what to do; read out at once. */
export const Alert = ({ children }: { children: ReactNode }) => (
  <div role="alert" className={styles.alert}>
    {children}
  </div>
)

/** The round sign above a result. */
export const Badge = ({ tone, children }: { tone?: 'ok' | 'warn'; children: ReactNode }) => (
  <div className={`${styles.badge} ${tone ? styles[tone] : ''}`} aria-hidden>
    {children}
  </div>
)

import type { ComponentProps, ReactNode } from 'react'
import classes from './button.module.css'
import { PageLink } from './page-link'

type Look = {
  /** Quiet by default; `filled` is the one primary of a screen. */
  variant?: 'default' | 'filled' | 'subtle' | 'light'
  size?: 'compact-xs' | 'xs' | 'sm' | 'md'
  /** Only of a subtle one: no accent. */
  color?: 'gray'
  leftSection?: ReactNode
  rightSection?: ReactNode
  className?: string
  children: ReactNode
}

export type ButtonProps = Look &
  Omit<ComponentProps<'button'>, 'color' | keyof Look> & {
    /** What it does is under way: it can't be pressed and says so. */
    loading?: boolean
  }

/** The button of Likeness, of 22, 28, 32 or 40 px. */
export function Button({ loading, disabled, type = 'button', ...props }: ButtonProps) {
  const { rest, look, inner } = drawn(props)
  return (
    <button {...rest} {...look} type={type} disabled={disabled || loading} data-loading={loading || undefined}>
      {loading && <i className={classes.loader} aria-hidden />}
      {inner}
    </button>
  )
}

export type ButtonLinkProps = Look & Omit<ComponentProps<typeof PageLink>, 'color' | keyof Look>

/** A link that is drawn as a button, for pages of the server too. */
export function ButtonLink(props: ButtonLinkProps) {
  const { rest, look, inner } = drawn(props)
  return (
    <PageLink {...rest} {...look}>
      {inner}
    </PageLink>
  )
}

/** The same where the browser loads the page anew, as from outside the console: it needs no JavaScript. */
export function ButtonAnchor(props: Look & Omit<ComponentProps<'a'>, 'color' | keyof Look> & { href: string }) {
  const { rest, look, inner } = drawn(props)
  const { href, ...more } = rest
  return (
    <a {...more} {...look} href={href}>
      {inner}
    </a>
  )
}

function drawn<Props extends Look>({
  variant = 'default',
  size = 'sm',
  color,
  leftSection,
  rightSection,
  className,
  children,
  ...rest
}: Props) {
  const look = {
    className: className ? `${classes.button} ${className}` : classes.button,
    'data-variant': variant,
    'data-size': size,
    'data-color': color,
  }
  const inner = (
    <span className={classes.inner}>
      {leftSection && <span className={classes.left}>{leftSection}</span>}
      <span className={classes.label}>{children}</span>
      {rightSection && <span className={classes.right}>{rightSection}</span>}
    </span>
  )
  return { rest, look, inner }
}

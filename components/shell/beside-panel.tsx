import { IconX } from '@tabler/icons-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import classes from './beside-panel.module.css'

type BesidePanelProps = {
  label: string
  title: string
  /** The address of the list without it, and what its cross closes. */
  closed: { href: string; label: string }
  children: ReactNode
}

/** One thing of a list, beside it; above it where the window is narrow. Which one is in the address. */
export const BesidePanel = ({ label, title, closed, children }: BesidePanelProps) => (
  <aside className={classes.panel} aria-label={label}>
    <header className={classes.head}>
      <h2>{title}</h2>
      <Link href={closed.href} className={classes.close} aria-label={closed.label} scroll={false}>
        <IconX size={16} stroke={1.75} aria-hidden />
      </Link>
    </header>
    {children}
  </aside>
)

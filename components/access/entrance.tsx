import type { ReactNode } from 'react'
import { Mark } from '@/components/shell/mark'
import classes from './entrance.module.css'

/** The one card of the pages in front of the console. */
export function Entrance({
  title,
  operator,
  children,
}: {
  title: string
  /** The platform that runs this installation. */
  operator: string
  children: ReactNode
}) {
  return (
    <main className={classes.place}>
      <div className={classes.card}>
        <div className={classes.brand}>
          <Mark size={22} />
          Likeness
        </div>
        <h1 className={classes.title}>{title}</h1>
        {children}
      </div>
      <p className={classes.operator}>{operator}</p>
    </main>
  )
}

export const EntranceText = ({ children }: { children: ReactNode }) => <p className={classes.text}>{children}</p>

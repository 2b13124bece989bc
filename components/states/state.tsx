import type { ReactNode } from 'react'
import classes from './states.module.css'

export type StateProps = {
  icon?: ReactNode
  title: string
  children: ReactNode
  actions?: ReactNode
  foot?: ReactNode
  tone?: 'bad'
  role?: 'alert' | 'status'
  /** 1 where the state is the whole page. */
  level?: 1 | 2
}

/** The common shape of the four states: what it is, what it means, what to do next. */
export function State({ icon, title, children, actions, foot, tone, role, level = 2 }: StateProps) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div className={classes.place}>
      <section className={classes.state} data-tone={tone} role={role}>
        {icon}
        <Heading className={classes.title}>{title}</Heading>
        <div className={classes.text}>{children}</div>
        {actions && <div className={classes.actions}>{actions}</div>}
        {foot && <div className={classes.foot}>{foot}</div>}
      </section>
    </div>
  )
}

import type { ReactNode } from 'react'
import { Button } from '@/components/controls'
import classes from './decision-bar.module.css'
import { KeyHint } from './key-hint'

type StageBarProps = { words: string; more: string; alert?: boolean; children?: ReactNode }

/** What stands in the place of the findings: words, and what to do next. */
export function StageBar({ words, more, alert, children }: StageBarProps) {
  return (
    <section className={classes.bar} aria-label="Where this case stands">
      <p className={classes.message} role={alert ? 'alert' : undefined}>
        <b>{words}</b> {more}
      </p>
      <div className={classes.room} />
      <div className={classes.buttons}>{children}</div>
    </section>
  )
}

type PrimaryProps = { busy?: string | null; act: () => void; children: ReactNode }

/** The one primary button of the bar, which Enter presses too. */
export function StagePrimary({ busy = null, act, children }: PrimaryProps) {
  return (
    <Button
      size="md"
      variant="filled"
      rightSection={<KeyHint on="accent">Enter</KeyHint>}
      loading={busy !== null}
      onClick={act}
    >
      {children}
    </Button>
  )
}

'use client'

import { Button } from '@/components/controls'
import { IconChevronLeft, IconChevronRight } from '@/components/icons/bench'
import classes from './pages.module.css'

/** How many rows there are; `capped` where counting stopped there. */
export type Total = { count: number; capped?: boolean }
/** Cursors of the pages beside this one; null where there is none. */
export type PageTurns = { next: string | null; previous: string | null }

const grouped = new Intl.NumberFormat('en')

/** "38 cases", "10,000+ cases". */
export function countOf({ count, capped }: Total, [one, many]: readonly [string, string]): string {
  return `${grouped.format(count)}${capped ? '+' : ''} ${count === 1 && !capped ? one : many}`
}

/** Steps to the page before and after, by cursor. */
export function Pages({
  turns,
  change,
}: {
  turns: PageTurns
  change: (changes: Record<string, string | null>) => void
}) {
  if (turns.next === null && turns.previous === null) return null
  return (
    <nav className={classes.pages} aria-label="Pages of the table">
      <Button
        size="xs"
        disabled={turns.previous === null}
        leftSection={<IconChevronLeft size={14} stroke={1.75} aria-hidden />}
        onClick={() => change({ before: turns.previous })}
      >
        Previous page
      </Button>
      <Button
        size="xs"
        disabled={turns.next === null}
        rightSection={<IconChevronRight size={14} stroke={1.75} aria-hidden />}
        onClick={() => change({ after: turns.next })}
      >
        Next page
      </Button>
    </nav>
  )
}

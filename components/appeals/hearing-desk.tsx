'use client'

import { IconDeviceDesktop } from '@tabler/icons-react'
import { Filmstrip } from '@/components/review/filmstrip'
import { Tools } from '@/components/review/look/tools'
import { Panes } from '@/components/review/panes'
import { useSubject } from '@/components/shell'
import { useShell } from '@/components/shell/shell-context'
import type { Hearing } from '@/lib/appeals/view'
import classes from './hearing.module.css'
import { HearingBar } from './hearing-bar'
import { HearingHeader } from './hearing-header'
import { HearingSteps } from './hearing-steps'
import { StatementColumn } from './statement-column'
import { useHearing } from './use-hearing'

/**
 * A hearing: the statement at the left, the photos on the bench in the middle, the steps at the right. Where the window
 * leaves no room for all three, statement and steps share one place.
 */
export function HearingDesk({ hearing }: { hearing: Hearing }) {
  const state = useHearing(hearing)
  const { views, tools, bench } = state
  useSubject(hearing.driver.id, hearing.driver.ref, hearing.driver.name)
  const role = useShell()?.user.role ?? 'reviewer'
  const photos = hearing.photos === 'ended' ? 'claim' : hearing.photos
  return (
    <div className={classes.hearing} data-reading={state.reading || undefined}>
      {state.wide && (
        <>
          <HearingBar state={state} />
          <section className={classes.stage} ref={state.ground} tabIndex={-1} aria-label={`Appeal ${hearing.number}`}>
            {state.open ? (
              <Tools tools={tools} leave={state.focusGround} />
            ) : (
              <p className={classes.line}>
                {photos === 'reason'
                  ? 'Say why on the page of the driver; the photos are open here, too, for an hour then.'
                  : 'Photos open for the lead who hears the appeal.'}
              </p>
            )}
            <Panes
              bench={bench}
              views={views}
              state={photos}
              role={role}
              tools={tools}
              points={state.points}
              leave={state.focusGround}
            />
            {state.open && <Filmstrip bench={bench} views={views} state={photos} store={tools.store} />}
          </section>
        </>
      )}
      <p className={classes.narrow}>
        <IconDeviceDesktop size={16} stroke={1.75} aria-hidden />
        Comparing needs a window 1280 px wide: widen it or zoom out. Here you can read the appeal.
      </p>
      <aside className={classes.left} aria-label="Appeal">
        <StatementColumn
          hearing={hearing}
          read={state.stage === 'find' && hearing.readAt === null ? state.read : null}
          asking={state.asking}
        />
      </aside>
      <aside className={classes.right} aria-label="Hearing">
        <section className={classes.turns} aria-label="Shown here">
          <button type="button" aria-pressed={state.reading} onClick={() => state.setReading(true)}>
            Statement
          </button>
          <button type="button" aria-pressed={!state.reading} onClick={() => state.setReading(false)}>
            Hearing
          </button>
        </section>
        <HearingSteps state={state} />
      </aside>
      <HearingHeader hearing={hearing} />
    </div>
  )
}
